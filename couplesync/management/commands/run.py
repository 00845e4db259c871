"""`manage.py run`: the whole product in one process."""

import errno
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from couplesync.serve import open_socket, serve
from couplesync.welcome import welcome


class Command(BaseCommand):
    """Serves pages, REST and the live room at HOST and PORT."""

    help = "Serve the whole product at HOST (0.0.0.0) and PORT (8000)."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            listener = open_socket(settings.HOST, settings.PORT)
        except (OSError, OverflowError) as error:
            raise CommandError(_reason(error)) from error
        port = listener.getsockname()[1]
        lines = welcome(settings.HOST, port, is_terminal=self.stdout.isatty())
        try:
            serve(listener, on_ready=lambda: self.stdout.write(lines))
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")


def _reason(error: OSError | OverflowError) -> str:
    if isinstance(error, OverflowError):
        return f"PORT={settings.PORT} is not a port. Choose one from 1 to 65535."
    if error.errno == errno.EADDRINUSE:
        return f"Port {settings.PORT} is in use. Choose another one: PORT={settings.PORT + 1} make run"
    if error.errno == errno.EACCES:
        return f"Port {settings.PORT} is not open to you. Choose one above 1023: PORT=8000 make run"
    return f"HOST={settings.HOST} is not an address of this machine. Choose HOST=0.0.0.0 for all of them."
