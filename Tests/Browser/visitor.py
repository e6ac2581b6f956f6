"""Somebody with a browser of their own."""

from contextlib import contextmanager

from playwright.sync_api import sync_playwright

WIDE, NARROW = 1280, 360
NOT_LOADED = "Failed to load resource"  # what Chromium says of a page whose status is 400 or more


@contextmanager
def chromium():
    """Debian's Chromium. Root cannot use its sandbox, and the pages are our own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


class Visitor:
    """A browser context, and everything that went wrong in it: on the console, or by asking anybody but the server."""

    def __init__(self, browser, origin, *, width=WIDE, scheme="light", script=True):
        self.origin = origin
        self.complaints = []
        self.expected = set()
        # With less motion, a page has been scrolled as soon as a key was pressed.
        self.context = browser.new_context(
            base_url=origin, viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script,
            reduced_motion="reduce", locale="en-GB")
        self.context.set_default_timeout(5_000)
        self.context.on("console", self.heard)
        self.context.on("weberror", lambda error: self.complaints.append(f"script failed: {error.error}"))
        self.context.on("request", self.asked)
        self.context.on("response", self.answered)
        self.page = self.context.new_page()

    def heard(self, message):
        address = message.location.get("url", "")
        if message.type in ("error", "warning") and not (NOT_LOADED in message.text and address in self.expected):
            self.complaints.append(f"console at {address}: {message.text}")

    def asked(self, request):
        if not request.url.startswith((self.origin + "/", "data:", "blob:")):
            self.complaints.append(f"asked somebody else: {request.url}")

    def answered(self, response):
        if response.status >= 500:
            self.complaints.append(f"status {response.status} at {response.url}")

    def open(self, address, status=200):
        """Goes to an address and returns the page; complains unless it has that status."""
        if status >= 400:
            self.expected.add(self.origin + address)
        response = self.page.goto(address)
        if response and response.status != status:
            self.complaints = [words for words in self.complaints if NOT_LOADED not in words]  # said below
            raise AssertionError(f"{address} has status {response.status}, not {status}")
        return self.page

    def close(self):
        self.context.close()
