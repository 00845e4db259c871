"""What the encoder adds to the echo: paraphrases that share no word, and a second opinion on every doubt."""

from dataclasses import replace

from nudges.learned import Look
from nudges.moment import Echo

EVEN = 0.5


def heard_with(look: Look, echo: Echo) -> Echo:
    """The rules say where something may have turned; it is a doubt only if both together are sure enough."""
    swap, negation = look.turned("swap", echo.swap), look.turned("negated", echo.negation)
    units = tuple(
        replace(
            unit,
            heard=look.heard(unit.span, unit.heard),
            is_swapped=unit.is_swapped and swap >= EVEN,
            is_denied=unit.is_denied and negation >= EVEN,
        )
        for unit in echo.units
    )
    return Echo(units, swap, negation)
