"""The whole database as one file and back, by its own means, while it is in use. No keys of words."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from couplesync.env import env_with
from notebook.models import NotebookKey
from sessions_app.models import WordsKey

KEYS = [model._meta.db_table for model in (WordsKey, NotebookKey)]


class DumpFailed(Exception):
    """A program of PostgreSQL's said no; with what it said."""


def dump(file: Path) -> None:
    """Write it there: everything as it is at one moment, but for keys."""
    if connection.vendor == "sqlite":
        _dump_sqlite(file)
    else:
        without_keys = [f"--exclude-table-data={table}" for table in KEYS]
        _postgresql("pg_dump", "--format=custom", f"--file={file}", *without_keys)


def load(file: Path) -> None:
    """Put it in the place of what is there."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(file)) as dumped:
            dumped.backup(connection.connection)
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        _postgresql("pg_restore", "--single-transaction", "--no-owner", str(file))


def _dump_sqlite(file: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.execute("PRAGMA secure_delete=ON")
        for table in KEYS:
            copy.execute(f"DELETE FROM {table}")
        copy.commit()
        copy.execute("VACUUM")


def _postgresql(program: str, *words: str) -> None:
    """The password goes by the environment: everybody on a machine sees a command's words."""
    where = conninfo_to_dict(settings.DATABASE_URL)
    password = str(where.pop("password", None) or "")
    command = [program, f"--dbname={make_conninfo('', **where)}", *words]
    try:
        subprocess.run(command, env=env_with(PGPASSWORD=password), check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise DumpFailed(f"{program} is missing here. It comes with PostgreSQL.") from None
    except subprocess.CalledProcessError as failed:
        raise DumpFailed(failed.stderr.strip()) from None
