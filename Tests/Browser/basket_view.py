"""The basket, and the buttons that fill it. What things are called is said once, here at the top."""

import re
from contextlib import contextmanager

from playwright.sync_api import expect

ADD = re.compile("^Add to basket")
REMOVE = re.compile("^Remove")  # in the basket, and everywhere else where a paragraph says that it is in it
PUT_BACK = re.compile("^Put it back")
NOTE = re.compile("^Your note")
SAVE_NOTE = re.compile("^Save note")
UP, DOWN = re.compile("^Move up"), re.compile("^Move down")
TO_SHARE = re.compile("share", re.I)
TO_PACK = re.compile("^Make an evidence pack")
DOWNLOADS = {
    "html": re.compile("^Web page"), "docx": re.compile("^Word"), "md": re.compile("^Markdown"),
    "csv": re.compile("^Spreadsheet"), "json": re.compile("^JSON"),
}


class BasketView:
    address = "/basket"

    def __init__(self, page):
        self.page = page
        self.main = page.get_by_role("main")
        self.quotations = self.main.get_by_role("blockquote")
        self.notes = self.main.get_by_role("textbox", name=NOTE)
        self.link = page.get_by_role("navigation", name="Site").get_by_role("link", name=re.compile("^Basket"))

    @staticmethod
    def add_buttons(scope):
        return scope.get_by_role("button", name=ADD)

    @classmethod
    def fill(cls, visitor, *addresses):
        """Puts the first paragraph of each of these pages into a basket."""
        for address in addresses:
            page = visitor.open(address)
            cls(page).press_button(cls.add_buttons(page.get_by_role("main")).first)

    @contextmanager
    def answered(self, button):
        """Waits until what a button sends is answered: by then its form has given way to another one, here or on a new page."""
        button.evaluate("e => e.form.setAttribute('data-waiting', '')")
        yield
        expect(self.page.locator("form[data-waiting]")).to_have_count(0)
        self.page.wait_for_load_state()

    def press_button(self, button):
        with self.answered(button):
            button.click()

    def open(self):
        self.link.click()

    @property
    def texts(self):
        return [" ".join(text.split()) for text in self.quotations.all_inner_texts()]

    @property
    def count(self):
        """As the way to the basket says it on every page; 0 where it says nothing."""
        number = re.search(r"\d+", self.link.inner_text())
        return int(number[0]) if number else 0

    def press(self, name, number=1):
        """Presses a button of one of the paragraphs, counted from 1."""
        self.press_button(self.main.get_by_role("button", name=name).nth(number - 1))

    def write_note(self, text, number=1):
        self.notes.nth(number - 1).fill(text)
        self.press(SAVE_NOTE, number)

    def put_back(self):
        """Takes back that a paragraph was removed."""
        self.press(PUT_BACK)

    def open_pack(self):
        self.main.get_by_role("link", name=TO_PACK).click()

    def download(self, form):
        """Follows the link to a form of the pack, on its page; gives what is downloaded."""
        with self.page.expect_download(timeout=30_000) as download:
            self.main.get_by_role("link", name=DOWNLOADS[form]).first.click()
        return download.value

    @property
    def shared_address(self):
        """The address under which others can read the basket."""
        return self.main.get_by_role("link", name=TO_SHARE).first.evaluate("e => e.href")
