"""A backup put in the place of the database: as it was then, but for what people have taken back since.

Every conversation gets a new epoch: phones start over, and wait for no version that never comes.
Keys come last: where anything goes wrong before, no word can be read, and the same may be tried again.
"""

import time
from pathlib import Path

from django.conf import settings
from django.core import serializers
from django.core.management import call_command
from django.db import Error, connection

from accounts.ids import new_id
from accounts.ledger import DAY_MS
from accounts.models import TakenBack
from couplesync.backup import Unfit, opened, put_back_keys
from couplesync.clock import now_ms
from couplesync.dumps import load
from sessions_app.erasure import keeping
from sessions_app.erasure.taken_back import take_back_again
from sessions_app.models import Claim, Heartbeat, LiveSession

LOOK_SECONDS = 3
MANY = 500


def restore(file: Path, keys: Path) -> int | None:
    """How many notes of what was taken back there were; None where nobody knows. Raises Unfit, DumpFailed."""
    if not keys.exists():
        raise Unfit(f"{keys} is missing. Without it no kept word can be read.")
    with opened(file) as (about, database):
        if about.made_at <= now_ms() - settings.BACKUPS_LAST_DAYS * DAY_MS:
            raise Unfit(f"{file} is too old: what was taken back since is not known any more.")
        if _somebody_serves():
            raise Unfit("A process is at work on this database. Stop all of them first.")
        notes = _keep_notes()
        load(database)
    connection.close()
    call_command("migrate", interactive=False, verbosity=0)
    _put_back_notes()
    _begin_anew()
    put_back_keys(keys)
    keeping.shred()
    _notes_file().unlink()
    return notes


def _somebody_serves() -> bool:
    before = _signs_of_life()
    time.sleep(LOOK_SECONDS)  # what is looked for is what happens meanwhile
    return _signs_of_life() != before


def _signs_of_life() -> list[tuple[str, int]]:
    try:
        claims = Claim.objects.values_list("holder", "until")
        return sorted([*Heartbeat.objects.values_list("process", "at"), *claims])
    except Error:  # no tables yet
        return []


def _notes_file() -> Path:
    """What is known of what was taken back, while the database that knew it is being replaced."""
    return Path(settings.DATA_DIR, "taken-back.json")


def _keep_notes() -> int | None:
    """A restore that did not come to its end has left some, which count too."""
    file = _notes_file()
    notes = _read_notes() if file.exists() else []
    try:
        notes += TakenBack.objects.all()
        is_known = True
    except Error:
        is_known = bool(notes)
    draft = file.with_suffix(".new")
    draft.write_text(serializers.serialize("json", notes))
    draft.replace(file)
    return len(notes) if is_known else None


def _read_notes() -> list[TakenBack]:
    read = serializers.deserialize("json", _notes_file().read_text())
    return [each.object for each in read if isinstance(each.object, TakenBack)]


def _put_back_notes() -> None:
    notes = _read_notes()
    for note in notes:
        note.pk = None
    TakenBack.objects.all().delete()
    TakenBack.objects.bulk_create(notes)
    take_back_again(notes)


def _begin_anew() -> None:
    Claim.objects.all().delete()
    lives = list(LiveSession.objects.only("id"))
    for live in lives:
        live.epoch = new_id()
    LiveSession.objects.bulk_update(lives, ["epoch"], batch_size=MANY)
