"""A server of the sample corpus."""

import os
import re
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
LISTENING = re.compile(r"serving at (http://\S+?)/?;")
WRONG = re.compile(r"^\S+ (error|critical) ")


@dataclass(frozen=True)
class Seen:
    """What those know of a server who ask it."""

    origin: str
    folder: Path


class Served:
    """The corpus, read into a folder of its own and served from a free port while `with` lasts."""

    def __init__(self, program):
        self.program = program
        self.log = []

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="findings-browser-")
        # What a person keeps (baskets, a thesaurus) is neither read nor touched.
        home = {name: self.folder.name for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
        self.environment = {**os.environ, **home, "FINDINGS_INDEX": f"{self.folder.name}/index.sqlite"}
        try:
            subprocess.run(
                [self.program, "ingest", CORPUS], env=self.environment, check=True, stderr=subprocess.PIPE, text=True)
            self.start()
        except BaseException:
            self.folder.cleanup()
            raise
        return self

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--address", "127.0.0.1", "--port", "0"], env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            self.log.append(line)
            if found := LISTENING.search(line):
                self.origin = found[1]
                break
        else:
            raise SystemExit("the server ended before it listened:\n" + "".join(self.log))
        self.reader = threading.Thread(target=lambda: self.log.extend(self.process.stderr), daemon=True)
        self.reader.start()

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.log.append("- error it did not end within 20 seconds of being told to")
        self.reader.join(timeout=5)
        self.process.stderr.close()
        self.folder.cleanup()

    @property
    def as_seen(self):
        return Seen(self.origin, Path(self.folder.name))

    @property
    def complaints(self):
        """What the server itself took for its own fault."""
        return [line.rstrip() for line in self.log if WRONG.search(line)]
