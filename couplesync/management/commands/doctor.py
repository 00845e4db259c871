"""`manage.py doctor`: how everything is that the product stands on, in one line each."""

import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from couplesync.doctor import findings


class Command(BaseCommand):
    """Ends with 1 where something is not well."""

    help = "Look at the database, Redis, clocks, keys, the phrasing model and a WebSocket."

    def add_arguments(self, parser: CommandParser) -> None:
        here = f"http://127.0.0.1:{settings.PORT}"
        parser.add_argument("--address", default=here, help=f"What people type; {here} where nobody says.")

    def handle(self, *args: Any, **options: Any) -> None:
        is_well = True
        for finding in findings(options["address"]):
            self.stdout.write(f"{'ok ' if finding.is_well else 'NO '} {finding.says}")
            is_well &= finding.is_well
        sys.exit(not is_well)
