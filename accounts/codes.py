"""The code one person reads out and the other types: eight Crockford symbols, shown as XXXX-XXXX."""

import secrets
import unicodedata

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
START = LENGTH // 2
LONGEST_TYPED = 64

_LOOK_ALIKES = str.maketrans("OIL", "011")


def new_code() -> str:
    """40 random bits, without the hyphen."""
    return "".join(secrets.choice(SYMBOLS) for _ in range(LENGTH))


def show_code(code: str) -> str:
    """The code as people see it."""
    return f"{code[:START]}-{code[START:]}"


def parse_code(typed: str) -> str | None:
    """The code somebody meant, or None. Case, spaces and dashes do not matter; O is 0, I and L are 1."""
    if len(typed) > LONGEST_TYPED:
        return None
    plain = unicodedata.normalize("NFKC", typed).upper()
    code = "".join(symbol for symbol in plain if not _is_gap(symbol)).translate(_LOOK_ALIKES)
    return code if len(code) == LENGTH and set(code) <= set(SYMBOLS) else None


def _is_gap(symbol: str) -> bool:
    return symbol.isspace() or unicodedata.category(symbol) == "Pd"
