"""`manage.py prune`: throw away now what the server would throw away by and by."""

from typing import Any

from django.core.management.base import BaseCommand

from couplesync.clock import now_ms
from sessions_app.erasure.pruning import prune_due


class Command(BaseCommand):
    """Says two numbers and nothing else."""

    help = "Deletes the words and the people whose time is over."

    def handle(self, *args: Any, **options: Any) -> None:
        conversations, people = prune_due(now_ms())
        self.stdout.write(f"Conversations emptied: {conversations}. People forgotten: {people}.")
