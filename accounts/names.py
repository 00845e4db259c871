"""First names: whatever people call themselves, without characters that could disturb a line around them."""

import unicodedata

from couplesync.errors import Refused
from couplesync.visible import is_visible

LONGEST_NAME = 30

# Persian names and joined emoji need these two; other format characters are invisible or turn text around.
_JOINERS = "\u200c\u200d"
_UNWANTED = {"Cc", "Cf", "Cs"}


def clean_name(raw: str) -> str:
    """The name without controls, bidi marks and surrogates; runs of white space become one space."""
    kept = "".join(c for c in raw if _is_wanted(c))
    return unicodedata.normalize("NFC", " ".join(kept.split())).strip(_JOINERS + " ")


def first_name(raw: str) -> str:
    """The cleaned name. Raises Refused where nothing of it can be seen or it has more than 30 characters."""
    name = clean_name(raw)
    if not is_visible(name) or len(name) > LONGEST_NAME:
        raise Refused("name_unusable", status=400)
    return name


def _is_wanted(character: str) -> bool:
    if character.isspace() or character in _JOINERS:
        return True
    return unicodedata.category(character) not in _UNWANTED
