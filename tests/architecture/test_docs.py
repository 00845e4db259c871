"""The documents say what is so."""

import re
from pathlib import Path

import pytest

from couplesync import __version__
from tests.architecture.tracked import ROOT, name, tracked

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def test_every_variable_is_documented_and_every_documented_one_is_read() -> None:
    read = set(re.findall(r'env_\w+\("([A-Z_]+)"', (ROOT / "couplesync" / "settings.py").read_text()))
    documented = set(
        re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs" / "configuration.md").read_text(), re.MULTILINE)
    )
    assert read == documented


def test_the_environment_is_read_in_one_place() -> None:
    product = [file for file in tracked(".py") if name(file).split("/")[0] not in {"tests", "tools", "bench"}]
    readers = [name(file) for file in product if "os.environ" in file.read_text()]
    assert set(readers) <= {"couplesync/env.py", "couplesync/asgi.py", "manage.py"}


@pytest.mark.parametrize("page", tracked(".md"), ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text()) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_changelog_begins_with_this_version() -> None:
    versions = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert versions[0] == __version__
