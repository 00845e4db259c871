"""Without a network the program still starts; nothing that anybody said is kept for that."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.couples import agree_on, couple, couple_in_the_room, post
from tests.e2e.talk import begin, say
from tests.phones import WITH_WORKER, Phones

KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      found.push([new URL(request.url).pathname, await (await cache.match(request)).text()]);
    }
  }
  return found;
}"""
# Without an end of its own, a phone whose worker is blocked would wait for it for ever.
READY = """() => Promise.race([
  navigator.serviceWorker.ready.then(() => undefined),
  new Promise((_, fail) => setTimeout(() => fail(new Error("no worker has come")), 20_000)),
])"""
SAID = "A sentence that stays between two people."


def _worker_is_there(page: Page) -> None:
    page.evaluate(READY)


def test_the_program_starts_without_a_network(phone: Phones) -> None:
    phone.forgive("ERR_INTERNET_DISCONNECTED|ERR_FAILED")
    alex = phone("Alex", **WITH_WORKER)
    alex.goto("/help")
    _worker_is_there(alex)
    alex.context.set_offline(True)
    alex.goto("/help")
    expect(alex.get_by_role("heading", level=1)).to_be_visible()
    alex.context.set_offline(False)


def test_the_worker_keeps_no_word_and_no_answer(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone, **WITH_WORKER)
    begin(alex, sam)
    say(alex, SAID)
    expect(sam.get_by_text(SAID)).to_be_visible()
    for page in (alex, sam):
        _worker_is_there(page)
        kept = page.evaluate(KEPT)
        assert {path for path, _ in kept if not path.startswith("/static/")} == {"/"}
        assert all(SAID not in text and "Alex" not in text for path, text in kept if path == "/")


def test_what_is_next_is_read_without_a_network_and_goes_with_the_couple(phone: Phones) -> None:
    phone.forgive("ERR_INTERNET_DISCONNECTED|ERR_FAILED")
    alex, sam = couple(phone, **WITH_WORKER)
    agree_on(alex, sam, "2027-03-03T20:15")
    following = alex.get_by_role("link", name=re.compile("^Next: Wed, 3 Mar 2027, 20:15 ?Ten Minutes$"))
    alex.goto("/")
    expect(following).to_be_visible()
    _worker_is_there(alex)
    assert {path for path, _ in alex.evaluate(KEPT) if not path.startswith("/static/")} == {"/"}
    alex.context.set_offline(True)
    alex.reload()
    expect(following).to_be_visible()
    alex.context.set_offline(False)
    post(sam, "couple/unpair")
    alex.reload()
    expect(alex.get_by_role("link", name="Start with my partner")).to_be_visible()
    assert alex.evaluate("Object.keys(localStorage).includes('next')") is False
