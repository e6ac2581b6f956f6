"""Measure findings and its peers on corpora of several sizes; scripts/bench-search runs this.

Every step is a process of its own on one core of the machine: the wall and CPU time and the peak memory are those that
the system accounts to it when it ends. What was measured of one size is kept below the cache as JSON, and the report of
a day shows every size that was measured on that day with this program.
"""

import argparse
import datetime
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import report
from engines import ENGINES
from make_corpus import VERSION
from query import identifier, queries

HERE = Path(__file__).resolve().parent
WORKER = [sys.executable, "-B", str(HERE / "worker.py")]
PEERS = ["fts5", "tantivy", "xapian"]
COLD_QUERY = "drift in decision making"
NO_MATCH = "qqqqqqqq"  # a word that no paragraph has
ENOUGH, MOST_RUNS = 0.5, 5  # of a whole process: seconds after which a query is not run again, and how often at most
COLD_RUNS, START_RUNS = 5, 25


# --- Processes ---------------------------------------------------------------------------------------------------


def run(arguments, stdin=None, allowed=(0,)):
    """Runs a program; returns its output, wall and CPU seconds, and peak memory in bytes.

    Linux counts the memory of the process that starts a program towards the program's peak, so this one must stay small
    and leaves all that is large to workers.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(argument) for argument in arguments], stdin=stdin or subprocess.DEVNULL, stdout=out, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        output = out.read()
        if process.returncode not in allowed:
            errors.seek(0)
            words = " ".join(Path(str(a)).name for a in arguments[:6])
            raise SystemExit(f"bench-search: {words} ended with {process.returncode}:\n{errors.read().decode()}")
    cpu = usage.ru_utime + usage.ru_stime
    return {"output": output, "wall": wall, "cpu": cpu, "memory": usage.ru_maxrss * 1024}


def costs(result):
    return {key: result[key] for key in ("wall", "cpu", "memory")}


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def evict(paths):
    """Drops files from the page cache."""
    os.sync()
    for path in paths:
        with open(path, "rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def warm(folder):
    for path in folder.rglob("*"):
        if path.is_file():
            with open(path, "rb") as file:
                while file.read(1 << 20):
                    pass


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


# --- Peers -------------------------------------------------------------------------------------------------------


def measure_peer(engine, corpus, folder):
    """Builds and asks one engine; `tantivy` is asked a second time, counting."""
    paragraphs = corpus / "paragraphs.jsonl"
    warm(corpus)
    built = run([*WORKER, "build", engine, paragraphs, empty(folder)])
    result = {"build": costs(built), "index": size_of(folder)}
    result |= ask_peer(engine, folder)
    firsts = []
    for _ in range(COLD_RUNS):
        evict(files(folder))
        firsts.append(float(run([*WORKER, "first", engine, folder, COLD_QUERY])["output"]))
    result["first"] = statistics.median(firsts)
    return result


def ask_peer(engine, folder):
    warm(folder)
    asked = run([*WORKER, "query", engine, folder])
    return {"queries": json.loads(asked["output"]), "memory": asked["memory"]}


# --- findings ----------------------------------------------------------------------------------------------------


class Findings:
    name = "findings"

    def __init__(self, program, corpus, folder):
        self.program, self.corpus, self.folder = program, corpus, folder
        self.index = ["--index", folder / "index.sqlite"]

    def measure(self):
        warm(self.corpus)
        empty(self.folder)
        built = run([self.program, "ingest", self.corpus / "reports", *self.index])
        result = {"build": costs(built), "index": size_of(self.folder)}
        result["read"] = self.read_as_written()
        warm(self.folder)
        whole = [self.ask(query.text) for query in queries()]
        result["queries"] = whole
        result["memory"] = max(q["memory"] for q in whole)
        result["start"] = self.ask(NO_MATCH, least=START_RUNS)
        result["in_process"] = self.in_process()
        colds = []
        for _ in range(COLD_RUNS):
            evict([*files(self.folder), self.program])
            colds.append(self.search(COLD_QUERY)["wall"] * 1e6)
        result["first"] = statistics.median(colds)
        return result

    def read_as_written(self):
        exported = self.folder / "export.jsonl"
        with exported.open("wb") as out:
            subprocess.run([self.program, "export", *self.index], stdout=out, check=True)
        compared = run([*WORKER, "compare", self.corpus / "paragraphs.jsonl", exported])
        exported.unlink()
        return json.loads(compared["output"])

    def search(self, text):
        return run([self.program, "search", *self.index, "--format", "json", text], allowed=(0, 1))

    def ask(self, text, least=2):
        times, cpu, memory = [], [], 0
        while len(times) < least or (sum(times) < ENOUGH * 1e6 and len(times) < MOST_RUNS):
            result = self.search(text)
            times.append(result["wall"] * 1e6)
            cpu.append(result["cpu"] * 1e6)
            memory = max(memory, result["memory"])
        answer = json.loads(result["output"] or b'{"hits": [], "total": {"any_word": 0}}')
        return {
            "times": times, "cpu": cpu, "memory": memory, "hits": [identifier(hit) for hit in answer["hits"]],
            "matches": answer["total"]["any_word"]}

    def in_process(self):
        """The times of the queries within one process, when the program has the hidden command `bench-queries`: it reads
        a query a line and writes the microseconds of each on a line. None when it has not."""
        with tempfile.TemporaryFile() as lines:
            lines.write(b"children\n")
            lines.seek(0)
            probe = run([self.program, "bench-queries", *self.index], stdin=lines, allowed=range(256))
            if len(probe["output"].split()) != 1 or not probe["output"].strip().isdigit():
                return None
        asked = queries()
        runs = []
        for _ in range(3):
            with tempfile.TemporaryFile() as lines:
                lines.write("".join(query.text + "\n" for query in asked).encode())
                lines.seek(0)
                output = run([self.program, "bench-queries", *self.index], stdin=lines)["output"].split()
            runs.append([float(number) for number in output])
        if any(len(numbers) != len(asked) for numbers in runs):
            raise SystemExit("bench-search: findings bench-queries does not write one line a query")
        return [list(times) for times in zip(*runs)]


# --- All of it ---------------------------------------------------------------------------------------------------


def export(program, reports, cache):
    """The paragraphs of a folder of reports as JSON lines, exported once for each state of the folder."""
    listing = hashlib.sha256()
    for path in sorted(files(reports)):
        listing.update(f"{path.relative_to(reports)} {path.stat().st_size}\n".encode())
    key = listing.hexdigest()[:12]
    target = cache / f"export-{key}.jsonl"
    if not target.exists():
        with tempfile.TemporaryDirectory() as work:
            index = ["--index", f"{work}/index.sqlite"]
            run([program, "ingest", reports, *index], allowed=(0, 2))  # 2: some files could not be read
            partial = target.with_suffix(".partial")
            with partial.open("wb") as out:
                subprocess.run([program, "export", "--format", "jsonl", *index], stdout=out, check=True)
            partial.rename(target)
    return key, target


def say(text):
    print(f"bench-search: {text}", file=sys.stderr, flush=True)


def measure(program, exported, key, cache, count, peers):
    corpus = cache / f"corpus-{key}-v{VERSION}-{count}"
    say(f"{count} paragraphs: making them")
    size = json.loads(run([*WORKER, "make", exported, corpus, count])["output"])
    reports = len(files(corpus / "reports"))
    result = {"paragraphs": count, "text": size, "reports": reports, "load": os.getloadavg()}
    engines = result["engines"] = {}
    with tempfile.TemporaryDirectory(dir=cache) as work:
        for engine in peers:
            say(f"{count} paragraphs: {ENGINES[engine].name}")
            engines[engine] = measure_peer(engine, corpus, Path(work) / engine)
            if engine == "tantivy":
                engines["tantivy-counting"] = ask_peer("tantivy-counting", Path(work) / engine)
            shutil.rmtree(Path(work) / engine)
        say(f"{count} paragraphs: findings")
        engines["findings"] = Findings(program, corpus, Path(work) / "findings").measure()
        warm(corpus)
        result["reading"] = costs(run([*WORKER, "build", "none", corpus / "paragraphs.jsonl", work]))
    return result


def main():
    parser = argparse.ArgumentParser(prog="bench-search", description="Measure findings beside other search engines.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("--shown", required=True, help="what the report calls the folder")
    parser.add_argument("--sizes", default="10000,100000", help="when empty, only the report is written anew")
    parser.add_argument("--peers", default=",".join(PEERS))
    options = parser.parse_args()
    peers = options.peers.split(",")
    if unknown := set(peers) - set(PEERS):
        parser.error(f"no such engine: {', '.join(sorted(unknown))}; there are {', '.join(PEERS)}")
    if not all(size.isdigit() for size in filter(None, options.sizes.split(","))):
        parser.error(f"sizes are numbers, not {options.sizes!r}")
    sizes = sorted(int(size) for size in options.sizes.split(",") if size)

    core = max(os.sched_getaffinity(0))
    key, exported = export(options.program, options.folder, options.cache)
    os.sched_setaffinity(0, {core})
    date = datetime.date.today().isoformat()
    with options.program.open("rb") as file:
        program = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    asked = hashlib.sha256((HERE / "queries.tsv").read_bytes()).hexdigest()[:8]
    kept = options.cache / f"measured-{date}-{program}-{key}-{asked}"
    kept.mkdir(exist_ok=True)
    for size in sizes:
        measured = measure(options.program, exported, key, options.cache, size, peers)
        (kept / f"{size}.json").write_text(json.dumps(measured))
    everything = sorted((json.loads(path.read_text()) for path in kept.glob("*.json")), key=lambda m: m["paragraphs"])
    report.write(everything, options.program, options.shown, options.results, date)


main()
