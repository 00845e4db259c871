"""What a person keeps for themselves alone. Nothing else in the product knows of it."""

from django.apps import AppConfig


class NotebookConfig(AppConfig):
    """A person's private notes."""

    name = "notebook"
