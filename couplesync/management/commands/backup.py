"""`manage.py backup FILE`: everything in one file while people talk, and the keys of words beside it."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from couplesync.backup import KEYS_NAME, back_up
from couplesync.dumps import DumpFailed


class Command(BaseCommand):
    """The keys replace those of the backup before: that is how a destroyed one leaves every backup."""

    help = "Back up into FILE, and the keys of words into a file of their own that is replaced each time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--keys", type=Path, help=f"Where keys go; {KEYS_NAME} beside FILE else.")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"].resolve()
        keys: Path = options["keys"] or file.with_name(KEYS_NAME)
        try:
            back_up(file, keys)
        except (OSError, DumpFailed) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Backed up into {file}, and the keys of words into {keys}.")
