"""Who people are, and who is paired with whom."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People and couples."""

    name = "accounts"
