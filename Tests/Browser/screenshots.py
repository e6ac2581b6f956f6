"""Takes pictures of every view: screenshots.py PROGRAM FOLDER."""

import sys
from pathlib import Path

from playwright.sync_api import Error

from served import Served
from views import VIEWS
from visitor import NARROW, WIDE, Visitor, chromium

TALLEST = 6_000  # pixels; of a long report the rest looks the same


def take(view, visitor, folder, look, prints):
    """One picture; what cannot be opened is said and passed over."""
    name = view.name.replace(" ", "-")
    try:
        page = view.open(visitor)
        picture(page, folder / f"{name}-{look}.png", whole="#" not in view.address)
        if prints:
            page.pdf(path=folder / f"{name}.pdf", format="A4")
    except (AssertionError, Error) as problem:
        print(f"no picture of {view.name}: {problem}", file=sys.stderr)


def picture(page, path, whole):
    if not whole:
        page.screenshot(path=path)
        return
    size = {"width": page.viewport_size["width"], "height": page.evaluate("document.scrollingElement.scrollHeight")}
    size["height"] = min(TALLEST, size["height"])
    page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, **size})


def main(program, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with Served(program) as served, chromium() as browser:
        for width in (NARROW, WIDE):
            for scheme in ("light", "dark"):
                visitor = Visitor(browser, served.origin, width=width, scheme=scheme)
                for view in VIEWS:
                    take(view, visitor, folder, f"{width}-{scheme}", prints=(width, scheme) == (WIDE, "light"))
                visitor.close()
    print(f"{len(list(folder.glob('*.png')))} pictures and {len(list(folder.glob('*.pdf')))} prints in {folder}")


if __name__ == "__main__":
    main(*sys.argv[1:])
