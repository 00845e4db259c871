"""What people do on their phones to become a couple, in steps that tests put together."""

import re

from playwright.sync_api import Page, expect

CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")


def say_who(page: Page, name: str, *, button: str = "Go on") -> None:
    """The first steps: a name, and that one is an adult."""
    page.get_by_role("textbox", name="call you").fill(name)
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name=button).click()


def invite(page: Page, name: str) -> None:
    """From the first screen to an invitation that is out."""
    page.goto("/")
    page.get_by_role("link", name="Start with my partner").click()
    say_who(page, name)
    expect(page.get_by_text(CODE)).to_be_visible()


def code_on(page: Page) -> str:
    """The code that the other person types."""
    return page.get_by_text(CODE).inner_text()


def link_on(page: Page) -> str:
    """The link that the other person gets, as Copy link would put it on the clipboard."""
    secret = page.evaluate("JSON.parse(localStorage.invitation).secret")
    return f"/j#{secret}"


def type_code(page: Page, code: str) -> None:
    page.get_by_role("textbox", name="Code").fill(code)
    page.get_by_role("button", name="Come in").click()


def say_the_words_are_the_same(inviter: Page, joiner: Page) -> None:
    """The inviter's yes, after which both go on to what is now their place."""
    inviter.get_by_role("button", name="Yes, the same three").click()
    for page in (inviter, joiner):
        expect(page.get_by_role("heading", name="the two of you.")).to_be_visible()
        page.get_by_role("button", name="Go on").click()


def pair(alex: Page, sam: Page) -> None:
    """Alex and Sam, a couple, each on the first screen of their place."""
    invite(alex, "Alex")
    sam.goto(link_on(alex))
    say_who(sam, "Sam", button="Come in")
    say_the_words_are_the_same(alex, sam)
    for page in (alex, sam):
        expect(page.get_by_role("link", name="Start a conversation")).to_be_visible()
