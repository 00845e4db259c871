"""`manage.py export_contract`: the frames of the live room as JSON Schema."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sessions_app.contract import contract_schema


class Command(BaseCommand):
    """Writes the schema to a file, or to the terminal where none is named."""

    help = "Write the JSON Schema of every frame of the live room."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        text = json.dumps(contract_schema(), indent=2, ensure_ascii=False) + "\n"
        if options["file"] is None:
            self.stdout.write(text, ending="")
        else:
            options["file"].write_text(text)
