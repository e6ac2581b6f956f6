from playwright.sync_api import expect

from browser_case import BrowserCase
from search_view import SearchView
from views import search


class FacetTests(BrowserCase):
    def setUp(self):
        super().setUp()
        self.view = SearchView(self.page)
        self.open(search("drift"))

    def choose(self, name, value):
        """Chooses a value and checks that as many paragraphs are found as it said."""
        link, count = self.view.facet(name, value)
        link.click()
        expect(self.view.chosen).to_contain_text(value)
        self.assertEqual(self.view.count, count, f"{name} {value}")
        self.assertGreater(count, 0)

    def test_a_value_finds_as_many_paragraphs_as_it_said(self):
        for name, value in [("Authority", "Fenmarsh"), ("Grade", "inadequate"), ("Year", "2015"), ("Kind", "finding")]:
            with self.subTest(facet=name):
                self.open(search("drift"))
                self.choose(name, value)
                self.assert_is_an_address()

    def test_two_facets_restrict_together_and_each_can_be_removed(self):
        before = self.view.count
        self.choose("Authority", "Fenmarsh")
        one = self.view.count
        self.choose("Grade", "inadequate")
        both = self.view.count
        self.assertLess(both, one)
        for hit in self.view.hits.all():
            expect(hit).to_contain_text("Fenmarsh")
            expect(hit).to_contain_text("nadequate")
        self.view.remove("authority")
        self.assertGreaterEqual(self.view.count, both)
        self.view.remove("grade")
        self.assertEqual(self.view.count, before)

    def test_two_values_of_one_facet_find_what_either_finds(self):
        _, first = self.view.facet("Authority", "Fenmarsh")
        _, second = self.view.facet("Authority", "Saltreach")
        self.open(search("drift", authority=["Fenmarsh", "Saltreach"]))
        self.assertEqual(self.view.count, first + second)

    def test_a_chosen_value_is_removed_where_it_was_chosen(self):
        before = self.view.count
        self.choose("Authority", "Fenmarsh")
        link, _ = self.view.facet("Authority", "Fenmarsh")
        link.click()
        self.assertEqual(self.view.count, before)

    def test_the_back_button_goes_through_the_states_one_by_one(self):
        said = [self.main_text()]
        for name, value in [("Authority", "Fenmarsh"), ("Grade", "inadequate")]:
            self.choose(name, value)
            said.append(self.main_text())
        self.view.reading_link().click()
        for expected in reversed(said):
            self.page.go_back()
            self.assertEqual(self.main_text(), expected)
        for expected in said[1:]:
            self.page.go_forward()
            self.assertEqual(self.main_text(), expected)

    def test_words_typed_anew_keep_the_filters(self):
        self.choose("Authority", "Fenmarsh")
        self.view.search("supervision")
        expect(self.view.chosen).to_contain_text("Fenmarsh")


class FacetWithoutScriptTests(FacetTests):
    script = False
