import re

from playwright.sync_api import expect

from browser_case import BrowserCase
from search_view import SearchView
from views import AUTHORITY, search


class AuthorityTests(BrowserCase):
    def test_the_list_leads_to_an_authority(self):
        self.open("/authorities")
        self.page.get_by_role("main").get_by_role("link", name=AUTHORITY, exact=True).first.click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(AUTHORITY)

    def test_the_name_in_a_hit_leads_to_the_authority(self):
        self.open(search(authority=AUTHORITY))
        SearchView(self.page).hits.first.get_by_role("heading").get_by_role("link", name=AUTHORITY).click()
        expect(self.page).to_have_url(re.compile(f"/authorities/{AUTHORITY}$"))

    def test_the_years_of_an_authority_are_shown_with_the_grades_as_printed(self):
        self.open(f"/authorities/{AUTHORITY}")
        main = self.page.get_by_role("main")
        for words in ("2011", "2015", "2019", "2023", "dequate", "nadequate", "equires improvement", "ood"):
            expect(main).to_contain_text(words)
        self.assertGreater(main.get_by_role("table").count(), 0)
        self.assert_is_an_address()

    def test_a_drawing_says_in_words_what_it_shows(self):
        self.open(f"/authorities/{AUTHORITY}")
        for drawing in self.page.locator("main svg").all():
            named = drawing.get_attribute("aria-label") or drawing.get_attribute("aria-labelledby")
            self.assertTrue(named or drawing.get_attribute("aria-hidden") == "true", drawing.evaluate("e => e.outerHTML")[:200])

    def test_an_inspection_leads_to_its_report(self):
        self.open(f"/authorities/{AUTHORITY}")
        self.page.locator("main a[href^='/reports/fenmarsh-2015-05-22']").first.click()
        expect(self.page.get_by_role("main")).to_contain_text("22 May 2015")

    def test_an_authority_that_is_not_there_is_said_not_to_be(self):
        self.open("/authorities/Nowhere", status=404)
        expect(self.page.get_by_role("main")).to_contain_text("Nowhere")


class AuthorityWithoutScriptTests(AuthorityTests):
    script = False
