"""Two phones and a whole One Topic, with what a real evening brings: a correction, a pause, a restart."""

from playwright.sync_api import Page, expect

from tests.e2e.couples import couple_in_the_room
from tests.e2e.talk import (
    begin,
    box,
    choose_starter,
    pick,
    say,
    say_back,
    see,
    tap,
    tap_row,
    write,
)
from tests.phones import IN_MOTION, Phones
from tests.server import Server

TWENTY_MINUTES = 20 * 60 * 1000
RESTART_MS = 30_000
SAID = "When you went outside on Sunday, I felt alone."
HALF = "I heard you say you felt"


def warm_up(alex: Page, sam: Page) -> None:
    """Alex writes, Sam skips; what there is shows on both phones at once."""
    see(sam, "One thing you noticed lately")
    write(alex, "You hummed in the kitchen.", "Give it to Sam")
    tap(sam, "Skip this card")
    for page in (alex, sam):
        expect(page.get_by_text("You hummed in the kitchen.")).to_be_visible()


def agree_on_a_topic(alex: Page, sam: Page) -> None:
    """Not that, how about this? Yes."""
    see(alex, "What shall we talk about?")
    write(alex, "The summer", "Suggest it")
    see(alex, "Sam is looking at it.")
    see(sam, "Talk about this?")
    tap(sam, "Not now, how about…")
    write(sam, "Sunday at the lake", "Suggest this instead")
    expect(alex.get_by_text("Sunday at the lake")).to_be_visible()
    tap(alex, "Yes")


def speak_across_a_reload_and_a_restart(alex: Page, sam: Page, server: Server) -> None:
    """Half of it is written when the page goes, and again when the server does."""
    see(sam, "You’re listening")
    expect(sam.get_by_text("Sunday at the lake")).to_be_visible()
    box(alex).fill("When you went outside")
    alex.reload()
    see(alex, "What would you like Sam to know?")
    expect(box(alex)).to_have_value("When you went outside")
    server.kill()
    expect(alex.get_by_text("Catching up. Your words are safe on this phone.")).to_be_visible()
    box(alex).fill(SAID)
    expect(alex.get_by_role("button", name="Send when back")).to_be_enabled()
    server.start()
    expect(alex.get_by_role("button", name="Say it")).to_be_visible(timeout=RESTART_MS)
    expect(box(alex)).to_have_value(SAID)
    tap(alex, "Say it")
    expect(sam.get_by_text(SAID)).to_be_visible(timeout=RESTART_MS)


def what_is_on(page: Page) -> str:
    return page.locator("#app").inner_text()


def pause_and_come_back(sam: Page, alex: Page, server: Server) -> None:
    """Sam pauses in the middle of a sentence; both see the same, and come back to the same turn."""
    box(sam).fill(HALF)
    tap(sam, "Pause")
    for page in (sam, alex):
        expect(page.get_by_text("You both see this same screen.")).to_be_visible()
    assert what_is_on(sam) == what_is_on(alex)
    tap(alex, "Change the time")
    tap_row(alex, "in an hour")
    expect(alex.get_by_text("about 60 minutes")).to_be_visible()
    expect(sam.get_by_text("about 60 minutes")).to_be_visible()
    for page in (sam, alex):
        tap(page, "I’m ready")
    expect(sam.get_by_text("Thanks. You go on at")).to_be_visible()
    server.advance(TWENTY_MINUTES)
    see(sam, "What did you hear?")
    expect(box(sam)).to_have_value(HALF)
    see(alex, "Sam is taking it in")


def correct_once(alex: Page, sam: Page) -> None:
    say_back(sam, "I heard you say you felt alone on Sunday.")
    tap(alex, "Mostly, one thing")
    see(alex, "What’s different?")
    see(sam, "Alex is adding one thing")
    pick(alex, "a piece is missing")
    write(alex, "You went outside with your brother.", "Send")
    see(sam, "Closer. One more go?")
    expect(sam.get_by_text("You went outside with your brother.")).to_be_visible()
    tap(sam, "And also…")
    box(sam).press_sequentially("that I went with my brother.")
    tap(sam, "Send")
    tap(alex, "Yes, that’s it")
    tap(alex, "That’s all for now")


def make_sense(listener: Page, speaker: Page) -> None:
    see(listener, "What makes sense to you?")
    write(listener, "The part that makes sense to me is the waiting.", "Send")
    see(speaker, "Is that it?")
    tap(speaker, "Yes")


def not_know_yet(sam: Page, alex: Page) -> None:
    """A whole turn, and after it a few words after all."""
    see(sam, "What would you like Alex to know?")
    choose_starter(sam, "I don’t know yet")
    see(alex, "Sam doesn’t know yet")
    expect(sam.get_by_text("That counts. Nothing to say back.")).to_be_visible()
    tap(alex, "Thank you for telling me")
    see(sam, "Is there one more thing?")
    expect(sam.get_by_text("Yes, that’s it")).to_have_count(0)
    tap(sam, "One more")
    say(sam, "I needed air.")
    say_back(alex, "You needed air.")
    tap(sam, "Yes, that’s it")
    tap(sam, "That’s all for now")
    tap(alex, "Skip")


def ask_and_hear_no(alex: Page, sam: Page) -> None:
    for page in (alex, sam):
        see(page, "One thing I could ask for")
    box(sam).fill("A sign when")
    write(alex, "Ten minutes with me first", "Ask it")
    see(sam, "Alex asks")
    expect(sam.get_by_text("Ten minutes with me first")).to_be_visible()
    tap(sam, "No")
    expect(box(sam)).to_have_value("A sign when")
    box(sam).press_sequentially(" you need me")
    tap(sam, "Ask it")
    see(alex, "Sam asks")
    tap(alex, "Yes")


def part(alex: Page, sam: Page) -> None:
    for page in (alex, sam):
        tap(page, "Skip this card")
    for page in (alex, sam):
        see(page, "One small thing I’ll try")
        tap(page, "Skip this card")
    for page in (alex, sam):
        see(page, "That’s enough for today")


def test_two_phones_hold_a_whole_one_topic(phone: Phones, server: Server) -> None:
    phone.forgive("ERR_CONNECTION")
    alex, sam = couple_in_the_room(phone, "one_topic", **IN_MOTION)
    begin(alex, sam)
    warm_up(alex, sam)
    agree_on_a_topic(alex, sam)
    speak_across_a_reload_and_a_restart(alex, sam, server)
    pause_and_come_back(sam, alex, server)
    correct_once(alex, sam)
    make_sense(sam, alex)
    not_know_yet(sam, alex)
    ask_and_hear_no(alex, sam)
    part(alex, sam)
    sam.goto("/past")
    sam.get_by_role("link", name="Sunday at the lake").click()
    thread = sam.get_by_role("list", name="What has been said")
    for words in ("Alex added", "You went outside with your brother.", "I don’t know yet", "Sam: No"):
        expect(thread.get_by_text(words)).to_be_visible()
