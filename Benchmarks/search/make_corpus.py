"""Make a large corpus from a small one.

The paragraphs of real reports, as `findings export` writes them, are mixed and perturbed until there are enough: a
new paragraph takes its sentences from paragraphs of the same kind of section, and one word in twelve is left out,
doubled, or replaced by one drawn from the running text. So a word stays as common as it was, and matches grow with the
corpus. Now and then a name is made up, common or rare by Zipf's law, so that the vocabulary grows too.

The same seed gives the same corpus, and a smaller corpus is the beginning of a larger one. Nothing in it is true.
"""

import datetime
import json
import math
import random
import re
from pathlib import Path

VERSION = 2  # to be raised when the same input gives another corpus
SEED = 2009
PARAGRAPHS_IN_A_REPORT = 125
WORDS_CHANGED = 1 / 12
NAMES = 500_000  # how many could be made up

# What a heading holds tells the kind of its section; the first that fits counts.
SECTION_KINDS = [
    ("leavers", re.compile(r"leaver|leaving care|independen", re.I)),
    ("care", re.compile(r"looked after|in care|permanence|adopt|foster|health|achiev", re.I)),
    ("board", re.compile(r"LSCB|board|partner", re.I)),
    ("leadership", re.compile(r"leader|manage|governance|workforce|capacity", re.I)),
    ("help", re.compile(r"help|protect|safe", re.I)),
]

# The sections of a report: the headings above, the heading, the kind whose sentences it takes, and whether it is graded.
SAFE, CARE = "Safeguarding services", "Services for looked after children"
SAFE_OUTCOMES = "Safeguarding outcomes for children and young people"
CARE_OUTCOMES = "How good are outcomes for looked after children and care leavers?"
LAYOUT = [
    ([SAFE], "Overall effectiveness", "other", True),
    ([SAFE], "Capacity for improvement", "leadership", True),
    ([SAFE], "Areas for improvement", "recommendation", False),
    ([SAFE, SAFE_OUTCOMES], "Children and young people are safe and feel safe", "help", True),
    ([SAFE, SAFE_OUTCOMES], "Quality of provision", "help", True),
    ([SAFE], "Leadership and management", "leadership", True),
    ([SAFE], "Partnership working", "board", True),
    ([CARE], "Overall effectiveness", "care", True),
    ([CARE, CARE_OUTCOMES], "Being healthy", "care", True),
    ([CARE, CARE_OUTCOMES], "Staying safe", "care", True),
    ([CARE, CARE_OUTCOMES], "Enjoying and achieving", "care", True),
    ([CARE, CARE_OUTCOMES], "Economic well-being", "leavers", True),
    ([CARE], "Quality of provision", "care", True),
    ([CARE], "Leadership and management", "leadership", True),
]
GRADES = ["outstanding", "good", "good", "good", "adequate", "adequate", "adequate", "inadequate"]
GRADE_NUMBERS = {"outstanding": 1, "good": 2, "adequate": 3, "inadequate": 4}

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“])")
SYLLABLES = [start + vowel for start in "b d f g h k l m n p r s t v w br st th".split() for vowel in "a e i o u".split()]


class Source:
    """The sentences, words and authorities of the exported paragraphs."""

    def __init__(self, export: Path):
        self.sentences = {}  # kind of section: sentences, each a list of words
        self.lengths = {}  # kind of section: how many sentences its paragraphs have
        self.running_words = []  # every plain word as often as it occurs
        authorities = set()
        with export.open(encoding="utf-8") as lines:
            for line in lines:
                paragraph = json.loads(line)
                if paragraph["kind"] in ("finding", "recommendation") and len(paragraph["text"]) >= 60:
                    self.add(paragraph)
                    authorities.add(paragraph["report"]["authority"])
        if not self.sentences:
            raise ValueError("the reports hold no findings")
        self.authorities = sorted(authorities - {None}) or ["Fenmarsh"]

    def add(self, paragraph):
        kind = section_kind(paragraph)
        sentences = [" ".join(s.split()).rstrip(":;,") for s in SENTENCE_END.split(paragraph["text"])]
        sentences = [words for s in sentences if (words := s.split(" "))]
        self.sentences.setdefault(kind, []).extend(sentences)
        self.lengths.setdefault(kind, []).append(len(sentences))
        self.running_words += [w for words in sentences for w in words if w.isalpha() and w.islower()]

    def pool(self, kind):
        """Sentences and lengths of a kind; those of another when the reports have no section of this kind."""
        kind = kind if kind in self.sentences else sorted(self.sentences)[0]
        return self.sentences[kind], self.lengths[kind]


