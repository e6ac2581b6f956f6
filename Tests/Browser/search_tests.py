import re

from playwright.sync_api import expect

from browser_case import BrowserCase
from search_view import SearchView
from views import DRIFT, search


class SearchTests(BrowserCase):
    def setUp(self):
        super().setUp()
        self.view = SearchView(self.page)

    def test_words_are_typed_and_paragraphs_are_found_with_the_words_marked(self):
        self.open("/")
        self.view.search(DRIFT)
        expect(self.view.words).to_have_value(DRIFT)
        expect(self.view.hits).to_have_count(10)
        self.assertGreater(self.view.count, 10)
        self.assertIn("decision making", " ".join(self.view.marks.all_inner_texts()).lower())
        self.assertIn(DRIFT, self.page.title())

    def test_every_hit_says_who_was_inspected_when_and_under_which_heading(self):
        self.open(search())
        for hit in self.view.hits.all():
            self.assertRegex(hit.inner_text(), r"\b(20\d\d)\b")
            expect(hit.get_by_role("heading")).not_to_be_empty()
            self.assertGreater(hit.get_by_role("blockquote").count(), 0)

    def test_the_next_page_goes_on_where_the_first_ended(self):
        self.open(search("children"))
        first = self.view.hits.all_inner_texts()
        self.page.get_by_role("link", name=re.compile("next", re.I)).first.click()
        expect(self.page).to_have_url(re.compile(r"page=2"))
        second = self.view.hits.all_inner_texts()
        self.assertFalse(set(first) & set(second))
        self.page.go_back()
        self.assertEqual(self.view.hits.all_inner_texts(), first)

    def test_a_search_that_finds_nothing_says_what_to_try(self):
        self.open(search("qqqqqqqq"))
        self.assertEqual(self.view.count, 0)
        expect(self.view.hits).to_have_count(0)
        self.assertGreater(len(self.main_text()), 100)

    def test_a_word_that_is_misspelt_is_corrected_by_a_link(self):
        self.open(search("saftey"))
        self.page.get_by_role("main").get_by_role("link", name=re.compile("^safety$", re.I)).first.click()
        self.assertGreater(self.view.count, 0)

    def test_a_value_that_cannot_be_is_refused_in_words(self):
        self.open(search(sort="best"), status=400)
        expect(self.page.get_by_role("main")).to_contain_text("best")

    def test_markup_that_is_typed_is_shown_and_not_run(self):
        typed = "<img src=x onerror=alert(1)>\"' drift"
        self.page.on("dialog", lambda dialog: self.fail("what was typed ran"))
        self.open("/search")
        self.view.search(typed)
        expect(self.view.words).to_have_value(typed)
        expect(self.page.locator("img[src=x]")).to_have_count(0)

    def test_how_the_query_was_read_is_said_and_can_be_changed(self):
        self.open(search())
        said = self.main_text()
        self.assertIn("drift", said)
        before, expansions = self.view.count, self.view.expansions.count()
        self.assertGreater(expansions, 0)
        name = self.view.expansions.first.inner_text()
        self.view.expansions.first.click()
        expect(self.view.expansions.filter(has_text=re.compile(f"^{re.escape(name)}$"))).to_have_count(0)
        self.assertLessEqual(self.view.count, before)
        self.assertEqual(self.view.expansions.count(), expansions - 1)
        self.assert_is_an_address()
        self.page.go_back()
        self.assertEqual((self.main_text(), self.view.count), (said, before))


class SearchWithoutScriptTests(SearchTests):
    script = False
