"""Every address of the product."""

from django.urls import URLPattern, include, path
from drf_spectacular.views import SpectacularAPIView

from couplesync.docs import api_docs
from couplesync.health import livez
from couplesync.shell import Ground, shell, start
from couplesync.worker import web_manifest, worker


def screen(address: str, ground: Ground) -> URLPattern:
    """An address of the program's, and the ground it is painted on."""
    return path(address, shell, {"ground": ground})


urlpatterns = [
    path("", start),
    screen("j", Ground(light="lit", screen="src/outer/pair/InvitedScreen.tsx")),
    screen("room", Ground(light="even", opens_socket=True)),
    screen("past", Ground(light="even", heading="past.title", screen="src/outer/past/PastScreen.tsx")),
    screen("past/<conversation>", Ground(light="even", screen="src/outer/past/TranscriptScreen.tsx")),
    screen("times", Ground(light="even", heading="times.title")),
    screen(
        "settings",
        Ground(light="even", heading="settings.title", screen="src/outer/settings/SettingsScreen.tsx"),
    ),
    screen("help", Ground(light="even", heading="help.title", screen="src/outer/help/HelpScreen.tsx")),
    screen("demo", Ground(light="even", heading="demo.title", screen="src/outer/demo/DemoScreen.tsx")),
    path("manifest.webmanifest", web_manifest),
    path("sw.js", worker),
    path("livez", livez),
    path("api/v1/", include("accounts.urls")),
    path("api/v1/", include("sessions_app.urls")),
    path("api/v1/", include("notebook.urls")),
    path("api/schema", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs", api_docs, name="docs"),
]
handler404 = "couplesync.shell.not_found"
