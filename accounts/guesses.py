"""Limits on wrong codes, counted inside the transaction that looks the code up, and on what is no code."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from accounts.limits import Limit, add_one, lock_tallies
from accounts.models import User

PER_PERSON = Limit("wrong_codes_of_person", refusal="too_many_tries")
PER_SOURCE = Limit("wrong_codes_of_source", refusal="too_many_tries")
MALFORMED = Limit("malformed_codes_of_person", refusal="too_many_tries")
SITE_WIDE = Limit("wrong_codes", refusal="codes_off")


def allow_try(*, person: User, source: str, now: datetime) -> Callable[[], None]:
    """Locks the counts of this try until the transaction ends; call what it returns for a wrong code.

    Raises Refused where one of them is used up.
    """
    limits = {PER_PERSON.key(person.id): PER_PERSON, PER_SOURCE.key(source): PER_SOURCE}
    return partial(add_one, lock_tallies({**limits, SITE_WIDE.key(""): SITE_WIDE}, now))
