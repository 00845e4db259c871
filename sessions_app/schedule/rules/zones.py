"""Time zones by name, from the one set of rules that comes with the product: the same on every machine."""

from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo


@cache
def zone_names() -> frozenset[str]:
    """Every name there is a zone for, older names of the same zone too."""
    return frozenset(files("tzdata").joinpath("zones").read_text().split())


@cache
def find_zone(name: str) -> ZoneInfo | None:
    """The zone of that name; None for anything that is not one. No other name ever becomes a path."""
    if name not in zone_names():
        return None
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)
