"""What is asked of every view, in both widths and in both colour schemes."""

import re

from browser_case import BrowserCase
from page_checks import Accessibility, overflow, small_targets, tab_faults
from views import VIEWS
from visitor import NARROW, WIDE

# What takes long is asked in each width once and in each scheme once.
LOOKS = [(NARROW, "light"), (WIDE, "dark")]
# What the main part of a page says, be it shown or not.
WORDS = "document.querySelector('main').textContent.replace(/\\s+/g, ' ').trim()"
DOUBLED = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, place, all) => all.indexOf(id) !== place)"
LOST = """[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
    .filter(id => id && !document.getElementById(id) && !document.getElementById(decodeURIComponent(id)))"""
UNFOLD = "document.querySelectorAll('details').forEach(e => e.open = true)"


class EveryViewTests(BrowserCase):
    def every(self, check, *looks, but=()):
        """Runs a check on each view but those named, as somebody sees it with a window of this width and these colours."""
        for width, scheme in looks:
            visitor = self.visitor(width=width, scheme=scheme)
            for view in [view for view in VIEWS if view.name not in but]:
                with self.subTest(view=view.name, width=width, scheme=scheme):
                    check(view.open(visitor))

    def test_no_page_is_scrolled_sideways(self):
        def check(page):
            self.assertEqual(overflow(page), [])
            page.evaluate(UNFOLD)
            self.assertEqual(overflow(page), [], "with everything unfolded")

        self.every(check, (NARROW, "light"), (WIDE, "light"))

    def test_what_is_clicked_is_large_enough(self):
        def check(page):
            page.evaluate(UNFOLD)
            self.assertEqual(small_targets(page), [])

        self.every(check, (NARROW, "light"), (WIDE, "light"))

    def test_axe_finds_nothing_grave(self):
        minor = set()

        def check(page):
            page.evaluate(UNFOLD)
            found = Accessibility(page)
            minor.update(found.minor)
            self.assertEqual(found.grave, [])

        self.every(check, *LOOKS)
        for words in sorted(minor):
            print(f"        minor: {words}")

    def test_the_tab_key_reaches_everything_and_is_seen_where_it_is(self):
        def check(page):
            self.assertEqual(tab_faults(page), [])

        # The report has hundreds of stops, and all of them when it is read at a hit as well.
        self.every(check, (WIDE, "light"), but=("a report at a hit",))
        self.every(check, (NARROW, "dark"), but=("a report",))

    def test_a_page_has_one_main_heading_no_level_left_out_and_a_title_of_its_own(self):
        titles = {}

        def check(page):
            levels = page.get_by_role("heading").evaluate_all("all => all.map(e => Number(e.tagName[1]))")
            self.assertEqual(levels.count(1), 1, f"levels of headings in order: {levels}")
            for above, below in zip(levels, levels[1:]):
                self.assertLessEqual(below, above + 1, f"levels of headings in order: {levels}")
            self.assertEqual(page.get_by_role("main").count(), 1)
            path = page.url.partition("?")[0].partition("#")[0]
            self.assertRegex(page.title(), r"\w.* – findings$")
            self.assertEqual(titles.setdefault(page.title(), path), path, f"two pages have the title {page.title()}")

        self.every(check, (WIDE, "light"))

    def test_an_id_is_given_once_and_every_way_within_a_page_leads_somewhere(self):
        def check(page):
            self.assertEqual(page.evaluate(DOUBLED), [])
            self.assertEqual(page.evaluate(LOST), [])

        self.every(check, (WIDE, "light"))

    def test_every_link_of_the_site_leads_to_a_page(self):
        ways = {}

        def gather(page):
            # Ways within a page are asked about above: here they would ask for a page that is not there once more.
            for link in page.evaluate("[...document.querySelectorAll('a[href]:not([href^=\"#\"])')].map(a => a.href)"):
                # Of addresses that differ only in what they ask for, or in which report they show, one stands for all.
                shape = re.sub(r"([?&]\w+=)[^&]*", r"\1…", link.partition("#")[0])
                ways.setdefault(re.sub(r"/reports/[^/?]+", "/reports/…", shape), link)

        self.every(gather, (WIDE, "light"))
        request = self.visitors[-1].context.request
        for link in ways.values():
            if link.startswith(self.served.origin):
                with self.subTest(link=link.removeprefix(self.served.origin)):
                    self.assertLess(request.get(link).status, 400)

    def test_a_page_says_the_same_loaded_again_and_without_script(self):
        said = {}
        for script in (True, False):
            visitor = self.visitor(script=script)
            for view in VIEWS:
                if view.needs_basket:
                    continue
                with self.subTest(view=view.name, script=script):
                    page = view.open(visitor)
                    words = said.setdefault(view.name, page.evaluate(WORDS))
                    self.assertEqual(page.evaluate(WORDS), words)
                    page.reload()
                    self.assertEqual(page.evaluate(WORDS), words, "loaded again")
