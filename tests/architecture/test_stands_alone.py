"""The repository names no machine it was made on, and no place its packages came from."""

import re

import pytest

from tests.architecture.tracked import name, tracked

# In pieces, so that this file does not name them either.
MACHINE_PATHS = re.compile("|".join(["/" + "work/", "/" + "root/", "/" + "home/", "/tmp/" + "brief"]))
REGISTRIES = re.compile(
    "|".join(["registry." + "npmjs", "pypi." + "org", "python" + "hosted", "deb." + "debian"])
)
NOT_TEXT = {".png", ".ico", ".onnx", ".woff2"}


@pytest.mark.parametrize("forbidden", [MACHINE_PATHS, REGISTRIES], ids=["machine paths", "registries"])
def test_no_file_names_it(forbidden: re.Pattern[str]) -> None:
    files = [file for file in tracked() if file.suffix not in NOT_TEXT]
    assert [name(file) for file in files if forbidden.search(file.read_text())] == []
