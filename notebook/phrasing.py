"""What a person wants of the phrasing hints. Their phone asks, and sends no draft where they are off."""

from collections.abc import Sequence

from accounts.models import User
from notebook.models import PhrasingWish


def phrasing_of(*, person: User) -> PhrasingWish:
    """Their wish; who never said anything wants hints."""
    return PhrasingWish.objects.filter(person=person).first() or PhrasingWish(person=person)


def wish_for_phrasing(
    *, person: User, is_on: bool | None = None, muted: Sequence[str] | None = None
) -> PhrasingWish:
    """Changes it; None leaves a part as it is."""
    parts = {"is_on": is_on, "muted": None if muted is None else sorted(set(muted))}
    changes = {name: value for name, value in parts.items() if value is not None}
    wish, _ = PhrasingWish.objects.update_or_create(person=person, defaults=changes)
    return wish
