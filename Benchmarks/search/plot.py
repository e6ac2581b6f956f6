"""Draws lines on two logarithmic scales as SVG, readable without colour: each line has its own dashes and mark."""

import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 780, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 215, 44, 52
LABEL_DISTANCE = 16
STYLES = [
    ("#1b1b1b", "none"), ("#1f5fa8", "7 4"), ("#4d8fd1", "2 4"), ("#7a7a7a", "12 4 2 4"), ("#b3450f", "none"),
    ("#d98b3f", "5 3"),
]  # colour and dashes


def mark(kind, x, y, colour):
    """One of six forms, filled or hollow."""
    fill = colour if kind % 2 == 0 else "white"
    rest = f'fill="{fill}" stroke="{colour}" stroke-width="1.6"'
    if kind % 3 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" {rest}/>'
    if kind % 3 == 1:
        return f'<rect x="{x - 3.8:.1f}" y="{y - 3.8:.1f}" width="7.6" height="7.6" {rest}/>'
    return f'<path d="M{x:.1f} {y - 5:.1f}l5 8.6h-10z" {rest}/>'


def words(x, y, text, more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{escape(text)}</text>'


def apart(places):
    """Moves labels so that none covers another, keeping their order."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for before, after in zip(order, order[1:]):
        moved[after] = max(moved[after], moved[before] + LABEL_DISTANCE)
    return moved


def plain(value):
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def svg(series):
    """`series` maps a name to its points (paragraphs, milliseconds)."""
    xs = [x for points in series.values() for x, _ in points]
    ys = [y for points in series.values() for _, y in points]
    low_x, high_x = math.log10(min(xs)), math.log10(max(xs))
    if low_x == high_x:
        low_x, high_x = low_x - 0.5, high_x + 0.5
    low_y, high_y = math.log10(min(ys)) - 0.2, math.log10(max(ys)) + 0.2

    def across(x):
        return LEFT + (math.log10(x) - low_x) / (high_x - low_x) * (WIDTH - LEFT - RIGHT)

    def down(y):
        return HEIGHT - BOTTOM - (math.log10(y) - low_y) / (high_y - low_y) * (HEIGHT - TOP - BOTTOM)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="Helvetica, Arial, DejaVu Sans, sans-serif" font-size="12" fill="#222" role="img" aria-label="Median '
        'milliseconds of a query against the number of paragraphs, by engine">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        words(LEFT, 24, "Median time of a query, milliseconds", 'font-size="14" font-weight="bold"'),
        words(
            (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "paragraphs in the index (both scales logarithmic)",
            'text-anchor="middle"'),
    ]
    for power in range(math.ceil(low_y), math.floor(high_y) + 1):
        y = down(10**power)
        out.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#d5d5d5"/>')
        out.append(words(LEFT - 8, y + 4, plain(10.0**power), 'text-anchor="end"'))
    for x in sorted(set(xs)):
        out.append(f'<path d="M{across(x):.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#e6e6e6"/>')
        out.append(words(across(x), HEIGHT - BOTTOM + 18, plain(x), 'text-anchor="middle"'))
    ends = apart([down(points[-1][1]) for points in series.values()])
    for place, (name, points) in enumerate(series.items()):
        colour, dashes = STYLES[place % len(STYLES)]
        path = "L".join(f"{across(x):.1f} {down(y):.1f}" for x, y in points)
        line = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
        out.append(f'<path d="M{path}" fill="none" {line}/>')
        out += [mark(place, across(x), down(y), colour) for x, y in points]
        x, y = across(points[-1][0]), down(points[-1][1])
        lead = f"M{x + 7:.1f} {y:.1f}L{WIDTH - RIGHT + 22} {ends[place]:.1f}"
        out.append(f'<path d="{lead}" stroke="{colour}" stroke-width="0.8"/>')
        label = f"{name}: {points[-1][1]:.3g} ms"
        out.append(words(WIDTH - RIGHT + 26, ends[place] + 4, label, f'fill="{colour}"'))
    return "\n".join(out + ["</svg>"]) + "\n"
