"""Whether a text shows anything: blanks and characters that no screen draws are nothing."""

import unicodedata

# They look like blanks, and Unicode counts them as letters and symbols.
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"
_UNSEEN = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Mc", "Me"}  # marks alone stand on nothing


def is_visible(text: str) -> bool:
    """Whether somebody who looks at it sees something."""
    return any(char not in _BLANK and unicodedata.category(char) not in _UNSEEN for char in text)
