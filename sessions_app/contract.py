"""The frames as one JSON Schema, from which the phone's types are made."""

from collections.abc import Sequence
from typing import Any, get_args

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from sessions_app.engine.commands import Gap, Keeping
from sessions_app.wire import CLIENT_FRAMES, FRAMES, SERVER_FRAMES

REF = "#/$defs/{model}"
# Choices that the phone speaks of by name.
CHOICES = {"Gap": Gap, "Keeping": Keeping}


class _Generator(GenerateJsonSchema):
    """Without a title a field, which would become a type each; and what the server sends is always there."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def dataclass_schema(self, schema: Any) -> dict[str, Any]:
        return {**super().dataclass_schema(schema), "additionalProperties": False}

    def field_is_required(self, field: Any, total: bool) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)


def contract_schema() -> dict[str, Any]:
    """Every frame under its name; `ClientFrame`, `CommandFrame` and `ServerFrame` are the unions."""
    modes: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        *((frame.__name__, "validation", TypeAdapter(frame)) for frame in CLIENT_FRAMES),
        *((frame.__name__, "serialization", TypeAdapter(frame)) for frame in SERVER_FRAMES),
    ]
    _, schema = TypeAdapter.json_schemas(modes, ref_template=REF, schema_generator=_Generator)
    definitions = schema["$defs"]
    definitions |= {
        name: {"enum": list(get_args(choice)), "type": "string"} for name, choice in CHOICES.items()
    }
    definitions["CommandFrame"] = _any_of(list(FRAMES.values()))
    definitions["ClientFrame"] = _any_of(CLIENT_FRAMES)
    definitions["ServerFrame"] = _any_of(SERVER_FRAMES)
    entries = ["ClientFrame", "CommandFrame", "ServerFrame", *CHOICES]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Contract",
        "description": "Every frame of the live room.",
        "type": "object",
        "properties": {name: {"$ref": f"#/$defs/{name}"} for name in entries},
        "required": entries,
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _any_of(frames: Sequence[type]) -> dict[str, Any]:
    return {"anyOf": [{"$ref": f"#/$defs/{frame.__name__}"} for frame in frames]}
