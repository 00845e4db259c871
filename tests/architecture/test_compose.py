"""The container set-up hangs together."""

from typing import Any

import yaml

from tests.architecture.tracked import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def test_every_service_is_built_here_or_names_its_version() -> None:
    for service in COMPOSE["services"].values():
        assert "build" in service or ":" in service["image"]


def test_every_volume_that_is_used_is_declared() -> None:
    used = {
        volume.split(":")[0]
        for service in COMPOSE["services"].values()
        for volume in service.get("volumes", [])
    }
    assert {volume for volume in used if not volume.startswith(".")} == set(COMPOSE["volumes"])


def test_every_service_says_how_it_is() -> None:
    assert all("healthcheck" in service for service in COMPOSE["services"].values())
