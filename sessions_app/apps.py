"""The live conversation."""

from django.apps import AppConfig


class SessionsConfig(AppConfig):
    """Live conversations and what is kept of them."""

    name = "sessions_app"
