"""Every address of the product."""

from typing import Any

from django.urls import URLPattern, include, path
from drf_spectacular.views import SpectacularAPIView

from couplesync.docs import api_docs
from couplesync.health import livez, metrics, readyz
from couplesync.shell import Ground, shell, start
from couplesync.worker import web_manifest, worker


def screen(address: str, module: str, *words: str, **ground: Any) -> URLPattern:
    """An address of the program's: what draws it, the words that takes, and the ground it is painted on."""
    return path(address, shell, {"ground": Ground(module=f"src/{module}.tsx", words=words, **ground)})


urlpatterns = [
    path("", start),
    screen("j", "outer/pair/InvitedScreen", "start", light="lit"),
    screen("room", "room/RoomPlace", "room", opens_socket=True),
    screen("past", "outer/past/PastScreen", "past", heading="past.title"),
    screen("past/<conversation>", "outer/past/TranscriptScreen", "lines", "past"),
    screen("times", "outer/schedule/TimesScreen", "times", heading="times.title"),
    screen("settings", "outer/settings/SettingsScreen", "settings", heading="settings.title"),
    screen("help", "outer/help/HelpScreen", "help", heading="help.title"),
    screen("demo", "outer/demo/DemoScreen", "lines", "demo", heading="demo.title"),
    path("manifest.webmanifest", web_manifest),
    path("sw.js", worker),
    path("livez", livez),
    path("readyz", readyz),
    path("metrics", metrics),
    path("api/v1/", include("accounts.urls")),
    path("api/v1/", include("sessions_app.urls")),
    path("api/v1/", include("notebook.urls")),
    path("api/schema", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs", api_docs, name="docs"),
]
handler400 = "couplesync.trouble.bad_request"
handler403 = "couplesync.trouble.forbidden"
handler404 = "couplesync.trouble.not_found"
handler500 = "couplesync.trouble.failed"
