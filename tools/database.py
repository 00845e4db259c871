"""Brings the database up to the code."""

from tools.python_env import PYTHON
from tools.steps import run, step


def migrate() -> None:
    """Always asked: the database may be a copy of any age."""
    with step("Preparing the database"):
        run([str(PYTHON), "manage.py", "migrate", "--no-input"])
