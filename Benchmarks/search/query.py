"""The queries, read as `findings` reads them, for engines that have another language."""

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
STOP_WORDS = HERE.parent.parent / "Sources" / "Search" / "StopWords.swift"

PIECE = re.compile(
    r'grade:(?P<grade>\w+)|year:(?P<year>\d+)(?:\.\.(?P<last>\d+))?|"(?P<phrase>[^"]+)"|(?P<prefix>\w+)\*|(?P<word>\w+)')


@dataclass
class Query:
    """What is asked: any of the words, phrases and prefixes, and all of the filters."""

    text: str  # as `findings` takes it
    kind: str
    words: list = field(default_factory=list)
    phrases: list = field(default_factory=list)
    prefixes: list = field(default_factory=list)
    grade: str = None
    years: tuple = None  # first and last


def stop_words():
    """The words that findings leaves out of a query, from its source: every engine leaves out the same."""
    words = set(re.findall(r'"([a-z]+)"', STOP_WORDS.read_text(encoding="utf-8")))
    if len(words) < 20:
        raise ValueError(f"found no stop words in {STOP_WORDS.name}")
    return words


def read(text, kind, stops):
    query = Query(text, kind)
    for piece in PIECE.finditer(text.lower()):
        if piece["grade"]:
            query.grade = piece["grade"]
        elif piece["year"]:
            query.years = (int(piece["year"]), int(piece["last"] or piece["year"]))
        elif piece["phrase"]:
            query.phrases.append(piece["phrase"])
        elif piece["prefix"]:
            query.prefixes.append(piece["prefix"])
        else:
            query.words.append(piece["word"])
    kept = [word for word in dict.fromkeys(query.words) if word not in stops]
    if kept or query.phrases or query.prefixes:  # a query of stop words alone asks for them
        query.words = kept
    return query


def queries(path=HERE / "queries.tsv"):
    stops = stop_words()
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [read(row["query"], row["kind"], stops) for row in rows]


def identifier(paragraph):
    """What a paragraph that findings printed is called in a made corpus: its file and its number."""
    return f"{Path(paragraph['report']['source']['path']).name}:{paragraph['number']}"
