"""Reads the tables beside this file, once."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Spelling:
    """What a written form stands for; some ("ur") mean another thing before a description ("ur so lazy")."""

    otherwise: tuple[str, ...]
    before_description: tuple[str, ...] = ()

    def describes(self, following: str) -> bool:
        return bool(self.before_description) and (
            following in _DESCRIBING or (following.endswith("ing") and len(following) > 5)
        )


def table(name: str) -> dict[str, Any]:
    """A table's content. `Any`: each reader checks the shape it needs while building its own types."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _spellings() -> dict[str, Spelling]:
    written = table("spellings.toml")
    plain = {form: Spelling(tuple(words.split())) for form, words in written["plain"].items()}
    twofold = {
        form: Spelling(tuple(either["otherwise"].split()), tuple(either["before_description"].split()))
        for form, either in written["twofold"].items()
    }
    return plain | twofold


def _lexicon() -> dict[str, tuple[str, ...]]:
    lists: dict[str, str] = table("lexicon.toml")
    return {
        name: tuple(entry.strip() for entry in entries.replace("\n", ",").split(",") if entry.strip())
        for name, entries in lists.items()
    }


def _families() -> dict[str, str]:
    families: dict[str, str] = table("families.toml")
    return {word: f"@{name}" for name, words in families.items() for word in words.split()}


LEXICON = _lexicon()
FAMILIES = _families()
_DESCRIBING = frozenset(
    word for name in ("degree", "trait", "insult", "diagnosis") for word in LEXICON[name] if " " not in word
) | {"a", "an", "the", "not", "such", "being", "too", "always", "never", "just", "only", "like", "my", "so"}
SPELLINGS = _spellings()
