"""Grades, recommendations and the list of reports."""

import re

from playwright.sync_api import expect

from browser_case import BrowserCase
from views import AUTHORITY


class TableTests(BrowserCase):
    def setUp(self):
        super().setUp()
        self.main = self.page.get_by_role("main")

    def test_grades_are_a_table_of_authorities_and_years_with_headings(self):
        self.open("/grades")
        table = self.main.get_by_role("table").first
        expect(table.get_by_role("rowheader", name=re.compile(AUTHORITY)).first).to_be_visible()
        expect(table.get_by_role("columnheader", name=re.compile("2015")).first).to_be_attached()
        expect(self.main).to_contain_text(re.compile("inadequate", re.I))
        self.assert_is_an_address()

    def test_a_grade_leads_to_what_it_was_given_for(self):
        self.open("/grades")
        self.main.get_by_role("table").first.get_by_role("link").first.click()
        expect(self.page).to_have_url(re.compile(r"/(reports|authorities)/"))

    def test_recommendations_are_filtered_by_authority(self):
        self.open("/recommendations")
        of_fenmarsh, of_saltreach = (self.main.locator(f"a[href^='/reports/{name}']") for name in ("fenmarsh", "saltreach"))
        expect(of_fenmarsh.first).to_be_attached()
        self.main.get_by_label("Authority", exact=True).fill("Saltreach")
        self.main.get_by_role("button", name="Show").click()
        expect(self.page).to_have_url(re.compile("authority=Saltreach"))
        expect(of_saltreach.first).to_be_attached()
        expect(of_fenmarsh).to_have_count(0)
        self.assert_is_an_address()

    def test_a_recommendation_leads_to_its_place_in_the_report(self):
        self.open("/recommendations")
        self.main.get_by_role("link", name=re.compile("^In the report")).first.click()
        expect(self.main.locator(":target")).to_be_in_viewport()

    def test_the_list_of_reports_has_every_report_and_leads_to_it(self):
        self.open("/reports")
        expect(self.main).to_contain_text("20 reports")
        self.main.locator("a[href^='/reports/ottersby-2023-10-13']").first.click()
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()


class TableWithoutScriptTests(TableTests):
    script = False
