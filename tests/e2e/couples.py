"""Couples that are there at once: paired over REST, where how they pair is not what a test is about."""

from typing import Any

from playwright.sync_api import Page

from tests.phones import Phones


def post(page: Page, path: str, body: Any = None) -> Any:
    """What this phone's own pages would send, and the answer."""
    page.request.get("/api/v1/me")  # sets the CSRF cookie
    token = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrf")
    answer = page.request.post(f"/api/v1/{path}", data=body, headers={"X-CSRFToken": token})
    assert answer.ok, answer.text()
    return answer.json()


def person(phone: Phones, name: str, **options: Any) -> Page:
    """A phone whose owner has said who they are."""
    page = phone(name, **options)
    post(page, "people", {"first_name": name, "accepted_ground": True})
    return page


def couple(phone: Phones, **options: Any) -> tuple[Page, Page]:
    """Alex and Sam, whose place is open; each phone still shows an empty page."""
    alex, sam = person(phone, "Alex", **options), person(phone, "Sam", **options)
    post(sam, "join", {"secret": post(alex, "invites")["secret"]})
    post(alex, "couple/same")
    return alex, sam


def agree_on(alex: Page, sam: Page, wall: str, zone: str = "UTC", **more: Any) -> None:
    """A time that Alex offered and Sam took, on Alex's clock."""
    body = {"format_id": "ten_minutes", "times": [wall], "zone": zone, **more}
    offer = post(alex, "times/offers", body)["mine"][0]
    post(sam, f"times/offers/{offer['id']}/accept", {"at": offer["times"][0]["at"]})


def enter(alex: Page, sam: Page, format_id: str = "ten_minutes") -> None:
    """Both in the lobby of a new conversation."""
    post(alex, "conversations", {"format_id": format_id})
    for page in (alex, sam):
        page.goto("/room")


def couple_in_the_room(phone: Phones, format_id: str = "ten_minutes", **options: Any) -> tuple[Page, Page]:
    """Alex and Sam in the lobby."""
    alex, sam = couple(phone, **options)
    enter(alex, sam, format_id)
    return alex, sam
