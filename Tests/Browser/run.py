"""Runs the tests in a browser: run.py PROGRAM [WORD…], only those with one of the words in their names."""

import re
import shutil
import signal
import sys
import time
import traceback
import unittest
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


def main(program, *words):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is ended
    shutil.rmtree(FAILURES, ignore_errors=True)
    found = unittest.TestLoader().discover(str(HERE), pattern="*_tests.py", top_level_dir=str(HERE))
    tests = unittest.TestSuite(chosen(found, words))
    if not tests.countTestCases():
        raise SystemExit(f"test-browser: no test has any of these words in its name: {', '.join(words)}")
    with Served(program) as served, chromium() as browser:
        BrowserCase.served, BrowserCase.browser = served, browser
        result = unittest.TextTestRunner(stream=sys.stdout, resultclass=Spoken, verbosity=0).run(tests)
    for line in served.complaints:
        print(f"FAILED  the server complained: {line}")
    failed = len({getattr(test, "test_case", test).id() for test, _ in result.failures + result.errors})
    failed += bool(served.complaints)
    print(f"{max(0, result.testsRun - failed)} passed, {failed} failed")
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
