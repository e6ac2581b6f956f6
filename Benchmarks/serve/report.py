"""Writes what was measured as a page."""

import os
import re
import subprocess
from pathlib import Path

from addresses import addresses, queries

NAMES = {"alone": "Searches alone", "ingest": "While reports are ingested"}


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|:---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def megabytes(size):
    return f"{size / 1e6:,.0f}"


def lateness(run, percent):
    """Milliseconds by which at most that many requests were sent behind the timetable, rounded up."""
    ordered = sorted((int(bucket), count) for bucket, count in run["lateness"].items())
    left = sum(count for _, count in ordered) * percent / 100
    for bucket, count in ordered:
        left -= count
        if left <= 0:
            return bucket + 1
    return 0


def latency_rows(runs):
    for name, run in runs.items():
        yield [NAMES[name], f"{run['requests'] / run['seconds']:.1f}",
               *(f"{run['latency'][key]:.1f}" for key in ("50", "90", "99", "99.9", "max")),
               f"{lateness(run, 99)}", f"{1000 * run['cpu'] / max(1, run['requests']):.1f}"]


def fault_rows(runs):
    for name, run in runs.items():
        statuses = ", ".join(f"{status}: {count:,.0f}" for status, count in sorted(run["statuses"].items()))
        errors = ", ".join(f"{kind}: {count:,.0f}" for kind, count in sorted(run["errors"].items()) if count)
        yield [NAMES[name], f"{run['requests']:,}", statuses, errors or "none"]


def memory_rows(runs):
    for name, run in runs.items():
        course = ", ".join(f"{megabytes(size)} at {when:.0f} s" for when, size in run["memory"])
        yield [NAMES[name], course, megabytes(run["peak"])]


def ingest_words(runs):
    if "ingest" not in runs:
        return ""
    return (f"\nMeanwhile, `findings ingest` read {runs['ingest']['stored']:,} reports to the end into the same index, "
            "each replacing what it had been before.\n")


def machine():
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1048576
    system = os.uname()
    return (f"{os.cpu_count()} cores, {memory:.0f} GB of memory, {system.sysname} {system.release} {system.machine}; "
            f"load at the end {os.getloadavg()[0]:.1f}, server, load and ingest on the same cores")


def first_line(*command):
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return (found.stdout or found.stderr).strip().split("\n")[0]


def rerun(options):
    words = [f"--seconds {options.seconds}", f"--rate {options.rate}", f"--connections {options.connections}"]
    words += ["--index FILE"] if options.index else [f"--paragraphs {options.paragraphs}"]
    return "scripts/bench-serve " + " ".join(words + ["--ingest"] * options.ingest)


def write(options, runs, index, date):
    page = f"""# The server under load, {date}

An index of {index['reports']:,} reports, {index['paragraphs']:,} paragraphs, {megabytes(index['bytes'])} MB. One client asks
{options.rate} times a second over {options.connections} connections for {options.seconds} seconds: {len(addresses()):,} addresses made
of {len(queries())} queries, with pages, filters, orders and the API, in turn. Rerun with
`{rerun(options)}`.

## Latency

Milliseconds from sending a request to the end of its answer, as wrk measures it. *Reached* is the rate of answers. *Sent
late* is by how much 99 of 100 requests at most were behind their timetable, because no connection was free or wrk was not
given a processor. *CPU* is the server's processor time for a request.

{table(["", "Reached [1/s]", "p50", "p90", "p99", "p99.9", "max", "Sent late, p99", "CPU"], list(latency_rows(runs)))}
{ingest_words(runs)}
## Answers

{table(["", "Answers", "By status", "Errors"], list(fault_rows(runs)))}

## Memory of the server

Megabytes that it holds (RSS).

{table(["", "In the course", "Peak"], list(memory_rows(runs)))}

## Machine and versions

- {machine()}
- findings {first_line(options.program, "--version")}, {first_line("wrk", "--version").split(" Copyright")[0]}
"""
    target = options.results / f"{date}-serve.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page, encoding="utf-8")
    print(page)
    print(f"wrote Benchmarks/results/{target.name}")
