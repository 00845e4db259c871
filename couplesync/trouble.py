"""What is answered where no view can: a code to programs, and to people a page that names nothing."""

import sys

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from couplesync import outage
from couplesync.shell import Ground, sentences, shell


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """For instance to somebody who asked under a name that is not ours."""
    return _answer(request, 400, "bad_request")


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """To a form of another site's."""
    return _answer(request, 403, "forbidden")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """People get the whole page, whose program says where to go from here."""
    if _is_of_the_api(request):
        return _code("not_found", 404)
    return shell(request, Ground(heading="app.not_found"), status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """A mistake of ours, or a database that is away."""
    error = sys.exception()
    if isinstance(error, outage.DATABASE_AWAY):
        outage.note(error)
        return _answer(request, 503, "busy")
    return _answer(request, 500, "internal")


def _answer(request: HttpRequest, status: int, code: str) -> HttpResponse:
    if _is_of_the_api(request):
        return _code(code, status)
    # Without the program: it may be what is missing.
    words = sentences()
    page = {"sentence": words[f"error.{code}"], "to_start": words["app.to_start"]}
    return render(request, "trouble.html", page, status=status)


def _is_of_the_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _code(code: str, status: int) -> JsonResponse:
    return JsonResponse({"code": code}, status=status)
