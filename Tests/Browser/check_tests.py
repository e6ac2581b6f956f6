"""The checks themselves: each must find the fault that it is there for."""

from browser_case import BrowserCase
from page_checks import Accessibility, overflow, small_targets, tab_faults

RIGHT = """<!DOCTYPE html><html lang="en"><head><title>Right</title></head><body><main><h1>Right</h1>
  <p>Words with <a href="#">a link</a> in them.</p><p><button>Press</button></p></main></body></html>"""


def page_with(content, style=""):
    return RIGHT.replace("</main>", content + "</main>").replace("</head>", f"<style>{style}</style></head>")


class CheckTests(BrowserCase):
    script = True

    def faults(self, check, content, style=""):
        self.page.set_content(page_with(content, style))
        return check(self.page)

    def test_a_page_that_is_right_has_no_faults(self):
        self.page.set_content(page_with("", "button { min-height: 24px; min-width: 24px }"))
        for check in (overflow, small_targets, tab_faults):
            self.assertEqual(check(self.page), [])
        self.assertEqual(Accessibility(self.page).grave, [])

    def test_what_is_wider_than_the_window_is_named(self):
        self.assertIn("2000 pixels", self.faults(overflow, "<p>wide</p>", "p { width: 1992px }")[0])

    def test_a_button_that_is_too_small_is_named(self):
        self.assertIn("<button", self.faults(small_targets, "", "button { height: 20px; padding: 0 }")[0])

    def test_links_too_close_to_each_other_are_named_and_links_with_room_are_not(self):
        links = "<ul><li><a href='#a'>1</a></li><li><a href='#b'>2</a></li></ul>"
        style = "button { min-height: 24px } li { font-size: 12px; line-height: %dpx }"
        self.assertEqual(len(self.faults(small_targets, links, style % 14)), 2)
        self.assertEqual(self.faults(small_targets, links, style % 26), [])

    def test_focus_that_cannot_be_seen_is_named(self):
        self.assertIn("no mark of focus: Press", self.faults(tab_faults, "", ":focus { outline: none }")[1])

    def test_the_tab_key_is_followed_around_from_where_an_address_leads_to(self):
        self.page.set_content(page_with("<p id=here tabindex=-1>here</p><p><a href=#here>there</a></p>"))
        self.page.evaluate("document.getElementById('here').focus()")
        self.assertEqual(tab_faults(self.page), [])

    def test_what_the_tab_key_leaves_out_is_named(self):
        late = "<button id=late>Late</button><script>late.onfocus = () => late.blur()</script>"
        self.assertTrue(any("not reached" in fault and "Late" in fault for fault in self.faults(tab_faults, late)))

    def test_what_keeps_the_focus_is_named(self):
        trap = "<textarea>Trap</textarea><script>document.querySelector('textarea').onkeydown = () => false</script>"
        self.assertIn("keeps the focus: Trap", " ".join(self.faults(tab_faults, trap)))

    def test_faint_words_are_grave(self):
        self.page.set_content(page_with("<p class=faint>faint</p>", ".faint { color: #bbb }"))
        self.assertIn("color-contrast", Accessibility(self.page).grave[0])

    def test_errors_on_the_console_and_requests_to_others_are_heard(self):
        visitor = self.visitors[0]
        self.page.set_content(page_with("<img alt='' src='http://127.0.0.1:9/pixel.png'><script>nothing.there</script>"))
        self.page.wait_for_timeout(300)
        heard, visitor.complaints[:] = " ".join(visitor.complaints), []
        self.assertIn("asked somebody else: http://127.0.0.1:9/pixel.png", heard)
        self.assertIn("nothing is not defined", heard)

    def test_the_policy_stops_what_stands_inside_a_page(self):
        visitor = self.visitors[0]
        self.open("/search")
        self.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\" onclick=\"1\">inside</p>')")
        self.page.wait_for_timeout(200)
        heard, visitor.complaints[:] = " ".join(visitor.complaints), []
        self.assertIn("Content Security Policy", heard)
