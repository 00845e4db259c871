"""The front end's types, generated from the server's own: `wire` for the live room, `api` for REST."""

import os
import tempfile
from filecmp import cmpfiles
from pathlib import Path

from tools.node import node_environment
from tools.pages import FRONTEND
from tools.python_env import PYTHON
from tools.steps import CannotGoOn, run, step

CONTRACT = FRONTEND / "src" / "contract"
FILES = ["wire.schema.json", "wire.gen.ts", "api.gen.ts"]


def write_contract() -> None:
    """Write it where the front end imports it from."""
    with step("Writing the contract"):
        CONTRACT.mkdir(exist_ok=True)
        _generate(CONTRACT)


def check_contract() -> None:
    """Fail where the front end's types are not what the server says."""
    with step("Comparing the contract"), tempfile.TemporaryDirectory() as fresh:
        _generate(Path(fresh))
        _, changed, missing = cmpfiles(fresh, CONTRACT, FILES, shallow=False)
    if changed or missing:
        raise CannotGoOn(f"Behind the server: {', '.join([*changed, *missing])}. Run: make contract")


def _generate(folder: Path) -> None:
    wire, api = folder / "wire.schema.json", folder / "api.gen.ts"
    with tempfile.TemporaryDirectory() as scratch:
        schema = Path(scratch) / "api.yaml"
        env = {**os.environ, "DATA_DIR": scratch}
        run([str(PYTHON), "manage.py", "export_contract", str(wire)], env=env)
        run([str(PYTHON), "manage.py", "spectacular", "--fail-on-warn", "--file", str(schema)], env=env)
        _node("json2ts", "--maxItems=-1", "--input", str(wire), "--output", str(folder / "wire.gen.ts"))
        _node("openapi-typescript", str(schema), "--output", str(api))


def _node(program: str, *words: str) -> None:
    run(["npx", "--no-install", program, *words], env=node_environment(), cwd=FRONTEND)
