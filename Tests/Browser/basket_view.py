"""The basket, and the buttons that fill it. What things are called is said once, here at the top."""

import re

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
            cls.add_buttons(page.get_by_role("main")).first.click()
            cls(page).settle()

    def settle(self):
        """Waits until what was sent by a script is answered."""
        self.page.wait_for_load_state("networkidle")

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
        self.main.get_by_role("button", name=name).nth(number - 1).click()
        self.settle()

    def write_note(self, text, number=1):
        self.notes.nth(number - 1).fill(text)
        self.press(SAVE_NOTE, number)

    def put_back(self):
        """Takes back that a paragraph was removed."""
        self.main.get_by_role("button", name=PUT_BACK).first.click()
        self.settle()

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
