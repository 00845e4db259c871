"""`manage.py restore FILE`: a backup in the place of the database, but for what people took back since."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from couplesync.backup import KEYS_NAME, Unfit
from couplesync.dumps import DumpFailed
from couplesync.restore import restore

UNKNOWN = "There was no database here that could tell what people took back since then: it is back."


class Command(BaseCommand):
    """For a server that is stopped."""

    help = "Replace the database by the backup in FILE. Nothing may be serving."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--keys", type=Path, help=f"Where the keys are; {KEYS_NAME} beside FILE else.")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"].resolve()
        try:
            notes = restore(file, options["keys"] or file.with_name(KEYS_NAME))
        except (Unfit, DumpFailed) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Restored {file}.")
        self.stdout.write(UNKNOWN if notes is None else f"Heeded {notes} notes of what people took back.")
