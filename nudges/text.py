"""A draft as the rules read it: plain words, one spelling each, and where each stood in the draft.

"U literally NEVER listen" and "you literally never listen" read the same. Every word remembers its place in
the draft, so that what is marked on the screen is what the person typed.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from nudges.catalogue.tables import SPELLINGS, Spelling

# What is longer than anybody says in one turn, or repeats a few words for ever, is nobody's sentence.
LONGEST_DRAFT = 4_000
MANY_WORDS = 60
LEAST_VARIETY = 0.2
LONGEST_WORD = 32
QUOTED_WORDS = 60

# Controls that turn text around, joiners and combining marks belong to the word they stand in.
_INSIDE = "\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff"
_APOSTROPHES = "'’\u2018\u02bc`\u00b4"
_WORD = rf"[^\W_][\w{_INSIDE}]*(?:[{_APOSTROPHES}][^\W_][\w{_INSIDE}]*)*"
_TOKEN = re.compile(
    rf"(?P<word>{_WORD})|(?P<end>[.!?…][.!?…\s]*|\n\s*)|(?P<quote>[\"“”„«»])"
    r"|(?P<comma>[,;:()—–]|\s-+\s)|(?P<sign>[^\s\w])"
)
_IGNORED = re.compile(rf"[{_INSIDE}]")
_REPEATED = re.compile(r"(.)\1{2,}")
_FACES = {"🙄": "<scorn>", "😒": "<scorn>", "🖕": "<scorn>", "👏": "<clap>", "🏅": "<clap>", "🏆": "<clap>"}
_LAUGHS = {"😂", "🤣", "😅", "😆", "😄", "😁"}
_THUMBS = {"👍", "👌", "🆗"}


@dataclass(frozen=True)
class Token:
    """One word or sign in its plain spelling, and the part of the draft it stands for."""

    plain: str
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """A draft's tokens, and the same as one line for patterns: words parted by spaces, sentences by stops."""

    tokens: tuple[Token, ...]

    @cached_property
    def line(self) -> str:
        return " ".join(["", *(token.plain for token in self.tokens), ""])

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 1
        for token in self.tokens:
            starts.append(at)
            at += len(token.plain) + 1
        return starts

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(token.plain for token in self.tokens if token.plain[0].isalnum())

    def index_at(self, position: int) -> int:
        """Which token stands at this position of the line."""
        return max(0, bisect_right(self._starts, position) - 1)

    def bounds(self, first: int, last: int) -> tuple[int, int]:
        """Where in the line the tokens from `first` to `last` stand."""
        return self._starts[first], self._starts[last] + len(self.tokens[last].plain) + 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the draft that stands from `start` to `end` in the line, less the stops around it."""
        chosen = self.tokens[self.index_at(start) : self.index_at(max(start, end - 2)) + 1]
        words = [token for token in chosen if token.plain not in STOPS] or list(chosen)
        return words[0].start, words[-1].end


STOPS = frozenset({".", "?", "!", ","})


def read(draft: str) -> Reading:
    """The draft in plain words, less what it quotes. What is too long to be said reads as nothing."""
    return Reading(tuple(_without_quotes(list(tokens_of(draft)))))


def tokens_of(draft: str) -> tuple[Token, ...]:
    """Every word and sign of the draft, quoted or not; none where it is too long to be said."""
    if len(draft) > LONGEST_DRAFT:
        return ()
    raw = [
        (kind, match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(draft)
        if (kind := match.lastgroup)
    ]
    tokens = [Token(".", 0, 0)]
    words = [_plain_word(text) if kind == "word" else "" for kind, text, _, _ in raw]
    for index, (kind, text, start, end) in enumerate(raw):
        following = words[index + 1] if index + 1 < len(words) else ""
        plains = _spelled(words[index], following) if kind == "word" else _sign(kind, text)
        tokens.extend(Token(plain, start, end) for plain in plains)
    if tokens[-1].plain not in {".", "?", "!"}:
        tokens.append(Token(".", len(draft), len(draft)))
    is_said = len(tokens) > 2 and _is_various(words)
    return tuple(tokens) if is_said else ()


def _is_various(words: list[str]) -> bool:
    spoken = [word for word in words if word]
    return len(spoken) < MANY_WORDS or len(set(spoken)) >= LEAST_VARIETY * len(spoken)


def _plain_word(text: str) -> str:
    text = _IGNORED.sub("", unicodedata.normalize("NFKD", text)).lower()
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "'")
    return _REPEATED.sub(r"\1", text)[:LONGEST_WORD]


def _spelled(word: str, following: str) -> tuple[str, ...]:
    spelling = SPELLINGS.get(word) or _by_ending(word)
    if spelling is None:
        return (word,)
    return spelling.before_description if spelling.describes(following) else spelling.otherwise


_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am"))


def _by_ending(word: str) -> Spelling | None:
    for ending, plain in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return Spelling((word.removesuffix(ending), plain))
    return None


def _sign(kind: str, text: str) -> tuple[str, ...]:
    match kind:
        case "end":
            return ("?",) if "?" in text else ("!",) if "!" in text else (".",)
        case "comma":
            return (",",)
        case "quote":
            return ('"',)
    if text in _FACES:
        return (_FACES[text],)
    if text in _LAUGHS:
        return ("<laugh>",)
    return ("<thumb>",) if text in _THUMBS else ()


def _without_quotes(tokens: list[Token]) -> list[Token]:
    """Words between quotation marks are somebody's words, not the draft's: one `<quote>` stands for them."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        closing = _closing(tokens, index) if token.plain == '"' else None
        if closing is not None:
            kept.append(Token("<quote>", token.start, tokens[closing].end))
            index = closing
        elif token.plain != '"':
            kept.append(token)
        index += 1
    return kept


def _closing(tokens: list[Token], opening: int) -> int | None:
    reach = range(opening + 1, min(len(tokens), opening + QUOTED_WORDS))
    return next((index for index in reach if tokens[index].plain == '"'), None)
