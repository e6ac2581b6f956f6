import re
import time

from playwright.sync_api import expect

from browser_case import BrowserCase
from report_view import ReportView
from search_view import SearchView
from views import DRIFT, REPORT, search


class ReadingTests(BrowserCase):
    def setUp(self):
        super().setUp()
        self.search, self.report = SearchView(self.page), ReportView(self.page)

    def assert_in_sight_and_marked(self):
        target = self.report.target
        expect(target).to_be_in_viewport()
        expect(target.get_by_role("mark").first).to_be_in_viewport()
        self.assertTrue(self.report.is_uncovered(target), f"{self.report.place} is covered by something")

    def test_a_hit_is_opened_in_its_report_in_sight_with_the_words_marked(self):
        self.open(search())
        for number in (1, 5, 10):
            self.search.reading_link(number).click()
            expect(self.page).to_have_url(re.compile(r"/reports/\S+#p-"))
            self.assert_in_sight_and_marked()
            self.page.go_back()

    def test_the_ways_to_the_next_and_previous_hit_lead_through_the_report(self):
        self.open(f"/reports/{REPORT}?q=drift")
        self.page.get_by_role("link", name="First hit").click()
        first = self.report.place
        self.report.way("Next").click()
        second = self.report.place
        self.assertNotEqual(second, first)
        self.assert_in_sight_and_marked()
        self.report.way("Previous").click()
        self.assertEqual(self.report.place, first)
        self.assert_in_sight_and_marked()

    def test_the_contents_lead_to_a_heading(self):
        self.open(f"/reports/{REPORT}")
        link = self.report.contents.get_by_role("link").filter(visible=True).nth(3)
        heading = link.inner_text()
        link.click()
        expect(self.report.target).to_be_in_viewport()
        expect(self.report.target).to_contain_text(heading)
        self.assertTrue(self.report.is_uncovered(self.report.target))

    def test_the_back_button_returns_to_the_same_results_at_the_same_place(self):
        self.open(search())
        said = self.main_text()
        link = self.search.reading_link(8)
        link.scroll_into_view_if_needed()
        before = self.page.evaluate("scrollY")
        self.assertGreater(before, 300)
        link.click()
        expect(self.page).to_have_url(re.compile("/reports/"))
        self.page.go_back()
        self.assertEqual(self.main_text(), said)
        self.assertAlmostEqual(self.settled_scroll(), before, delta=2)

    def settled_scroll(self):
        """How far the page is scrolled, once it has been so for a while."""
        last, since = None, time.monotonic()
        while time.monotonic() - since < 3:
            now = self.page.evaluate("scrollY")
            if now == last and now > 0:
                break
            last = now
            time.sleep(0.2)
        return last

    def test_a_report_is_read_whole_with_its_facts_and_numbered_paragraphs(self):
        self.open(f"/reports/{REPORT}")
        main = self.page.get_by_role("main")
        for fact in ("Fenmarsh", "22 May 2015", "nadequate"):
            expect(main).to_contain_text(fact)
        for number in ("1", "32", "84"):
            expect(self.report.paragraph(number)).to_be_attached()
        expect(main.get_by_role("mark")).to_have_count(0)

    def test_a_paragraph_has_an_address_of_its_own(self):
        self.open(f"/reports/{REPORT}#p-84")
        expect(self.report.target).to_be_in_viewport()
        self.assert_is_an_address()

    def test_a_report_leads_to_the_authoritys_other_inspections(self):
        self.open(f"/reports/{REPORT}")
        self.page.get_by_role("main").get_by_role("link", name=re.compile("2019")).first.click()
        expect(self.page).to_have_url(re.compile(r"/reports/fenmarsh-2019-12-06"))

    def test_a_report_that_is_not_there_is_said_not_to_be(self):
        self.open("/reports/nowhere-2015-05-22", status=404)
        expect(self.page.get_by_role("main")).to_contain_text("no such report")
        expect(self.page.get_by_role("main").get_by_role("link").first).to_be_visible()

    def test_what_is_looked_for_is_marked_in_the_whole_report(self):
        self.open(f"/reports/{REPORT}?q=" + DRIFT.replace(" ", "+"))
        self.assertGreater(self.page.get_by_role("main").get_by_role("mark").count(), 3)


class ReadingWithoutScriptTests(ReadingTests):
    script = False
