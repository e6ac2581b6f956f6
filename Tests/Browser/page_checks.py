"""What is asked of every page. Each check returns what is wrong, in words; nothing for a page that is right."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

HERE = Path(__file__).resolve().parent
SMALL_TARGETS = (HERE / "small_targets.js").read_text(encoding="utf-8")
TAB_STOPS = (HERE / "tab_stops.js").read_text(encoding="utf-8")
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],  # of what is right, which is nearly all, one example each is enough
}
GRAVE = ("serious", "critical")
MOST_STOPS = 1_500


def overflow(page):
    """Whether the page must be scrolled sideways, and what sticks out."""
    needed, given = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
    if needed <= given:
        return []
    outside = page.evaluate("""width => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > width + 0.5).map(e => e.outerHTML.slice(0, 120)).slice(-3)""", given)
    return [f"{needed} pixels wide in a window of {given}: {'; '.join(outside)}"]


def small_targets(page):
    return page.evaluate(SMALL_TARGETS)


class Accessibility:
    """Violations of WCAG 2.2 A and AA that axe-core sees, by how grave it holds them."""

    def __init__(self, page):
        violations = Axe().run(page, options=RULES).response["violations"]
        self.grave = [self.words(v) for v in violations if v["impact"] in GRAVE]
        self.minor = [self.words(v) for v in violations if v["impact"] not in GRAVE]

    @staticmethod
    def words(violation):
        nodes = violation["nodes"]
        where = "; ".join(node["html"][:160] for node in nodes[:3])
        why = " ".join(nodes[0]["failureSummary"].split()) if nodes else ""
        return f"{violation['id']} ({violation['impact']}, {len(nodes)} times): {where} – {why}"


def tab_faults(page):
    """Goes through the page by the tab key: nothing left out, nothing that keeps the focus, and always seen where it is."""
    page.evaluate(TAB_STOPS)
    wanted = page.evaluate("tabStops.mark()")
    faults, reached, last = [], set(), None
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate("tabStops.current()")
        if stop is None:  # behind the last one: from there it goes on at the top
            last = None
            continue
        if stop["number"] in reached and stop["number"] != last:
            break  # around once
        if stop["number"] == last:
            faults.append(f"keeps the focus: {stop['name']}")
            break
        last = stop["number"]
        reached.add(last)
        faults += [f"{fault}: {stop['name']}" for fault in stop["faults"]]
    names = page.evaluate("numbers => tabStops.names(numbers)", sorted(set(range(wanted)) - reached))
    return faults + [f"not reached by the tab key: {name}" for name in names]
