"""What a process tells whoever runs it: that it answers, whether it can serve, and what it has counted."""

import math

from django.conf import settings
from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from accounts.bearer import bearer_in
from couplesync import outage, readiness
from couplesync.clock import now_ms
from sessions_app import consumers, hub, meters, timers


@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """Yes, if you can read this. Touches nothing: a slow database is no reason to restart the process."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Whether to send people here; 503 where not. A Redis that is away is told, and keeps nobody out."""
    missing = readiness.missing()
    degraded = ["redis"] if settings.REDIS_URL and not readiness.redis_answers() else []
    return JsonResponse({"missing": missing, "degraded": degraded}, status=503 if missing else 200)


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """This process's figures, for who brings METRICS_TOKEN; for everybody else there is no such address."""
    token = settings.METRICS_TOKEN
    if not token or not constant_time_compare(bearer_in(request) or "", token):
        raise Http404
    return HttpResponse(meters.figures(GAUGES), content_type=CONTENT_TYPE_LATEST)


def _overdue_seconds() -> float:
    try:
        return timers.overdue_ms(now_ms()) / 1_000
    except Error:
        return math.nan


GAUGES: meters.Gauges = {
    "rooms": ("Conversations that somebody has open here.", lambda: len(hub.lives())),
    "sockets": ("Sockets that are open here.", lambda: len(consumers.talking)),
    "database_away": ("Whether the database takes or gives nothing now.", outage.is_on),
    "overdue_seconds": ("How long the deadline that has waited longest has been due.", _overdue_seconds),
}
