"""Measure how `findings serve` answers under a steady load; scripts/bench-serve runs this."""

import argparse
import datetime
import itertools
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import report
from addresses import addresses

HERE = Path(__file__).resolve().parent
MAKER = [sys.executable, "-B", str(HERE.parent / "search" / "worker.py"), "make"]
LISTENING = re.compile(r"serving at (http://\S+?)/?;")
TICKS = os.sysconf("SC_CLK_TCK")


def say(text):
    print(f"bench-serve: {text}", file=sys.stderr, flush=True)


# --- Reports and indexes -----------------------------------------------------------------------------------------


def make_reports(options):
    """Invented reports from the sample corpus, the same each time; only made when they are not there."""
    exported, folder = options.cache / "export-corpus.jsonl", options.cache / f"corpus-{options.paragraphs}"
    if not (folder / "corpus.json").exists():
        say(f"making {options.paragraphs} paragraphs")
        with tempfile.TemporaryDirectory() as work:
            index = ["--index", f"{work}/index.sqlite"]
            subprocess.run([options.program, "ingest", options.corpus, *index], check=True, stderr=subprocess.DEVNULL)
            with exported.open("wb") as out:
                subprocess.run([options.program, "export", "--format", "jsonl", *index], stdout=out, check=True)
        subprocess.run([*MAKER, exported, folder, str(options.paragraphs)], check=True, stdout=subprocess.DEVNULL)
    return folder / "reports"


def fill(options, reports, index):
    say("indexing them")
    subprocess.run([options.program, "ingest", reports, "--index", index], check=True, stderr=subprocess.DEVNULL)


def copy_index(source, target):
    """A copy as of one moment, also of an index that others have open."""
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as old, sqlite3.connect(target) as new:
        old.backup(new)
    old.close()
    new.close()


def counts(index):
    with sqlite3.connect(f"file:{index}?mode=ro", uri=True) as database:
        found = [database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("report", "paragraph")]
    database.close()
    return found


# --- The server --------------------------------------------------------------------------------------------------


@contextmanager
def serving(program, index, work):
    """Runs a server of an index; gives its process and its address. What it logs goes to a file."""
    home = {name: str(work) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    log = work / "server.log"
    with log.open("w") as errors:
        process = subprocess.Popen(
            [program, "serve", "--port", "0", "--index", index], env={**os.environ, **home}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=errors)
        try:
            yield process, address_in(log, process)
        finally:
            process.terminate()
            process.wait(timeout=30)


def address_in(log, process):
    for _ in range(200):
        if found := LISTENING.search(log.read_text()):
            return found[1]
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise SystemExit(f"bench-serve: the server did not start:\n{log.read_text()}")


class Watch(threading.Thread):
    """Notes the memory of a process now, every `interval` seconds and at the end, and the processor time in between."""

    def __init__(self, pid, interval):
        super().__init__(daemon=True)
        self.pid, self.interval, self.ended = pid, interval, threading.Event()
        self.began, self.memory, self.cpu = time.monotonic(), [], self.processor_seconds()
        self.note()

    def run(self):
        while not self.ended.wait(self.interval):
            self.note()

    def finish(self):
        self.ended.set()
        self.join()
        self.note()
        self.cpu = self.processor_seconds() - self.cpu
        self.peak = self.status("VmHWM")

    def note(self):
        self.memory.append((time.monotonic() - self.began, self.status("VmRSS")))

    def status(self, name):
        """In bytes."""
        text = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(rf"^{name}:\s+(\d+) kB", text, re.M)[1]) * 1024

    def processor_seconds(self):
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


# --- Load --------------------------------------------------------------------------------------------------------


def load(options, origin, work):
    """Asks at the rate for the time; returns what wrk measured."""
    listed, result = work / "addresses.txt", work / "result.json"
    listed.write_text("".join(address + "\n" for address in addresses()))
    script = work / "rate.lua"
    script.write_text(f"wrk.result = {json.dumps(str(result))}\n" + (HERE / "rate.lua").read_text())
    subprocess.run(
        ["wrk", "--threads", "1", "--connections", str(options.connections), "--duration", f"{options.seconds}s",
         "--timeout", "30s", "--script", script, origin, "--", listed, str(options.rate)],
        check=True, stdout=subprocess.DEVNULL)
    return json.loads(result.read_text())


def measure(options, index, work, writer=None):
    work.mkdir()
    with serving(options.program, index, work) as (server, origin):
        watch = Watch(server.pid, min(60, max(5, options.seconds / 6)))
        watch.start()
        if writer:
            writer.start()
        measured = load(options, origin, work)
        if writer:
            writer.finish()
        watch.finish()
    return {**measured, "memory": watch.memory, "peak": watch.peak, "cpu": watch.cpu}


class Writer(threading.Thread):
    """Ingests reports into an index over and over, each time with a line more, so that each is read and replaced."""

    def __init__(self, program, index, reports, work):
        super().__init__(daemon=True)
        self.program, self.index, self.ended = program, index, threading.Event()
        self.reports, self.rounds, self.stored, self.process = work / "written", 0, 0, None
        shutil.copytree(reports, self.reports)

    def run(self):
        files = sorted(self.reports.rglob("*.txt"))
        for number in itertools.count(1):
            for path in files:
                with path.open("a", encoding="utf-8") as report_file:
                    report_file.write(f"\nThe team came back {number} times to see what had changed.\n")
            self.process = subprocess.Popen(
                [self.program, "ingest", self.reports, "--index", self.index], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
            status = self.process.wait()
            if self.ended.is_set():
                return
            if status != 0:
                say(f"ingest ended with {status}")
                return
            self.rounds, self.stored = number, number * len(files)

    def finish(self):
        self.ended.set()
        if self.process and self.process.poll() is None:
            self.process.terminate()
        self.join()


# --- All of it ---------------------------------------------------------------------------------------------------


def number(text):
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not 1 or more")
    return value


def main():
    parser = argparse.ArgumentParser(prog="bench-serve", description="Measure findings serve under a steady load.")
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("--index", type=Path)
    parser.add_argument("--paragraphs", type=number, default=20_000)
    parser.add_argument("--seconds", type=number, default=30)
    parser.add_argument("--rate", type=number, default=200)
    parser.add_argument("--connections", type=number, default=32)
    parser.add_argument("--ingest", action="store_true")
    options = parser.parse_args()

    reports = make_reports(options) if options.ingest or not options.index else None
    with tempfile.TemporaryDirectory(dir=options.cache) as folder:
        work = Path(folder)
        index = work / "index.sqlite"
        if options.index:
            copy_index(options.index, index)
        else:
            fill(options, reports, index)
        (report_count, paragraph_count), runs = counts(index), {}
        size = index.stat().st_size
        say(f"asking {options.rate} times a second for {options.seconds} seconds")
        runs["alone"] = measure(options, index, work / "alone")
        if options.ingest:
            say("the same while reports are ingested")
            writer = Writer(options.program, index, reports, work)
            runs["ingest"] = {**measure(options, index, work / "ingest", writer), "stored": writer.stored}
    report.write(options, runs, {"reports": report_count, "paragraphs": paragraph_count, "bytes": size},
                 datetime.date.today().isoformat())


main()
