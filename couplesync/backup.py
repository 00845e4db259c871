"""A backup: one file with everything but the keys of words, and beside it the keys, which have no history.

A key that is destroyed is destroyed in every backup as soon as the next one has replaced the file of keys.
"""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection

from accounts.models import User
from couplesync.clock import now_ms
from couplesync.dumps import dump
from notebook.models import NotebookKey
from sessions_app.models import Words, WordsKey

KEYS_NAME = "couplesync.keys"


class Unfit(Exception):
    """This file cannot be restored here; with the reason, in words."""


@dataclass(frozen=True)
class About:
    """What a backup says about itself."""

    made_at: int
    database: str
    sha256: str


def back_up(file: Path, keys: Path) -> None:
    """Write both, while the product goes on. Keys come second: what is destroyed meanwhile stays so."""
    with TemporaryDirectory(dir=file.parent, prefix=".backup-") as folder:
        made_at = now_ms()
        database, about, whole = (Path(folder, name) for name in ("database", "about.json", "whole"))
        dump(database)
        said = About(made_at=made_at, database=connection.vendor, sha256=_sha256(database))
        about.write_text(json.dumps(asdict(said)))
        with tarfile.open(whole, "w") as tar:
            for part in (about, database):
                tar.add(part, arcname=part.name)
        _put(whole, file)
        whole.write_text(json.dumps(_keys()))
        _put(whole, keys)


def _put(draft: Path, file: Path) -> None:
    draft.chmod(0o600)
    draft.replace(file)


@contextmanager
def opened(file: Path) -> Iterator[tuple[About, Path]]:
    """What a backup says of itself, and its database as a file. Raises Unfit where it is none, or damaged."""
    with TemporaryDirectory(prefix="couplesync-") as folder:
        try:
            with tarfile.open(file, "r") as tar:
                tar.extractall(folder, filter="data")
            about = About(**json.loads(Path(folder, "about.json").read_text()))
            database = Path(folder, "database")
            is_whole = _sha256(database) == about.sha256
        except (tarfile.TarError, OSError, ValueError, TypeError):
            raise Unfit(f"{file} is no backup, or cannot be read.") from None
        if not is_whole:
            raise Unfit(f"{file} is damaged.")
        if about.database != connection.vendor:
            raise Unfit(f"{file} is a backup of a database of another kind: {about.database}.")
        yield about, database


def _sha256(file: Path) -> str:
    with file.open("rb") as contents:
        return hashlib.file_digest(contents, "sha256").hexdigest()


def _keys() -> dict[str, list[list[str | None]]]:
    """The wrapped keys that there are now, the oldest first."""
    words = WordsKey.objects.order_by("id").values_list("live_session_id", "person_id", "wrapped")
    notebooks = NotebookKey.objects.values_list("person_id", "wrapped")
    return {
        "words": [[live, person, bytes(wrapped).hex()] for live, person, wrapped in words],
        "notebooks": [[person, bytes(wrapped).hex()] for person, wrapped in notebooks],
    }


def put_back_keys(keys: Path) -> None:
    """Those that open something here. Raises Unfit."""
    try:
        found = json.loads(keys.read_text())
    except (OSError, ValueError):
        raise Unfit(f"{keys} holds no keys. Without them no kept word can be read.") from None
    WordsKey.objects.all().delete()
    NotebookKey.objects.all().delete()
    open_something = set(Words.objects.values_list("live_session_id", "author_id").distinct())
    WordsKey.objects.bulk_create(
        WordsKey(live_session_id=live, person_id=person, wrapped=bytes.fromhex(wrapped))
        for live, person, wrapped in found["words"]
        if (live, person) in open_something
    )
    people = set(User.objects.values_list("id", flat=True))
    NotebookKey.objects.bulk_create(
        NotebookKey(person_id=person, wrapped=bytes.fromhex(wrapped))
        for person, wrapped in found["notebooks"]
        if person in people
    )
