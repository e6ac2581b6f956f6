import re

from playwright.sync_api import expect

from browser_case import BrowserCase
from views import VIEWS

PAPER = re.compile(rb"/Type\s*/Page\b")


class PrintTests(BrowserCase):
    def test_every_view_is_printed_with_its_words_and_without_its_controls(self):
        visitor = self.visitor(scheme="dark")
        for view in VIEWS:
            with self.subTest(view=view.name):
                visitor.page.emulate_media(media="screen")  # paper has no buttons to fill a basket with
                page = view.open(visitor)
                page.emulate_media(media="print")
                expect(page.get_by_role("main")).to_be_visible()
                expect(page.get_by_role("navigation", name="Site")).not_to_be_visible()
                ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                self.assertIn(ground, ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), "the paper")
                paper = page.pdf(format="A4")
                self.assertTrue(paper.startswith(b"%PDF"))
                self.assertGreaterEqual(len(PAPER.findall(paper)), 1)
                self.assertGreater(len(paper), 5_000)

    def test_a_report_is_printed_whole(self):
        page = self.open("/reports/fenmarsh-2015-05-22?q=drift")
        page.emulate_media(media="print")
        for mark in page.get_by_role("main").get_by_role("mark").all():
            expect(mark).to_be_visible()
        self.assertGreater(len(PAPER.findall(page.pdf(format="A4"))), 5)
