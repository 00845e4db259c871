"""Whether this process answers."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """Yes, if you can read this. Touches nothing: a slow database is no reason to restart the process."""
    return HttpResponse("ok", content_type="text/plain")
