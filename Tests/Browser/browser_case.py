"""What all tests in a browser share."""

import re
import unittest
from pathlib import Path

from playwright.sync_api import expect

from visitor import WIDE, Visitor

FAILURES = Path(__file__).resolve().parents[2] / ".build/browser/failures"
expect.set_options(timeout=5_000)


class BrowserCase(unittest.TestCase):
    """A test whose visitor begins with nothing kept, and must not have met any error when it ends.

    A class of journeys is made to run without JavaScript by a second class with `script = False`.
    """

    # Set by run.py.
    browser = None
    served = None

    script = True
    longMessage = True
    maxDiff = 2_000

    def setUp(self):
        self.visitors = []
        self.page = self.visitor().page

    def visitor(self, *, width=WIDE, scheme="light", script=None):
        """Somebody else, with a browser of their own."""
        script = self.script if script is None else script
        visitor = Visitor(self.browser, self.served.origin, width=width, scheme=scheme, script=script)
        self.visitors.append(visitor)
        return visitor

    def open(self, address, status=200):
        return self.visitors[0].open(address, status)

    def tearDown(self):
        complaints = [complaint for visitor in self.visitors for complaint in visitor.complaints]
        for visitor in self.visitors:
            visitor.close()
        self.assertEqual(complaints, [], "what the browser complained of")

    def _callTestMethod(self, method):
        try:
            super()._callTestMethod(method)
        except Exception:
            self.keep_pictures()
            raise

    def keep_pictures(self):
        FAILURES.mkdir(parents=True, exist_ok=True)
        for number, visitor in enumerate(self.visitors, start=1):
            name = FAILURES / f"{type(self).__name__}.{self._testMethodName}.{number}"
            try:
                visitor.page.screenshot(path=f"{name}.png", full_page=True)
                Path(f"{name}.html").write_text(f"<!-- {visitor.page.url} -->\n{visitor.page.content()}", encoding="utf-8")
            except Exception as problem:  # the test's own failure is what counts
                print(f"no picture of {name.name}: {problem}")

    # What is asked of pages again and again.

    def main_text(self, page=None):
        """What the page says apart from what surrounds every page."""
        return re.sub(r"\s+", " ", (page or self.page).get_by_role("main").inner_text()).strip()

    def assert_is_an_address(self):
        """The page can be loaded again, and given to somebody else, and says the same."""
        address, said = self.page.url, self.main_text()
        self.page.reload()
        self.assertEqual(self.main_text(), said, f"{address}, loaded again")
        other = self.visitor()
        other.open(address.removeprefix(self.served.origin))
        self.assertEqual(self.main_text(other.page), said, f"{address}, given to somebody else")
