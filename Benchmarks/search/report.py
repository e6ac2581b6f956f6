"""Writes what was measured as a page and a picture."""

import os
import re
import statistics
import subprocess
from pathlib import Path

import plot
from engines import ENGINES
from query import queries

HERE = Path(__file__).resolve().parent
FINDINGS_WHOLE, FINDINGS_IN, FINDINGS_ESTIMATE = "findings, whole process", "findings, in process", "findings, estimated"
LEAST = 0.1  # milliseconds; below this an estimate says nothing


# --- Numbers -----------------------------------------------------------------------------------------------------


def fastest(query):
    """Of the runs of a query, in milliseconds: what else the machine does can only make it slower."""
    return min(query["times"]) / 1000


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * percent // 100) - 1))]


def latencies(measured):
    """The milliseconds of every query, by the name of what answered it."""
    found = {}
    for name, engine in measured["engines"].items():
        if name == "findings":
            whole = [fastest(query) for query in engine["queries"]]
            if engine["in_process"]:
                found[FINDINGS_IN] = [min(times) / 1000 for times in engine["in_process"]]
            else:
                start = min(engine["start"]["cpu"])
                found[FINDINGS_ESTIMATE] = [max(LEAST, (min(q["cpu"]) - start) / 1000) for q in engine["queries"]]
            found[FINDINGS_WHOLE] = whole
        else:
            found[ENGINES[name].name] = [fastest(query) for query in engine["queries"]]
    return found


def number(value):
    """Three significant figures."""
    if value >= 100:
        return f"{value:,.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def ratio(value, base):
    return number(value / base) if base else "–"


def megabytes(value):
    return number(value / 1e6)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|:---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


# --- Sections ----------------------------------------------------------------------------------------------------


def indexing(measured):
    rows, text = [], measured["text"]
    for name, engine in measured["engines"].items():
        if "build" in engine:
            built = engine["build"]
            rows.append([
                "findings" if name == "findings" else ENGINES[name].name,
                number(built["wall"]), number(built["cpu"]),
                number(text / 1e6 / built["wall"]), number(text / 1e6 / built["cpu"]),
                megabytes(engine["index"]), ratio(engine["index"], text), megabytes(built["memory"])])
    reading = measured["reading"]
    rows.append([
        ENGINES["none"].name, number(reading["wall"]), number(reading["cpu"]), "", "", "", "",
        megabytes(reading["memory"])])
    head = "Engine, Wall [s], CPU [s], MB/s wall, MB/s CPU, Index [MB], Index ÷ text, Peak memory [MB]"
    return table(head.split(", "), rows)


def searching(measured):
    found, engines = latencies(measured), measured["engines"]
    tantivy, fts5 = (found.get(ENGINES[name].name) for name in ("tantivy", "fts5"))
    by_name = {ENGINES[name].name: engine for name, engine in engines.items() if name != "findings"}
    rows = []
    for name, times in found.items():
        engine = by_name.get(name, engines["findings"])
        p50 = percentile(times, 50)
        is_whole = name not in (FINDINGS_IN, FINDINGS_ESTIMATE)
        rows.append([
            name, *(number(percentile(times, percent)) for percent in (50, 95, 99)),
            ratio(p50, tantivy and percentile(tantivy, 50)), ratio(p50, fts5 and percentile(fts5, 50)),
            number(engine["first"] / 1000) if "first" in engine and is_whole else "",
            megabytes(engine["memory"]) if is_whole else ""])
    head = "Engine, p50 [ms], p95 [ms], p99 [ms], p50 ÷ tantivy, p50 ÷ raw FTS5, Cold [ms], Peak memory [MB]"
    return table(head.split(", "), rows)


def by_kind(measured):
    kinds = [query.kind for query in queries()]
    names = list(dict.fromkeys(kinds))
    rows = []
    for name, times in latencies(measured).items():
        medians = [statistics.median(took for took, of in zip(times, kinds) if of == kind) for kind in names]
        rows.append([name, *map(number, medians)])
    return table(["p50 [ms]", *(f"{kind} ({kinds.count(kind)})" for kind in names)], rows)


def agreement(measured):
    """How far the engines answer the same question."""
    engines = measured["engines"]
    base = engines.get("fts5")
    if not base:
        return ""
    rows = []
    for name in engines:
        if name in ("fts5", "tantivy-counting"):
            continue
        near = common = possible = 0
        for ours, theirs in zip(engines[name]["queries"], base["queries"]):
            near += abs(ours["matches"] - theirs["matches"]) <= 0.05 * max(theirs["matches"], 1)
            common += len(set(ours["hits"]) & set(theirs["hits"]))
            possible += len(theirs["hits"])
        rows.append(["findings" if name == "findings" else ENGINES[name].name,
                     f"{near} of {len(base['queries'])}", f"{100 * common / max(1, possible):.0f} %"])
    return "\n\n".join([
        "Against raw FTS5: queries that match as many paragraphs, give or take a twentieth, and how many of its ten "
        "best are\namong the ten best of the engine. The engines rank differently on purpose; this shows that they are "
        "asked the same.", table(["Engine", "As many matches", "Hits in common"], rows)])


