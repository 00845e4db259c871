"""Who people are, and who is paired with whom."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People and couples."""

    name = "accounts"

    def ready(self) -> None:
        """What describes itself has to be loaded."""
        from accounts import schema  # noqa: F401
