"""Sign-ins in the database, under a fingerprint of their key: a copy of it lets nobody in.

Only the calls without `await` are here, which are all that we use. The others find nothing and let nobody in.
"""

from typing import Any

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as KeyedStore

from accounts.fingerprints import fingerprint
from couplesync.clock import now
from couplesync.outage import DATABASE_AWAY

STORED_LENGTH = 40  # as long as the column, and 160 bits


def stored_key(session_key: str) -> str:
    """What the database holds in place of the key in the cookie."""
    return fingerprint("session", session_key)[:STORED_LENGTH]


class SessionStore(KeyedStore):
    """Django's, but that a key is never stored."""

    def exists(self, session_key: str) -> bool:
        """Whether there is a session of that key."""
        return super().exists(stored_key(session_key))

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """The row of this session as it is now."""
        row = super().create_model_instance(data)
        row.session_key = stored_key(row.session_key)
        row.expire_date = self.get_expiry_date(modification=now())
        return row

    def save(self, must_create: bool = False) -> None:
        """Store it. Django would take a database that is away for a session that ended meanwhile."""
        try:
            super().save(must_create)
        except UpdateError as error:
            if isinstance(error.__context__, DATABASE_AWAY):
                raise error.__context__ from None
            raise

    def delete(self, session_key: str | None = None) -> None:
        """End the session of that key, or this one."""
        key = session_key or self.session_key
        if key is not None:
            super().delete(stored_key(key))

    def _get_session_from_db(self) -> Any:
        row = None
        if self.session_key is not None:
            rows = self.model.objects.filter(session_key=stored_key(self.session_key))
            row = rows.filter(expire_date__gt=now()).first()
        if row is None:
            self._session_key = None  # nobody chooses the key of a session
        return row