def size_section(measured):
    read = measured["engines"]["findings"]["read"]
    load = measured["load"][0]
    busy = "The machine was idle otherwise."
    if load > 0.7:
        busy = f"Other programs kept the machine busy (load {load:.1f}): trust CPU time before wall time."
    text = f"{megabytes(measured['text'])} MB of text in {measured['reports']:,} reports"
    return f"""## {measured['paragraphs']:,} paragraphs

{text}. `findings` read {read['same']:,} of the paragraphs
with the number, headings, grade and text that were written; it holds {read['others']:,} more, which are title pages.
{busy}

{indexing(measured)}

{searching(measured)}
"""


# --- The page ----------------------------------------------------------------------------------------------------


def first_line(*command):
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "unknown"
    return (found.stdout or found.stderr).strip().split("\n")[0]


def machine():
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1048576
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    cores = f"{os.cpu_count()} cores" + (f" ({model[1]})" if model else "")
    system = os.uname()
    return f"{cores}, of which one was used, {memory:.0f} GB of memory, {system.sysname} {system.release} {system.machine}"


def versions(program, measured):
    engines = [ENGINES[name] for name in measured["engines"] if name not in ("findings", "tantivy-counting")]
    return ", ".join([
        f"findings {first_line(program, '--version')}", *(f"{engine.title} {engine.version()}" for engine in engines),
        first_line("/usr/bin/python3", "--version")])


def write(everything, program, shown, folder, date):
    folder.mkdir(parents=True, exist_ok=True)
    largest = everything[-1]
    has_hook = bool(largest["engines"]["findings"]["in_process"])
    series = {}
    for measured in everything:
        for name, times in latencies(measured).items():
            series.setdefault(name, []).append((measured["paragraphs"], percentile(times, 50)))
    (folder / f"{date}-engines.svg").write_text(plot.svg(series), encoding="utf-8")
    inside = (
        "*In process* is what `findings bench-queries` takes for a query." if has_hook else
        "This `findings` cannot time its queries within one process, so *estimated* is the CPU time of the whole process "
        "less\nthat of a process that searches for a word that no paragraph has.")
    starts = ", ".join(
        f"{number(min(m['engines']['findings']['start']['times']) / 1000)} ms at {m['paragraphs']:,}" for m in everything)
    sizes = ",".join(str(measured["paragraphs"]) for measured in everything)
    sections = "\n".join(size_section(measured) for measured in everything)
    page = f"""# findings beside other engines, {date}

{len(queries())} queries on corpora made from a folder of reports; what was made and what was asked stands in
[Benchmarks/README.md](../README.md#beside-other-engines). Rerun with
`scripts/bench-search --sizes {sizes} {shown}`.

![Median time of a query against the number of paragraphs]({date}-engines.svg)

Times are the fastest of some runs of each query, in memory, from the text of the query to the stored text of the ten
best; the percentiles are over the queries. Peers answer in process, from Python; `findings` as a whole process.
{inside}
A whole process that finds nothing takes {starts} paragraphs.

*Cold* is the first query after the index has been dropped from the page cache: for peers from opening the index, for
`findings` from the start of the process, its program dropped as well. MB/s count the text of the paragraphs. Compare
ratios, not seconds, between machines.

{sections}
## By kind of query, {largest['paragraphs']:,} paragraphs

{by_kind(largest)}

## Do they answer the same?

{agreement(largest)}

## What differs

- `findings` does more for a query: it weighs how close the words stand, counts the matches with any and with every word, and
  marks the words in the hits; a whole process also writes JSON. `tantivy, counting` counts the matches too.
- `findings` does more for an index: it reads plain text into sections, grades and paragraphs, which elsewhere a second core
  does while the first stores; the peers get finished paragraphs as JSON lines, whose reading is in their times and shown
  alone in the last row. Its index also holds reports, sections and judgements.
- Stop words are those of `findings`, left out for everyone. FTS5 stems with Porter's first algorithm, all others with his
  second.
- A phrase matches words as written in `findings` and Xapian, and stems in FTS5 and tantivy. tantivy gives all matches of a
  prefix the same score.
- Filters: a column that is not indexed in FTS5, a term or a range in tantivy, boolean terms in Xapian.
- tantivy writes with one thread and merges as it sees fit; the index of Xapian is compacted, that of FTS5 optimised.
- Peak memory of peers includes Python, and for tantivy the pages of the index that it maps. None can be seen to take less
  than what measures it, 26 MB.

## Machine and versions

- {machine()}
- {versions(program, largest)}
"""
    target = folder / f"{date}-engines.md"
    target.write_text(page, encoding="utf-8")
    print(f"wrote Benchmarks/results/{target.name} and its picture")
