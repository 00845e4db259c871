"""The REST interface's documentation, served by ourselves."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from drf_spectacular.views import SpectacularSwaggerSplitView

# Swagger UI writes style elements and HTML of its own. It is shown apart from everything private.
api_docs = csp_replace(
    {"style-src": [SELF, UNSAFE_INLINE], "require-trusted-types-for": None, "trusted-types": None}
)(SpectacularSwaggerSplitView.as_view(url_name="schema"))