def section_kind(paragraph):
    if paragraph["kind"] == "recommendation":
        return "recommendation"
    headings = " ".join(paragraph["section"][-2:])
    return next((kind for kind, pattern in SECTION_KINDS if pattern.search(headings)), "other")


# --- Paragraphs --------------------------------------------------------------------------------------------------


def pick(rng, things):
    return things[int(rng.random() * len(things))]


def made_up_name(rng):
    """A name, the common ones far more often than the rare."""
    rank = int(math.exp(rng.random() * math.log(NAMES)))
    name = ""
    while rank or len(name) < 4:
        rank, syllable = divmod(rank, len(SYLLABLES))
        name += SYLLABLES[syllable]
    return name.capitalize()


def perturb(rng, words, running_words):
    changes = int(len(words) * WORDS_CHANGED + rng.random())
    for _ in range(changes):
        place = int(rng.random() * len(words))
        what = rng.random()
        if what < 0.6:
            words[place] = pick(rng, running_words)
        elif what < 0.78:
            if len(words) > 4:
                del words[place]
        elif what < 0.97:
            words.insert(int(rng.random() * len(words)), words[place])
        else:
            words[place] = made_up_name(rng)


def paragraph_text(rng, source, kind):
    sentences, lengths = source.pool(kind)
    words = []
    for _ in range(pick(rng, lengths)):
        words += pick(rng, sentences)
    perturb(rng, words, source.running_words)
    text = " ".join(words)
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" else ".")


# --- Reports -----------------------------------------------------------------------------------------------------


def date_in_words(date):
    return f"{date.day} {date:%B %Y}"


def publication(source, number):
    """Who was inspected and when; no two reports agree in both."""
    turn, place = divmod(number, len(source.authorities))
    authority = source.authorities[place]
    days = (turn * 1013 + place * 397) % 5903
    return authority, datetime.date(2009, 9, 1) + datetime.timedelta(days=days)


def write_report(path, source, number, count, lines):
    """Writes one report with `count` paragraphs as text, and its paragraphs to `lines`; returns their bytes."""
    rng = random.Random(f"{SEED} {number}")
    authority, published = publication(source, number)
    first = published - datetime.timedelta(days=42)
    last = first + datetime.timedelta(days=11)
    out = [
        "Inspection of safeguarding and looked after children services", authority,
        f"Inspection dates: {date_in_words(first)} – {date_in_words(last)}",
        f"Published: {date_in_words(published)}",
    ]
    size, above, printed = 0, [], 0
    for place, (parents, heading, kind, graded) in enumerate(LAYOUT):
        out += [parent for level, parent in enumerate(parents) if above[level:level + 1] != [parent]]
        above = parents
        grade = pick(rng, GRADES) if graded else None
        out.append(heading)
        if grade:
            out.append(f"Grade {GRADE_NUMBERS[grade]} ({grade.capitalize()})")
        paragraphs = []
        while printed < count * (place + 1) // len(LAYOUT):
            printed += 1
            text = paragraph_text(rng, source, kind)
            size += len(text.encode())
            paragraphs.append(f"{printed}. {text}")
            lines.write(json.dumps({
                "id": f"{path.name}:{printed}", "authority": authority, "year": published.year,
                "grade": grade or "", "headings": "\n".join([*parents, heading]), "text": text}, ensure_ascii=False) + "\n")
        out.append("\n".join(paragraphs))
    path.write_text("\n\n".join(out) + "\n", encoding="utf-8")
    return size


def make_corpus(export: Path, folder: Path, count: int):
    """Makes `count` paragraphs below `folder`, unless they are there; returns the bytes of their texts."""
    done = folder / "corpus.json"
    if done.exists():
        return json.loads(done.read_text())["bytes"]
    source = Source(export)
    reports = folder / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    size = 0
    with (folder / "paragraphs.jsonl").open("w", encoding="utf-8") as lines:
        for number, start in enumerate(range(0, count, PARAGRAPHS_IN_A_REPORT)):
            below = reports / f"{number // 500:03}"
            below.mkdir(exist_ok=True)
            size += write_report(
                below / f"report-{number:05}.txt", source, number, min(PARAGRAPHS_IN_A_REPORT, count - start), lines)
    done.write_text(json.dumps({"bytes": size, "version": VERSION}))
    return size
