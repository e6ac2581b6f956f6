"""Every view, as an address of the sample corpus. What is asked of every view is asked of each that stands here."""

from dataclasses import dataclass
from urllib.parse import urlencode

from basket_view import BasketView

DRIFT = "drift in decision making"
QUESTION = "Which authorities were criticised for drift?"
REPORT = "fenmarsh-2015-05-22"
AUTHORITY = "Fenmarsh"


def search(words=DRIFT, **parameters):
    return "/search?" + urlencode({"q": words, **parameters}, doseq=True)


def ask(question=QUESTION):
    return "/ask?" + urlencode({"q": question})


@dataclass(frozen=True)
class View:
    name: str
    address: str
    status: int = 200
    needs_basket: bool = False

    def open(self, visitor):
        """Goes there, with two paragraphs in the basket where it is needed."""
        if self.needs_basket and not visitor.context.cookies():
            BasketView.fill(visitor, search(), search("supervision"))
        return visitor.open(self.address, self.status)


VIEWS = [
    View("the search form", "/search"),
    View("results", search()),
    View("results of a filter", search(authority=AUTHORITY, grade="inadequate")),
    View("the second page of results", search("children", page=2)),
    View("a search that finds nothing", search("qqqqqqqq")),
    View("reports", "/reports"),
    View("a report", f"/reports/{REPORT}"),
    View("a report at a hit", f"/reports/{REPORT}?" + urlencode({"q": DRIFT}) + "#p-32"),
    View("a report without numbers", "/reports/saltreach-2024-06-14"),
    View("authorities", "/authorities"),
    View("an authority", f"/authorities/{AUTHORITY}"),
    View("grades", "/grades"),
    View("recommendations", "/recommendations"),
    View("the question form", "/ask"),
    View("an answer", ask()),
    View("a question that is not understood", ask("What is the weather?")),
    View("an empty basket", "/basket"),
    View("help", "/help"),
    View("the API in words", "/api"),
    View("accessibility", "/accessibility"),
    View("an address that is not there", "/nowhere", status=404),
    View("a report that is not there", "/reports/nowhere-2015-05-22", status=404),
    View("a value that cannot be", search(page="x"), status=400),
    View("a page after the last", search("children", page=90)),
    # Last, for what was put into the basket stays there.
    View("a basket", "/basket", needs_basket=True),
    View("an evidence pack", "/basket/pack", needs_basket=True),
    View("earlier versions of a basket", "/basket/versions", needs_basket=True),
    View("results that are in the basket", search(), needs_basket=True),
]
