"""One step of one engine in a process of its own, so that time and memory are that engine's alone.

    worker.py build ENGINE PARAGRAPHS FOLDER
    worker.py query ENGINE FOLDER            prints JSON: microseconds, hits and matches of every query
    worker.py first ENGINE FOLDER QUERY      prints the microseconds from opening the index to the first result
    worker.py make EXPORT FOLDER COUNT       makes a corpus and prints the bytes of its text
    worker.py compare PARAGRAPHS EXPORT      prints JSON: how many paragraphs of a corpus findings read as they were written
"""

import json
import sys
import time
from pathlib import Path

from engines import ENGINES
from make_corpus import make_corpus
from query import identifier, queries, read, stop_words

ENOUGH = 0.5  # seconds after which a query is not run again
MOST_RUNS = 7


def paragraphs(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def microseconds(work):
    start = time.perf_counter_ns()
    result = work()
    return (time.perf_counter_ns() - start) / 1000, result


def timed(engine, query):
    """The times of a query and its hits."""
    times, spent = [], 0
    while len(times) < 2 or (spent < ENOUGH * 1e6 and len(times) < MOST_RUNS):
        took, hits = microseconds(lambda: engine.search(query))
        times.append(took)
        spent += took
    return times, hits


def ask_all(engine):
    results = []
    asked = queries()
    for query in asked[:20]:
        engine.search(query)  # warm
    for query in asked:
        times, hits = timed(engine, query)
        results.append({"times": times, "hits": hits})
    for query, result in zip(asked, results):
        result["matches"] = engine.count(query)
    return results


def compare(written, exported):
    """How many paragraphs were written, how many of them were read with number, headings, grade and text, and how many
    paragraphs the index holds besides."""
    contents = {p["id"]: hash((p["text"], p["headings"], p["grade"])) for p in paragraphs(written)}
    read = [
        contents.get(identifier(p)) == hash((p["text"], "\n".join(p["section"]), p["grade"] or ""))
        for p in paragraphs(exported)]
    return {"written": len(contents), "same": sum(read), "others": len(read) - sum(read)}


def main(step, *rest):
    if step == "make":
        return print(make_corpus(Path(rest[0]), Path(rest[1]), int(rest[2])))
    if step == "compare":
        return print(json.dumps(compare(*rest)))
    engine, folder = ENGINES[rest[0]], Path(rest[-1] if step == "build" else rest[1])
    if step == "build":
        engine.build(paragraphs(rest[1]), folder)
    elif step == "query":
        json.dump(ask_all(engine(folder)), sys.stdout)
    elif step == "first":
        engine.version()  # loads the library
        query = read(rest[2], "", stop_words())
        print(microseconds(lambda: engine(folder).search(query))[0])


main(*sys.argv[1:])
