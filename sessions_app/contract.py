"""The frames as one JSON Schema, from which the phone's types are made."""

from typing import Any, get_args

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema

from sessions_app.engine.commands import Gap, Keeping
from sessions_app.wire import CLIENT_FRAMES, FRAMES, SERVER_FRAMES, Frame

REF = "#/$defs/{model}"
# Choices that the phone speaks of by name.
CHOICES = {"Gap": Gap, "Keeping": Keeping}


class _Generator(GenerateJsonSchema):
    """Without a title a field, which would become a type each; and what the server sends is always there."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def field_is_required(self, field: Any, total: bool) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)


def contract_schema() -> dict[str, Any]:
    """Every frame under its name; `ClientFrame`, `CommandFrame` and `ServerFrame` are the unions."""
    modes: list[tuple[type[Frame], JsonSchemaMode]] = [(frame, "validation") for frame in CLIENT_FRAMES]
    modes += [(frame, "serialization") for frame in SERVER_FRAMES]
    _, schema = models_json_schema(modes, ref_template=REF, schema_generator=_Generator)
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


def _any_of(frames: list[type[Frame]]) -> dict[str, Any]:
    return {"anyOf": [{"$ref": f"#/$defs/{frame.__name__}"} for frame in frames]}
