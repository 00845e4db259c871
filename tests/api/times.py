"""Two phones setting times: what they send, from wherever they are."""

from datetime import datetime, timedelta
from typing import Any

from couplesync.clock import now_ms
from sessions_app.schedule.rules.series import moment_of, wall_at, wall_text
from tests.api.phone import Answer, Phone

PARIS, TOKYO = "Europe/Paris", "Asia/Tokyo"


def evening(days: int, zone: str = PARIS) -> str:
    """20:15 there, so many days from now."""
    today = wall_at(now_ms(), zone)
    return wall_text(datetime(today.year, today.month, today.day, 20, 15) + timedelta(days=days))


def moment(wall: str, zone: str = PARIS) -> int:
    return moment_of(datetime.fromisoformat(wall), zone)


def offer(phone: Phone, *times: str, **more: Any) -> Answer:
    body = {"format_id": "ten_minutes", "times": times or [evening(1)], "zone": PARIS, **more}
    return phone.post("times/offers", body)


def times(phone: Phone) -> Any:
    """All this phone is told."""
    answer = phone.get("times")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def agree(alice: Phone, bob: Phone, *walls: str, **more: Any) -> Any:
    """Alice offers, Bob says yes to the first; the plan as Bob sees it."""
    assert offer(alice, *walls, **more).status_code == 201
    (theirs,) = times(bob)["theirs"]
    answer = bob.post(f"times/offers/{theirs['id']}/accept", {"at": theirs["times"][0]["at"]})
    assert answer.status_code == 200, answer.json()
    return answer.json()["plans"][0]


def moments(phone: Phone) -> list[int]:
    """When what was agreed to comes next."""
    return [time["at"] for plan in times(phone)["plans"] for time in plan["times"]]
