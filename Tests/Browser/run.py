"""Runs the tests in a browser: run.py PROGRAM [WORD…], only those with one of the words in their names.

Each processor has a process with a browser of its own; all ask the same server. What takes longest begins first.
"""

import io
import multiprocessing
import multiprocessing.util
import os
import re
import shutil
import signal
import sys
import time
import traceback
import unittest
from dataclasses import dataclass
from pathlib import Path

from browser_case import FAILURES, BrowserCase
from served import Served
from visitor import chromium

MOST_SAID = 4_000  # characters of one failure
HERE = Path(__file__).resolve().parent


def sentence(test):
    """A name such as `SearchTests.test_words_are_marked` in words."""
    topic = re.sub(r"Tests$", "", type(test).__name__)
    topic = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", topic).capitalize()
    return f"{topic}: {test._testMethodName.removeprefix('test_').replace('_', ' ')}"


class Spoken(unittest.TextTestResult):
    """Says each test as a sentence once it has ended, with what it took."""

    def startTest(self, test):
        unittest.TestResult.startTest(self, test)
        self.began, self.was = time.monotonic(), len(self.failures) + len(self.errors)

    def stopTest(self, test):
        failed = len(self.failures) + len(self.errors) > self.was
        took = time.monotonic() - self.began
        self.stream.writeln(f"{'FAILED' if failed else 'passed'}  {sentence(test)} ({took:.1f} s)")
        self.stream.flush()
        super().stopTest(test)

    def addSuccess(self, test):
        unittest.TestResult.addSuccess(self, test)

    def addError(self, test, err):
        unittest.TestResult.addError(self, test, err)

    def addFailure(self, test, err):
        unittest.TestResult.addFailure(self, test, err)

    def addSubTest(self, test, subtest, err):
        unittest.TestResult.addSubTest(self, test, subtest, err)

    def _exc_info_to_string(self, err, test):
        """Our own lines and what was said, without the whole page in words that Playwright adds: of that there is a picture."""
        frames = traceback.extract_tb(err[2])
        ours = [f for f in frames if f.filename.startswith(str(HERE)) and f.name != "_callTestMethod"]
        said = str(err[1]).partition("Aria snapshot:")[0][:MOST_SAID].rstrip()
        places = "".join(f"  {Path(frame.filename).name}:{frame.lineno}: {frame.line}\n" for frame in ours)
        return f"{places}{err[0].__name__}: {said}\n"

    def getDescription(self, test):
        outer = getattr(test, "test_case", test)
        return sentence(outer) + (f" {test._subDescription()}" if outer is not test else "")


def chosen(suite, words):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from chosen(test, words)
        elif not words or any(word.lower() in sentence(test).lower() for word in words):
            yield test


@dataclass(frozen=True)
class Outcome:
    said: str
    # None for a test that passed.
    failure: str | None


def begin(served):
    """Makes a process ready for tests; its browser ends with it."""
    BrowserCase.served = served
    started = chromium()
    BrowserCase.browser = started.__enter__()
    multiprocessing.util.Finalize(None, started.__exit__, (None, None, None), exitpriority=1)


def outcome(name):
    """Runs one test."""
    test, stream = unittest.TestLoader().loadTestsFromName(name), io.StringIO()
    result = unittest.TextTestRunner(stream=stream, resultclass=Spoken, verbosity=0).run(test)
    said, _, rest = stream.getvalue().partition("\n")
    return Outcome(said, None if result.wasSuccessful() else rest[: rest.rfind("Ran 1 test")].rstrip("-\n"))


def takes_long(test):
    return test.id().startswith(("every_view_tests", "print_tests"))


def main(program, *words):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is ended
    shutil.rmtree(FAILURES, ignore_errors=True)
    found = unittest.TestLoader().discover(str(HERE), pattern="*_tests.py", top_level_dir=str(HERE))
    names = [test.id() for test in sorted(chosen(found, words), key=takes_long, reverse=True)]
    if not names:
        raise SystemExit(f"test-browser: no test has any of these words in its name: {', '.join(words)}")
    outcomes = []
    with Served(program) as served:
        processes = multiprocessing.get_context("spawn")
        with processes.Pool(min(os.cpu_count() or 1, len(names)), begin, [served.as_seen]) as pool:
            for each in pool.imap_unordered(outcome, names):
                print(each.said, flush=True)
                outcomes.append(each)
            pool.close()
            pool.join()
    failures = [each.failure for each in outcomes if each.failure]
    failures += [f"FAILED  the server complained: {line}" for line in served.complaints]
    for failure in failures:
        print(failure)
    print(f"{len(outcomes) - sum(1 for each in outcomes if each.failure)} passed, {len(failures)} failed")
    raise SystemExit(bool(failures))


if __name__ == "__main__":
    main(*sys.argv[1:])
