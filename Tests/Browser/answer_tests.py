"""What the server answers besides pages: headers, other methods, other hosts."""

from browser_case import BrowserCase
from views import VIEWS, search


class AnswerTests(BrowserCase):
    def setUp(self):
        super().setUp()
        self.request = self.visitors[0].context.request

    def test_every_answer_forbids_what_no_page_of_ours_does(self):
        addresses = [view.address for view in VIEWS] + ["/api/search?q=drift", "/assets/nothing.css"]
        for address in addresses:
            with self.subTest(address=address):
                headers = self.request.get(address).headers
                policy = headers.get("content-security-policy", "")
                self.assertIn("default-src 'none'", policy)
                self.assertIn("frame-ancestors 'none'", policy)
                self.assertNotIn("unsafe", policy)
                self.assertEqual(headers.get("x-content-type-options"), "nosniff")
                self.assertIn(headers.get("referrer-policy"), ("same-origin", "no-referrer"))

    def test_a_request_for_another_host_is_refused(self):
        answer = self.request.get(search(), headers={"Host": "elsewhere.invalid"})
        self.assertIn(answer.status, range(400, 500))

    def test_pages_are_not_kept_by_others_and_assets_are(self):
        self.assertIn("private", self.request.get(search()).headers["cache-control"])
        sheet = self.open("/search").locator("link[rel=stylesheet]").first.get_attribute("href")
        self.assertIn("immutable", self.request.get(sheet).headers["cache-control"])

    def test_a_path_never_leads_out_of_the_pages(self):
        for path in ("/../../etc/passwd", "/assets/..%2f..%2fetc/passwd", "/reports/..%2F..%2Fetc%2Fpasswd", "/%00"):
            with self.subTest(path=path):
                answer = self.request.get(path)
                self.assertIn(answer.status, range(400, 500))
                self.assertNotIn("root:", answer.text())

    def test_nothing_of_the_machine_is_said(self):
        for address in (search(page="x"), "/reports/nowhere", "/api/reports/nowhere", "/nowhere"):
            with self.subTest(address=address):
                text = self.request.get(address).text()
                for word in (self.served.folder.name, "sqlite", "SQLITE", "Swift"):
                    self.assertNotIn(word, text)

    def test_the_api_gives_the_hits_of_the_page_as_json(self):
        answer = self.request.get("/api" + search())
        self.assertIn("application/json", answer.headers["content-type"])
        found = answer.json()
        self.assertEqual(found["schema"], "findings.search/1")
        self.assertEqual(len(found["hits"]), 10)
        page = self.open(search())
        first = " ".join(found["hits"][0]["text"].split())[:40]
        self.assertIn(first, self.main_text(page))
