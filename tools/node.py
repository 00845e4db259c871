"""Node, which builds the pages: the machine's own where it is new enough, else one from PyPI beside us."""

import os
import shutil
import subprocess
from functools import cache

from tools.python_env import install
from tools.steps import ROOT

OWN_NODE = ROOT / ".node"
LOCK = ROOT / "requirements" / "node.txt"
OLDEST = (20, 19)


@cache
def node_environment() -> dict[str, str]:
    """The environment in which `node` and `npm` are ours to use."""
    if _is_new_enough(shutil.which("node")) and shutil.which("npm"):
        return dict(os.environ)
    install(OWN_NODE, [LOCK], says="Fetching Node")
    return {**os.environ, "PATH": f"{OWN_NODE / 'bin'}{os.pathsep}{os.environ['PATH']}"}


def node_version() -> str:
    """Such as `v20.20.2`."""
    command = ["node", "--version"]
    return subprocess.run(
        command, env=node_environment(), check=True, capture_output=True, text=True
    ).stdout.strip()


def _is_new_enough(node: str | None) -> bool:
    if node is None:
        return False
    said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    major, minor, *_ = said.strip().removeprefix("v").split(".")
    return (int(major), int(minor)) >= OLDEST
