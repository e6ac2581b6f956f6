from playwright.sync_api import expect

from basket_view import DOWN, REMOVE, BasketView
from browser_case import BrowserCase
from views import REPORT, ask, search

FIRST, SECOND, THIRD = search(authority="Saltreach"), search("supervision"), search("foster carers")


class BasketTests(BrowserCase):
    def setUp(self):
        super().setUp()
        self.basket = BasketView(self.page)

    def fill(self, *addresses):
        self.basket.fill(self.visitors[0], *addresses)
        self.basket.open()

    def test_a_basket_is_empty_at_first_and_says_how_to_fill_it(self):
        self.open("/basket")
        expect(self.basket.quotations).to_have_count(0)
        self.assertEqual(self.basket.count, 0)
        self.assertGreater(self.page.get_by_role("main").get_by_role("link").count(), 0)

    def test_a_paragraph_is_added_from_a_search(self):
        self.fill(FIRST)
        expect(self.basket.quotations).to_have_count(1)
        self.assertEqual(self.basket.count, 1)

    def test_a_paragraph_is_added_from_a_report(self):
        page = self.open(f"/reports/{REPORT}")
        self.basket.press_button(self.basket.add_buttons(page.locator("[id='p-32']")))
        said = " ".join(page.locator("[id='p-32'] p").first.inner_text().split())
        self.basket.open()
        self.assertIn(said[:80], self.basket.texts[0])

    def test_a_paragraph_is_added_from_an_answer(self):
        self.fill(ask())
        expect(self.basket.quotations).to_have_count(1)

    def test_what_is_in_the_basket_can_be_taken_out_where_it_was_added(self):
        self.basket.fill(self.visitors[0], FIRST)
        self.basket.press(REMOVE)
        self.assertEqual(self.basket.count, 0)

    def test_after_adding_the_reader_is_where_they_were(self):
        self.basket.fill(self.visitors[0], FIRST)
        self.assertTrue(self.page.url.startswith(self.served.origin + FIRST), self.page.url)

    def test_a_note_is_kept(self):
        self.fill(FIRST, SECOND)
        self.basket.write_note("For the committee: <b>bold</b> & “quoted”", 2)
        self.page.reload()
        expect(self.basket.notes.nth(1)).to_have_value("For the committee: <b>bold</b> & “quoted”")
        expect(self.basket.notes.nth(0)).to_have_value("")

    def test_paragraphs_are_moved(self):
        self.fill(FIRST, SECOND, THIRD)
        first, second, third = self.basket.texts
        self.basket.press(DOWN, 1)
        self.assertEqual(self.basket.texts, [second, first, third])
        self.page.reload()
        self.assertEqual(self.basket.texts, [second, first, third])

    def test_a_paragraph_is_removed_and_put_back(self):
        self.fill(FIRST, SECOND)
        texts = self.basket.texts
        self.basket.press(REMOVE, 1)
        self.assertEqual(self.basket.texts, texts[1:])
        self.basket.put_back()
        self.assertEqual(self.basket.texts, texts)

    def test_the_basket_is_there_after_the_page_was_closed(self):
        self.fill(FIRST)
        texts = self.basket.texts
        page = self.visitors[0].context.new_page()
        page.goto("/basket")
        self.assertEqual(BasketView(page).texts, texts)

    def test_a_shared_basket_can_be_read_and_not_changed_by_others(self):
        self.fill(FIRST, SECOND)
        self.basket.write_note("Only one of many", 1)
        texts, address = self.basket.texts, self.basket.shared_address
        other = self.visitor()
        theirs = BasketView(other.open(address.removeprefix(self.served.origin)))
        self.assertEqual(theirs.texts, texts)
        expect(theirs.main).to_contain_text("Only one of many")
        expect(theirs.notes).to_have_count(0)
        for name in (REMOVE, DOWN):
            expect(theirs.main.get_by_role("button", name=name)).to_have_count(0)
        self.assertEqual(BasketView(other.open("/basket")).texts, [])

    def test_nobody_else_sees_the_basket(self):
        self.fill(FIRST)
        other = self.visitor()
        self.assertEqual(BasketView(other.open("/basket")).texts, [])

    def test_scripts_cannot_read_who_the_visitor_is(self):
        self.fill(FIRST)
        cookies = self.visitors[0].context.cookies()
        self.assertTrue(cookies)
        for cookie in cookies:
            self.assertTrue(cookie["httpOnly"], cookie["name"])
            self.assertIn(cookie["sameSite"], ("Lax", "Strict"), cookie["name"])

    def test_a_form_of_another_site_changes_nothing(self):
        self.fill(FIRST)
        action = self.page.locator("main form[method=post]").first.evaluate("e => e.action")
        answer = self.visitors[0].context.request.post(
            action, form={"paragraph": "fenmarsh-2015-05-22:32"}, headers={"Origin": "http://elsewhere.invalid"})
        self.assertIn(answer.status, range(400, 500))
        self.page.reload()
        self.assertEqual(self.basket.count, 1)


class BasketWithoutScriptTests(BasketTests):
    script = False
