import re

from playwright.sync_api import expect

from ask_view import AskView
from browser_case import BrowserCase
from views import QUESTION, ask


class AskTests(BrowserCase):
    def setUp(self):
        super().setUp()
        self.view = AskView(self.page)

    def test_a_question_is_answered_with_quotations_and_how_it_was_read(self):
        self.open("/ask")
        self.view.ask(QUESTION)
        expect(self.view.question).to_have_value(QUESTION)
        expect(self.view.plan).to_contain_text("drift")
        expect(self.view.plan).to_contain_text("weakness")
        self.assertGreater(self.view.quotations.count(), 3)
        self.assert_is_an_address()

    def test_an_example_is_a_question_that_can_be_asked_at_once(self):
        self.open("/ask")
        link = self.view.main.get_by_role("link", name=re.compile(r"\?$")).first
        question = link.inner_text()
        link.click()
        expect(self.view.question).to_have_value(question)
        expect(self.view.plan).to_be_visible()

    def test_how_a_question_was_read_can_be_corrected_and_taken_back(self):
        self.open(ask())
        before = self.main_text()
        self.view.change("Only as a strength")
        expect(self.view.plan).to_contain_text("as a strength")
        self.assertNotEqual(self.main_text(), before)
        self.assert_is_an_address()
        self.page.go_back()
        self.assertEqual(self.main_text(), before)

    def test_what_to_look_for_can_be_typed_in_place_of_what_was_read(self):
        self.open(ask())
        self.view.plan.get_by_text("Change how it was read").click()
        self.view.main.get_by_role("textbox", name="What to look for").fill("supervision")
        self.view.main.get_by_role("button", name="Ask again").click()
        expect(self.view.plan).to_contain_text("supervision")
        self.assert_is_an_address()

    def test_a_quotation_leads_to_its_place_in_the_report(self):
        self.open(ask())
        self.view.main.locator("a[href*='/reports/'][href*='#p-']").first.click()
        expect(self.page.locator(":target")).to_be_in_viewport()

    def test_what_is_not_understood_is_said(self):
        self.open(ask("What is the weather in Nowhere?"))
        self.assertGreater(len(self.main_text()), 150)


class AskWithoutScriptTests(AskTests):
    script = False
