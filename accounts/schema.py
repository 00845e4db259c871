"""How a bearer is described where the REST interface documents itself."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension


class BearerScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Registers itself by being there."""

    target_class = "accounts.bearer.BearerAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """The demonstration's two frames send it."""
        return {"type": "http", "scheme": "bearer"}
