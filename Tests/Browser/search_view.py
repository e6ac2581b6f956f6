"""The search, as a person finds what is on it: by what things are and what they are called."""

import re


class SearchView:
    def __init__(self, page):
        self.page = page
        self.main = page.get_by_role("main")
        self.words = self.main.get_by_role("searchbox", name="What did inspectors write about?")
        self.hits = self.main.get_by_role("article")
        self.marks = self.hits.get_by_role("mark")
        self.filters = self.main.get_by_role("complementary", name="Filter results")
        self.chosen = self.main.get_by_role("list", name="Chosen filters")

    def search(self, words):
        self.words.fill(words)
        self.main.get_by_role("search").get_by_role("button", name="Search").click()

    @property
    def count(self):
        """How many paragraphs it says it found; 0 where it says that it found nothing."""
        title = self.main.get_by_role("heading", name=re.compile(r"^([\d,]+ paragraphs?|Nothing found)$")).inner_text()
        found = re.match(r"[\d,]+", title)
        return int(found[0].replace(",", "")) if found else 0

    def facet(self, name, value):
        """A value of a facet: the link, and how many paragraphs it says there are."""
        items = self.filters.get_by_role("region", name=name).get_by_role("listitem")
        item = items.filter(has=self.page.get_by_role("link", name=re.compile(rf"(^|: ){re.escape(value)}$")))
        numbers = re.findall(r"[\d,]+", item.inner_text().removeprefix(value))
        return item.get_by_role("link"), int(numbers[-1].replace(",", ""))

    def remove(self, filter_words):
        self.chosen.get_by_role("link", name=re.compile(rf"^Remove filter: {re.escape(filter_words)}")).click()

    def reading_link(self, number=1):
        """To the paragraph of a hit in its report; hits are counted from 1."""
        return self.hits.nth(number - 1).get_by_role("link", name=re.compile("^Read in context"))

    @property
    def expansions(self):
        """Those that are folded as well."""
        return self.main.get_by_role("link", name=re.compile("^Do not search: "), include_hidden=True)
