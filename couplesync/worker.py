"""What makes it installable: the manifest, and the worker that keeps the shell for a phone offline."""

import hashlib
import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.views.decorators.http import require_safe

WORKER = settings.BASE_DIR / "couplesync" / "worker.js"
PAPER = "#F4EDE2"


@require_safe
def web_manifest(request: HttpRequest) -> JsonResponse:
    """How it looks on a home screen: its name and its lamp, and nothing about anybody."""
    shapes = (("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any maskable"))
    icons = [
        {"src": static(file), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for file, sizes, purpose in shapes
    ]
    told = {
        "name": "CoupleSync",
        "short_name": "CoupleSync",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return JsonResponse(told, content_type="application/manifest+json")


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The worker, with the files of this build: another build is another worker, and what it kept goes."""
    manifest = json.loads((settings.FRONTEND_DIST / "manifest.json").read_text())
    built = {name for chunk in manifest.values() for name in (chunk["file"], *chunk.get("css", []))}
    files = sorted(static(name) for name in built)
    release = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:12]
    head = f"const RELEASE = {json.dumps(release)};\nconst FILES = {json.dumps(files)};\n"
    return HttpResponse(head + WORKER.read_text(), content_type="text/javascript")
