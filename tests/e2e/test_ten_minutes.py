"""Two phones and a whole Ten Minutes, from the code on one screen to what both can read again."""

from playwright.sync_api import Page, expect

from tests.e2e.couples import couple_in_the_room
from tests.e2e.people import code_on, invite, say_the_words_are_the_same, say_who, type_code
from tests.e2e.talk import get_ready, pick, say, say_back, see, tap, tap_row, write
from tests.phones import IN_MOTION, WITH_WORKER, Phones

SAID = "The call with my mother is still with me. I felt small."
HEARD = "I heard you say the call with your mother made you feel small."
ONE_MORE = "And I was glad you put the kettle on."


def pair_by_code(alex: Page, sam: Page) -> None:
    invite(alex, "Alex")
    sam.goto("/")
    sam.get_by_role("link", name="I have a code").click()
    say_who(sam, "Sam")
    type_code(sam, code_on(alex))
    say_the_words_are_the_same(alex, sam)


def meet(alex: Page, sam: Page) -> None:
    """One opens the room, the other finds it open."""
    alex.get_by_role("link", name="Start a conversation").click()
    tap_row(alex, "One Topic")
    see(alex, "Ready when you are")
    expect(alex.get_by_text("not here yet")).to_be_visible()
    sam.get_by_role("link", name="Go to the room").click()
    see(sam, "Ready when you are")
    expect(alex.get_by_text("here", exact=True)).to_be_visible()


def agree(alex: Page, sam: Page) -> None:
    """Something shorter, and Sam first."""
    tap_row(sam, "One Topic")
    tap_row(sam, "Ten Minutes")
    expect(alex.get_by_role("button", name="Ten Minutes")).to_be_visible()
    pick(alex, "Sam")
    pick(sam, "Me")
    tap(alex, "I’m ready")
    expect(alex.get_by_text("Thanks. You start when you’re both ready.")).to_be_visible()
    expect(sam.get_by_text("ready", exact=True)).to_have_count(0)
    tap(sam, "I’m ready")
    for page in (alex, sam):
        see(page, "Two slow breaths.")
        expect(page.get_by_role("list", name="How we talk here")).to_be_visible()
    tap(sam, "I’m here")
    expect(sam.get_by_text("Starting in a moment.")).to_be_visible()
    tap(alex, "I’m here")


def first_turn(sam: Page, alex: Page) -> None:
    """Sam speaks twice; Alex has both right."""
    see(sam, "Something from today that’s still with you")
    see(alex, "You’re listening")
    say(sam, SAID)
    see(sam, "Alex is taking it in")
    see(alex, "What did you hear?")
    expect(alex.get_by_text(SAID)).to_be_visible()
    say_back(alex, HEARD)
    see(alex, "Sam is looking at it")
    see(sam, "Did Alex get it?")
    expect(sam.get_by_text(HEARD)).to_be_visible()
    tap(sam, "Yes, that’s it")
    see(alex, "Sam may add something")
    tap(sam, "One more")
    say(sam, ONE_MORE)
    tap(alex, "I heard you say…")
    box = alex.get_by_role("textbox", name="What you heard")
    expect(box).to_have_value("I heard you say ")
    box.press_sequentially("the kettle helped.")
    tap(alex, "Send")
    tap(sam, "Yes, that’s it")


def second_turn(alex: Page, sam: Page) -> None:
    see(alex, "Your turn to speak when you’re ready.")
    see(sam, "Now Alex speaks. You listen.")
    see(alex, "Something from today that’s still with you")
    see(sam, "You’re listening")
    say(alex, "I was late again today.")
    say_back(sam, "You were late again.")
    tap(alex, "Yes, that’s it")
    see(alex, "Is there one more thing?")
    tap(alex, "That’s all for now")


def end_well(alex: Page, sam: Page) -> None:
    see(alex, "One thing you’d like to thank Sam for")
    write(alex, "Thank you for the kettle.", "Give it to Sam")
    see(alex, "Yours is ready. Both are shown together.")
    expect(sam.get_by_text("Thank you for the kettle.")).to_have_count(0)
    write(sam, "Thank you for listening.", "Give it to Alex")
    for page in (alex, sam):
        see(page, "One small thing I’ll try")
    write(alex, "Ring when I am late.", "Keep it")
    tap(sam, "Skip this card")
    see(alex, "That’s enough for today")
    expect(alex.get_by_text("Thank you for listening.")).to_be_visible()
    expect(alex.get_by_text("You’ll try: Ring when I am late.")).to_be_visible()
    see(sam, "That’s enough for today")
    expect(sam.get_by_text("Thank you for the kettle.")).to_be_visible()
    expect(sam.get_by_text("Alex will try: Ring when I am late.")).to_be_visible()


def look_back(page: Page) -> list[str]:
    """What the page of the conversation shows, from the last screen on."""
    page.get_by_role("link", name="Done").click()
    see(page, "How understood did you feel?")
    pick(page, "mostly")
    expect(page.get_by_text("Kept. Only for you.")).to_be_visible()
    page.get_by_role("link", name="Done").click()
    page.get_by_role("link", name="Look back").click()
    page.get_by_role("link", name="Ten Minutes").click()
    see(page, "Ten Minutes")
    return page.get_by_role("list", name="What has been said").get_by_role("listitem").all_inner_texts()


def test_two_phones_hold_a_whole_ten_minutes(phone: Phones) -> None:
    alex, sam = (phone(name, **IN_MOTION, **WITH_WORKER) for name in ("Alex", "Sam"))
    pair_by_code(alex, sam)
    meet(alex, sam)
    agree(alex, sam)
    first_turn(sam, alex)
    second_turn(alex, sam)
    end_well(alex, sam)
    thread = "\n".join(look_back(sam))
    told = [SAID, HEARD, "Sam: Yes, that’s it", ONE_MORE, "then Alex spoke", "I was late again", "Thank-yous"]
    places = [thread.index(words) for words in told]
    assert places == sorted(places)
    assert look_back(alex)


def test_whoever_is_first_by_agreement_or_by_coin_both_phones_say_the_same(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    get_ready(alex, sam)
    speaking = alex.get_by_role("heading", name="Something from today")
    listening = alex.get_by_role("heading", name="You’re listening")
    expect(speaking.or_(listening)).to_be_visible()
    speaker, listener = (alex, sam) if speaking.is_visible() else (sam, alex)
    see(speaker, "Something from today that’s still with you")
    see(listener, "You’re listening")
