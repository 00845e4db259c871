"""`python -m tests.faults`: everything that may go wrong, and one table of what came of it."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from tests.faults.places import Grounds


def main() -> None:
    """Ends with 1 where anything was not as promised."""
    asked = _asked()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _set_up(Path(folder))
        from tests.faults.matrix import rows

        complaints: list[str] = []
        with _grounds(Path(folder)) as grounds:
            for line, found in rows(grounds, seed=asked.seed, times=asked.times, wanted=asked.only):
                print(line, flush=True)
                for complaint in found.complaints:
                    print(f"  {complaint}", file=sys.stderr, flush=True)
                complaints += found.complaints
    sys.exit(1 if complaints else 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--times", type=float, default=1, help="that many times as often as usual")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--only", default="", help="scenarios with this in their name")
    return parser.parse_args()


def _set_up(folder: Path) -> None:
    """For what is the product's own in here: the shapes of its frames. It touches no data."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "couplesync.settings", "DATA_DIR": str(folder / "own")}
    django.setup()


@contextmanager
def _grounds(folder: Path) -> Iterator["Grounds"]:
    from tests.faults.places import Grounds
    from tests.server import migrate
    from tests.site import TEMPLATE, settings_for
    from tools.running import servers

    template = folder / "template"
    template.mkdir()
    migrate(template)
    with servers() as own:
        own.postgres.create(TEMPLATE)
        migrate(folder / "postgres-template", **settings_for(own, TEMPLATE))
        yield Grounds(folder, template, own)


if __name__ == "__main__":
    main()
