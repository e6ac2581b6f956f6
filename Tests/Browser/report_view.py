"""The reading view of a report."""

import re


class ReportView:
    def __init__(self, page):
        self.page = page
        self.main = page.get_by_role("main")
        self.contents = self.main.get_by_role("navigation", name="Contents of the report")

    def paragraph(self, name):
        """By its name in the report, such as `32` or `p2.14`."""
        return self.main.locator(f"[id='p-{name}']")

    @property
    def target(self):
        """The paragraph or heading that the address leads to."""
        return self.main.locator(":target")

    @property
    def place(self):
        """The name of the element that the address leads to."""
        return self.page.url.partition("#")[2]

    def way(self, word):
        """The nearest `Next` or `Previous` of the hit that the address leads to: the one that is in sight."""
        return self.in_sight(self.main.get_by_role("link", name=re.compile(rf"^{word} hit")))

    def in_sight(self, links):
        for link in links.all():
            box = link.bounding_box()
            if box and 0 <= box["y"] < self.page.viewport_size["height"]:
                return link
        raise AssertionError(f"no link in sight of {links}")

    def is_uncovered(self, element):
        """Whether the first line of an element is in the window, with nothing that sticks to its edge on top of it."""
        return element.evaluate("""e => {
            const range = document.createRange();
            range.selectNodeContents(e);
            const line = [...range.getClientRects()].find(r => r.width > 1 && r.height > 1);
            const top = document.elementFromPoint(line.left + Math.min(line.width, 20) / 2, line.top + line.height / 2);
            return !!top && (e.contains(top) || top.contains(e));
        }""")
