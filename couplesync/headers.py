"""Headers that every answer carries unless its view says otherwise."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

OFF = ["accelerometer", "autoplay", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"]
PERMISSIONS = ", ".join(f"{feature}=()" for feature in [*OFF, "microphone", "midi", "payment", "usb"])


class PrivacyHeaders:
    """Keeps answers out of caches and other sites' pages, and switches off what we never ask a phone for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response
