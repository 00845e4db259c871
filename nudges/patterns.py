"""The small language rules are written in, compiled to expressions over a Reading's line.

A pattern is a row of elements parted by spaces, each standing for one word unless it says otherwise:

    word  a|b  stem*   this word, one of these, a word beginning so; as_if is two words that count as one
    @name              an entry of the lexicon's list (an entry may be several words); a|@name works too
    x?                 x, or nothing
    [x]                x up to three times, or not at all
    ~3                 up to three words, never across a stop or a comma
    _                  one word
    !x                 not x here
    , ^ $ < >          a comma; beginning, end of a sentence; beginning, end of a clause
    QM                 a question mark

Every gap is bounded and none nests in another: the time a search takes grows with the draft's length alone.
"""

import re

from nudges.catalogue.tables import LEXICON

_MARKS = {
    ",": r"(?:, )",
    "QM": r"(?:\? )",
    "_": r"(?:[^\s.?!,]+ )",
    "^": r"(?<= [.?!] )",
    "$": r"(?=[.?!] )",
    "<": r"(?:(?<= [.?!,] )|(?<= (?:and|but) )|(?<= so )|(?<= because )|(?<= or ))",
    ">": r"(?=[.?!,] )",
}

_ZERO_WIDTH = {"^", "$", "<", ">"}


def compiled(pattern: str) -> re.Pattern[str]:
    """The expression a pattern stands for."""
    return re.compile("(?<= )" + "".join(_element(element) for element in pattern.split()))


def first_words(pattern: str) -> frozenset[str] | None:
    """The words a match can begin with; None where that could be any word."""
    found: set[str] = set()
    for element in pattern.split():
        if element in _ZERO_WIDTH or element.startswith("!"):
            continue
        if element in {"_", ",", "QM"} or element.startswith("~"):
            return None
        optional = element.endswith("?") or element.startswith("[")
        entries = [entry for word in element.strip("[]?").split("|") for entry in _entries(word)]
        words = [entry.replace("_", " ").split()[0] for entry in entries]
        if any("*" in word for word in words):
            return None
        found.update(words)
        if not optional:
            return frozenset(found)
    return None


def any_of(patterns: list[str]) -> re.Pattern[str] | None:
    """One expression for several patterns; none where there are none."""
    return (
        re.compile("|".join(f"(?:{compiled(pattern).pattern})" for pattern in patterns)) if patterns else None
    )


def _element(element: str) -> str:
    if element in _MARKS:
        return _MARKS[element]
    if element.startswith("~"):
        return rf"(?:[^\s.?!,]+ ){{0,{int(element[1:])}}}?"
    if element.startswith("!"):
        return f"(?!{_words(element[1:])})"
    if element.startswith("["):
        return f"(?:{_words(element[1:-1])}){{0,3}}"
    if element.endswith("?"):
        return f"(?:{_words(element[:-1])})?"
    return f"(?:{_words(element)})"


def _words(alternatives: str) -> str:
    found = [entry for word in alternatives.split("|") for entry in _entries(word)]
    # The longest first: "out of line" before "out".
    return "(?:" + "|".join(sorted(map(_entry, found), key=len, reverse=True)) + ") "


def _entries(word: str) -> tuple[str, ...]:
    return LEXICON[word[1:]] if word.startswith("@") else (word,)


def _entry(entry: str) -> str:
    return r"\S*".join(re.escape(part) for part in entry.replace("_", " ").split("*"))
