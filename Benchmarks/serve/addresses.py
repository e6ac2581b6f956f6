"""What is asked of a server: addresses as analysts would come to them, from the queries of the search benchmark.

Each query stands there as it is, on further pages, with one or two filters, in another order, in the API, and by one that
is asked nowhere else, so that nothing which keeps answers could look good. The order is always the same.
"""

import csv
import random
from pathlib import Path
from urllib.parse import urlencode

QUERIES = Path(__file__).resolve().parent.parent / "search" / "queries.tsv"
SEED = 2009
GRADES = ["good", "adequate", "inadequate", "requires improvement", "outstanding"]
YEARS = ["2009..2013", "2014..2016", "2018", "2020..", "..2012"]
SORTS = ["newest", "oldest", "authority"]


def queries():
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return [row["query"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def addresses():
    rng, asked, found = random.Random(SEED), queries(), []
    for text in asked:
        other = rng.choice(rng.choice(asked).split())
        found += [
            search(text), search(text, page=2), search(text, page=rng.randint(3, 8)),
            search(text, grade=rng.choice(GRADES)), search(text, year=rng.choice(YEARS)),
            search(text, grade=rng.choice(GRADES), year=rng.choice(YEARS), page=rng.randint(1, 3)),
            search(text, sort=rng.choice(SORTS)), search(f"{text} {other}"),
            search(text, path="/api/search"),
        ]
    rng.shuffle(found)
    return found


def search(text, path="/search", **parameters):
    return path + "?" + urlencode({"q": text, **parameters})
