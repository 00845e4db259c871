"""Where rows are kept: in a SQLite file of our own, or in a PostgreSQL that several processes share."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

# Each request takes a connection for as long as it lasts, the room's threads take one each.
CONNECTIONS_MAX = 20
PATIENCE_SECONDS = 5


def sqlite(file: Path) -> dict[str, Any]:
    """WAL lets readers go on while one writes, FULL survives a power cut, IMMEDIATE never deadlocks."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;",
        },
    }


def postgresql(url: str) -> dict[str, Any]:
    """The database a URL names, through a pool that looks whether a connection still works."""
    # Here and not above: on SQLite a tenth of a start went into it.
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError:
        # The cause is cut off: it quotes the URL, and the password with it.
        raise ImproperlyConfigured("DATABASE_URL must be like postgres://name@host/database") from None
    pool = {
        "min_size": 2,
        "max_size": CONNECTIONS_MAX,
        "timeout": PATIENCE_SECONDS,
        # Or it would wait longer and longer between two tries, and come back minutes after the database did.
        "reconnect_timeout": PATIENCE_SECONDS,
    }
    named = {field: parts.pop(name, "") for field, name in _FIELDS.items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **named,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"pool": pool, **parts},
    }


_FIELDS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
