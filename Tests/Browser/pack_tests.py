import csv
import io
import json
import zipfile
from pathlib import Path

from basket_view import BasketView
from browser_case import BrowserCase
from views import search


class PackTests(BrowserCase):
    """A basket as an evidence pack, in every form."""

    def setUp(self):
        super().setUp()
        BasketView.fill(self.visitors[0], search(authority="Saltreach"), search("supervision"))
        self.basket = BasketView(self.page)
        self.basket.open()
        self.basket.write_note("A note for the committee", 1)
        self.quotation = self.basket.texts[0][:60]
        self.basket.open_pack()

    def download(self, form):
        download = self.basket.download(form)
        self.assertTrue(download.suggested_filename.endswith(f".{form}"), download.suggested_filename)
        return Path(download.path()).read_bytes()

    def assert_holds_the_basket(self, text):
        words = " ".join(text.split())
        self.assertIn(self.quotation, words)
        self.assertIn("A note for the committee", words)
        self.assertIn("Saltreach", words)

    def test_what_the_pack_holds_is_shown_before_it_is_taken_away(self):
        self.assert_holds_the_basket(self.main_text())

    def test_as_a_web_page_it_holds_the_quotations_and_notes(self):
        markup = self.download("html").decode()
        self.page.set_content(markup)
        self.assert_holds_the_basket(self.page.locator("body").inner_text())
        self.assertNotIn("<script", markup)
        self.visitors[0].complaints.clear()  # the page of the server forbids the sheet inside this one

    def test_as_a_word_file_it_holds_the_quotations_and_notes(self):
        with zipfile.ZipFile(io.BytesIO(self.download("docx"))) as file:
            self.assertIsNone(file.testzip())
            document = file.read("word/document.xml").decode()
        text = self.page.evaluate(
            "xml => new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent", document)
        self.assertIn("A note for the committee", " ".join(text.split()))
        self.assertIn("Saltreach", text)

    def test_as_markdown_it_holds_the_quotations_and_notes(self):
        text = self.download("md").decode()
        self.assertIn("A note for the committee", text)
        self.assertIn("\n> ", text)

    def test_as_a_spreadsheet_it_has_a_row_for_each_paragraph(self):
        rows = list(csv.DictReader(io.StringIO(self.download("csv").decode("utf-8-sig"))))
        self.assertEqual(len(rows), 2)
        self.assertTrue(any(self.quotation in " ".join(row.values()) for row in rows))

    def test_as_json_it_is_a_pack(self):
        pack = json.loads(self.download("json"))
        self.assertEqual(pack["schema"], "findings.pack/1")
        self.assert_holds_the_basket(json.dumps(pack, ensure_ascii=False))


class PackWithoutScriptTests(PackTests):
    script = False
