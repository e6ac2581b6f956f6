from playwright.sync_api import expect

from basket_view import ADD, DOWN, REMOVE, BasketView
from browser_case import BrowserCase
from report_view import ReportView
from search_view import SearchView
from views import DRIFT, QUESTION, REPORT, search

MOST_TABS = 400


class KeyboardTests(BrowserCase):
    """Nothing here touches the mouse."""

    def setUp(self):
        super().setUp()
        self.keys = self.page.keyboard

    def tab_to(self, element):
        """Goes on with the tab key until the element has the focus."""
        for _ in range(MOST_TABS):
            self.keys.press("Tab")
            if element.evaluate("e => e === document.activeElement"):
                return
        self.fail(f"the tab key does not reach {element}")

    def press(self, key, basket, button):
        """Goes to a button that changes the basket, presses it, and waits until that is answered."""
        self.tab_to(button)
        with basket.answered(button):
            self.keys.press(key)

    def test_the_first_key_offers_to_skip_to_the_main_content(self):
        self.open(search())
        self.keys.press("Tab")
        skip = self.page.get_by_role("link", name="Skip to main content")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        self.keys.press("Enter")
        self.keys.press("Tab")
        focused = "document.querySelector('main').contains(document.activeElement)"
        self.assertTrue(self.page.evaluate(focused))

    def test_a_search_is_made_filtered_read_and_returned_to(self):
        view = SearchView(self.page)
        self.open("/search")
        self.tab_to(view.words)
        self.keys.type(DRIFT)
        self.keys.press("Enter")
        expect(view.hits).to_have_count(10)
        link, count = view.facet("Authority", "Fenmarsh")
        self.tab_to(link)
        self.keys.press("Enter")
        expect(view.chosen).to_contain_text("Fenmarsh")
        self.assertEqual(view.count, count)
        self.tab_to(view.reading_link())
        self.keys.press("Enter")
        expect(ReportView(self.page).target).to_be_in_viewport()
        self.page.go_back()  # the key for it is the browser's own, which has none without a window
        expect(view.chosen).to_contain_text("Fenmarsh")

    def test_the_focus_goes_on_from_the_hit_that_was_opened(self):
        view, report = SearchView(self.page), ReportView(self.page)
        self.open(search(report=REPORT))
        view.reading_link(3).focus()
        self.keys.press("Enter")
        expect(report.target).to_be_in_viewport()
        self.keys.press("Tab")
        near = self.page.evaluate("""() => {
            const from = document.querySelector(':target').getBoundingClientRect().top;
            return Math.abs(document.activeElement.getBoundingClientRect().top - from);
        }""")
        self.assertLess(near, 900, "the next tab stop is far from the hit")

    def test_a_question_is_asked(self):
        self.open("/ask")
        self.tab_to(self.page.get_by_role("main").get_by_role("searchbox"))
        self.keys.type(QUESTION)
        self.keys.press("Enter")
        expect(self.page.get_by_role("main").get_by_role("blockquote").first).to_be_attached()

    def test_a_paragraph_is_put_into_the_basket_and_moved_and_taken_out(self):
        basket = BasketView(self.page)
        self.open(search())
        for key in ("Enter", "Space"):
            self.press(key, basket, self.page.get_by_role("main").get_by_role("button", name=ADD).first)
        self.tab_to(basket.link)
        self.keys.press("Enter")
        expect(basket.quotations).to_have_count(2)
        first, second = basket.texts
        self.press("Space", basket, basket.main.get_by_role("button", name=DOWN).first)
        self.assertEqual(basket.texts, [second, first])
        self.press("Enter", basket, basket.main.get_by_role("button", name=REMOVE).first)
        self.assertEqual(basket.texts, [first])

    def test_what_is_folded_is_unfolded(self):
        self.open(search())
        summary = self.page.get_by_role("main").locator("summary").first
        self.tab_to(summary)
        self.keys.press("Enter")
        self.assertTrue(summary.evaluate("e => e.parentElement.open"))


class KeyboardWithoutScriptTests(KeyboardTests):
    script = False
