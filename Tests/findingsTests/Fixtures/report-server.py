#!/usr/bin/env python3
"""A web server with good and bad answers, for tests of scripts/fetch-reports.

Prints its port on the first line. Ends when its standard input is closed, and after ten minutes without a request.

/count says how many requests came, /requests what they were, with their ranges; neither counts itself.
"""

import io
import json
import os
import signal
import sys
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
LIFETIME = 600  # seconds without a request
PDF = b"%PDF-1.4\n" + b"% a line that makes this file longer\n" * 6000 + b"%%EOF\n"
OTHER_PDF = PDF.replace(b"longer", b"LONGER")
PROSE = "<p>" + "Leaders know their services well and act on what children tell them. " * 40 + "</p>"
TEXT = "Leaders know their services well and act on what children tell them.\n" * 40
MODIFIED = "Wed, 15 May 2024 09:30:00 GMT"


def page(title, body):
    """A web page."""
    return f"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body>{body}</body></html>\n".encode()


def word_document(version=20):
    """The least that is taken for one; `version` is that of ZIP which it asks for."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        entry = zipfile.ZipInfo("word/document.xml")
        entry.extract_version = version
        archive.writestr(entry, "<document/>")
    return file.getvalue()


# Answers with status 200 that are whole.
FILES = {
    "/good.pdf": ("application/pdf", PDF),
    "/other.pdf": ("application/pdf", OTHER_PDF),
    "/v1/file/1": ("application/octet-stream", PDF),
    "/report.html": ("text/html", page("Inspection of Fenmarsh", PROSE)),
    "/open.html": ("text/html", page("Inspection of Fenmarsh", PROSE).replace(b"</body></html>", b"")),
    "/report.txt": ("text/plain", TEXT.encode()),
    "/report.docx": ("application/octet-stream", word_document()),
    "/error-page": ("text/html", page("Page not found", PROSE)),
    "/error-page.pdf": ("application/pdf", page("Page not found", "<p>Check the address.</p>")),
    "/landing.pdf": ("text/html", page("Inspection of Fenmarsh", PROSE)),
    "/untitled": ("text/html", page("Reports", "<h1>Access denied</h1>" + PROSE)),
    "/short.html": ("text/html", page("Inspection of Fenmarsh", "<p>Please accept cookies.</p>")),
    "/short.txt": ("text/plain", b"Please come back later.\n"),
    "/empty": ("application/pdf", b""),
    "/json": ("application/json", json.dumps({"message": TEXT}).encode()),
    "/xml": ("application/xml", b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>" + TEXT.encode()),
    "/binary": ("application/pdf", bytes(range(256)) * 40),
    "/no-end.pdf": ("application/pdf", PDF[:-6]),
    "/future.docx": ("application/octet-stream", word_document(99)),
    "/mark.html": ("text/html", b"<!DOCTYPE html>\n" + PROSE.encode() + b"<![foo and more"),
    "/numbered-mark.html": ("text/html", b"<!DOCTYPE html>\n" + PROSE.encode() + b"<![1"),
    "/comments.html": ("text/html", page("Inspection of Fenmarsh", "<!--" * 80_000)),
    "/headings.html": ("text/html", page("Inspection of Fenmarsh", PROSE + ("<h1>" * 80_000) + ("</svg>" * 80_000))),
}

REDIRECTS = {
    "/moved": "/good.pdf",
    "/moved-to-error": "/error-page",
    "/loop": "/loop",
    "/to-file": "file:///etc/passwd",
    "/to-ftp": "ftp://127.0.0.1/report.pdf",
}


class Server(ThreadingHTTPServer):
    """Remembers what it was asked."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests, self.lock = [], threading.Lock()
        self.latest = time.monotonic()

    def server_bind(self):
        """Bind without asking for the name of this machine, which can take long."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def service_actions(self):
        """Called twice a second."""
        if time.monotonic() - self.latest > LIFETIME:
            os._exit(0)

    def handle_error(self, request, address):
        """Say nothing of readers that have had enough."""

    def note(self, path, asked):
        """Remember a request; return how many there were for this path before."""
        with self.lock:
            before = sum(known == path for known, _ in self.requests)
            self.requests.append((path, asked))
            return before


class Handler(BaseHTTPRequestHandler):
    """Answers by path."""

    def log_message(self, *arguments):
        """Say nothing."""

    def do_GET(self):
        self.server.latest = time.monotonic()
        path, asked = self.path, self.headers.get("Range", "")
        if path.startswith("http://"):  # asked as a proxy
            path = "/" + path.split("/", 3)[3]
        if path == "/count":
            return self.answer("text/plain", f"{len(self.server.requests)}\n".encode())
        if path == "/requests":
            lines = [f"{known} {asked}".rstrip() for known, asked in self.server.requests]
            return self.answer("text/plain", "".join(line + "\n" for line in lines).encode())
        before = self.server.note(path, asked)
        if path in FILES:
            return self.answer(*FILES[path])
        if path in REDIRECTS:
            return self.answer("text/plain", b"", 302, Location=REDIRECTS[path])
        if path.startswith("/corpus/") and "/" not in path[8:]:
            return self.answer("application/pdf", (CORPUS / path[8:]).read_bytes())
        name = "answer_" + path.strip("/").split(".")[0].replace("-", "_")
        getattr(self, name, self.answer_missing)(before)

    def answer(self, kind, body, status=200, **headers):
        """A whole answer."""
        self.begin(status, Content_Type=kind, Content_Length=len(body), **headers)
        self.wfile.write(body)

    def begin(self, status, **headers):
        """The status and the headers."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def answer_to_this_machine(self, before):
        place = f"http://127.0.0.1:{self.server.server_port}/good.pdf"
        self.answer("text/plain", b"", 302, Location=place)

    def answer_missing(self, before):
        self.answer("text/html", page("Not here", ""), 404)

    def answer_forbidden(self, before):
        self.answer("text/html", page("Forbidden", ""), 403)

    def answer_busy(self, before):
        """Busy the first time."""
        if before == 0:
            return self.answer("text/plain", b"", 503, Retry_After=0)
        self.answer("application/pdf", PDF)

    def answer_limited(self, before):
        """Too many requests the first time, with a date to come back at."""
        if before == 0:
            return self.answer("text/plain", b"", 429, Retry_After="Wed, 15 May 2024 09:30:00 GMT")
        self.answer("application/pdf", PDF)

    def answer_always_busy(self, before):
        self.answer("text/plain", b"", 503, Retry_After=0)

    def answer_busy_for_long(self, before):
        self.answer("text/plain", b"", 503, Retry_After=3600)

    def answer_cut(self, before):
        """Cut the first time; then the rest is to be had."""
        self.cut_or_rest(before, '"one"', '"one"', PDF)

    def answer_cut_by_date(self, before):
        """The same with a date as the only validator."""
        self.cut_or_rest(before, None, None, PDF)

    def answer_cut_and_changed(self, before):
        """The rest is that of another file, though the server has been told which one is meant."""
        self.cut_or_rest(before, '"one"', '"two"', OTHER_PDF)

    def answer_cut_and_shifted(self, before):
        """The rest begins elsewhere."""
        self.cut_or_rest(before, '"one"', '"one"', PDF, shift=10)

    def answer_cut_without_ranges(self, before):
        """The whole file comes, whatever is asked for."""
        if before == 0:
            return self.cut_or_rest(0, '"one"', '"one"', PDF)
        self.answer("application/pdf", PDF, ETag='"one"')

    def answer_cut_without_validator(self, before):
        """There is nothing to know the file by."""
        if before == 0:
            self.begin(200, Content_Length=len(PDF))
            return self.wfile.write(PDF[:len(PDF) // 2])
        self.answer("application/pdf", PDF)

    def answer_cut_and_gone(self, before):
        """No range can be had."""
        if before == 0:
            return self.cut_or_rest(0, '"one"', '"one"', PDF)
        if self.headers.get("Range"):
            return self.answer("text/plain", b"", 416, Content_Range=f"bytes */{len(PDF)}")
        self.answer("application/pdf", PDF)

    def answer_always_cut(self, before):
        self.begin(200, Content_Length=len(PDF))
        self.wfile.write(PDF[:1000])

    def answer_cut_without_length(self, before):
        """The connection closes early and nothing says how long the file is."""
        self.begin(200)
        self.wfile.write(PDF[:len(PDF) // 2] if before == 0 else PDF)

    def answer_slow(self, before):
        """Half of it, and then nothing, until the reader has gone; the rest the next time."""
        if before > 0:
            return self.cut_or_rest(before, '"one"', '"one"', PDF)
        self.begin(200, Content_Length=len(PDF), ETag='"one"')
        self.wfile.write(PDF[:len(PDF) // 2])
        self.wfile.flush()
        time.sleep(LIFETIME)

    def answer_large(self, before):
        """Larger than 1 MB, which is said."""
        self.answer("application/pdf", PDF * 10)

    def answer_large_unsaid(self, before):
        """Larger than 1 MB, which is not said."""
        self.begin(200)
        for _ in range(10):
            self.wfile.write(PDF)

    def answer_compressed(self, before):
        self.answer("application/pdf", b"\x1f\x8b" + PDF, Content_Encoding="gzip")

    def cut_or_rest(self, before, etag, later_etag, body, shift=0):
        """Half a file the first time; later what is asked for of `body`."""
        validators = {"Last_Modified": MODIFIED}
        if etag:
            validators["ETag"] = etag if before == 0 else later_etag
        asked = self.headers.get("Range", "")
        if before == 0:
            self.begin(200, Content_Length=len(PDF), **validators)
            self.wfile.write(PDF[:len(PDF) // 2])
        elif asked:
            start = int(asked.removeprefix("bytes=").removesuffix("-")) + shift
            place = f"bytes {start}-{len(body) - 1}/{len(body)}"
            self.answer("application/pdf", body[start:], 206, Content_Range=place, **validators)
        else:
            self.answer("application/pdf", body, **validators)


def end_with_input():
    """End when nobody holds the other end of standard input any more."""
    sys.stdin.buffer.read()
    os._exit(0)


def main():
    """Serve."""
    # Whoever starts this may have signals blocked, and then they are here, too.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    server = Server()
    threading.Thread(target=end_with_input, daemon=True).start()
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
