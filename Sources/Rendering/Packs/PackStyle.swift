/// How a pack looks in a browser and on paper.
enum PackStyle {
  /// The style sheet, with the title at the head of every printed page but the first.
  static func sheet(title: String) -> String {
    colours + text + evidence + tables + screen
      + """
      @page { size: A4; margin: 20mm 18mm 20mm; \
      @top-left { content: "\(string(title))"; \(marginBox) } \
      @bottom-right { content: "Page " counter(page) " of " counter(pages); \(marginBox) } }
      @page :first { @top-left { content: none; } }

      """ + paper
  }

  private static let marginBox = "font: 8pt Helvetica, Arial, sans-serif; color: #444b54;"
  /// Longer ones do not fit on the line.
  private static let longestTitle = 90

  /// A text inside the quotation marks of CSS: everything but letters, digits and spaces of ASCII by its number, so that nothing
  /// ends the string or the element.
  static func string(_ text: String) -> String {
    let isCut = text.unicodeScalars.count > longestTitle
    let scalars = text.unicodeScalars.prefix(longestTitle).map(escaped).joined()
    return scalars + (isCut ? "\\002026" : "")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let isPlain =
      scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789 ".unicodeScalars.contains(scalar))
    if isPlain { return String(scalar) }
    let digits = String(scalar.value, radix: 16)
    return "\\" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  // Every pair of colours has a contrast of 4.5 or more (WCAG 2.2, 1.4.3), lines that mean something 3 or more. The five
  // shades differ in lightness, so that they are told apart without colour.
  private static let colours = """
    :root { --ground: #fff; --ink: #1a1e23; --soft: #4a535e; --line: #d3d8de; --rule: #7a8491; --accent: #174a77;
      --panel: #f3f5f8; --mark: #fdf0b8; --under: #8a6100; --bar: #3d6d9e;
      --s1: #e6eef6; --s2: #c5d7e9; --s3: #98b8d6; --s4: #3f70a1; --s5: #173e66; --on: #fff; --off: #1a1e23;
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", Cambria, "Times New Roman", "Liberation Serif", serif;
      --sans: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
      --mono: ui-monospace, Consolas, "Liberation Mono", monospace; }
    @media screen and (prefers-color-scheme: dark) {
      :root { color-scheme: dark; --ground: #14181c; --ink: #e7eaed; --soft: #abb4be; --line: #343b43; --rule: #7f8a96;
        --accent: #93c4f0; --panel: #1d2329; --mark: #4a3d10; --under: #f0ca52; --bar: #6ea2d4;
        --s1: #1d2b3a; --s2: #25415c; --s3: #315e8b; --s4: #79abd9; --s5: #c0dcf6; --on: #0e1216; --off: #f2f5f7; }
    }

    """

  private static let text = """
    * { box-sizing: border-box; }
    html { font: 106.25%/1.55 var(--serif); color: var(--ink); background: var(--ground); -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 50rem; overflow-wrap: break-word; }
    p, blockquote, .note, dl, .queries, .holders { max-width: 41rem; }
    h1, h2, h3, nav, dt, table, .kind, .citation, .note, .remark, .number, .legend, .identity, .names, footer, .skip \
    { font-family: var(--sans); }
    h1, h2, h3 { line-height: 1.2; text-wrap: balance; scroll-margin-top: 1rem; }
    h1 { font-size: 2.1rem; margin: 0; letter-spacing: -.01em; }
    h2 { font-size: 1.4rem; margin: 3.2rem 0 1rem; padding-top: .7rem; border-top: 2px solid var(--ink); }
    h3 { font-size: 1.12rem; margin: 2.4rem 0 .8rem; color: var(--accent); }
    p, ul, ol, dl { margin: .7rem 0; }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    .skip { position: absolute; left: -999rem; padding: .6rem 1rem; background: var(--ground); }
    .skip:focus { left: 1rem; top: 1rem; z-index: 1; }
    header { padding: 3rem 0 1.2rem; }
    .kind { margin: 0 0 .6rem; font-size: .82rem; letter-spacing: .12em; text-transform: uppercase; color: var(--soft); }
    .question { font-size: 1.3rem; line-height: 1.4; margin: .9rem 0 0; font-style: italic; }
    nav { font-size: .88rem; line-height: 1.45; padding: .9rem 1.1rem; background: var(--panel); border-radius: 4px; }
    nav h2 { font-size: 1rem; margin: 0 0 .5rem; padding: 0; border: 0; }
    nav ol { list-style: none; margin: 0; padding: 0; }
    nav li { padding: .17rem 0; }
    nav ol ol { margin: .1rem 0 .3rem; padding-left: .8rem; border-left: 1px solid var(--line); }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    .numbers { color: var(--soft); font-size: .92em; white-space: nowrap; }
    dl { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .35rem 1.2rem; font-size: .94rem; }
    dt { font-size: .86rem; padding-top: .1em; color: var(--soft); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .queries { padding-left: 1.5rem; }
    .queries li { margin: 0 0 1.1rem; }
    .queries p { margin: .15rem 0; font-size: .94rem; }
    .queries .typed { font: 700 .95rem var(--sans); }
    .names { columns: 16rem; column-gap: 2rem; padding: 0; list-style: none; font-size: .9rem; }
    .names li { break-inside: avoid; padding: .1rem 0; }
    .names span { color: var(--soft); }
    .sources { padding: 0; list-style: none; }
    .sources li { margin: 0 0 1rem; }
    .sources p { margin: 0; }
    .identity { font-size: .78rem; color: var(--soft); overflow-wrap: anywhere; }
    .holders { font-size: .94rem; overflow-wrap: anywhere; }
    pre { padding: 1rem; background: var(--panel); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
    code { font: .84rem/1.5 var(--mono); }
    footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .82rem; color: var(--soft); }

    """

  private static let evidence = """
    .evidence { position: relative; margin: 0 0 1.9rem; padding-left: 3.1rem; scroll-margin-top: 1rem; }
    .evidence:target > .number { outline: 2px solid var(--accent); outline-offset: 4px; }
    .number { position: absolute; left: 0; top: .1rem; margin: 0; min-width: 1.6rem; font-size: .95rem; font-weight: 700; \
    color: var(--accent); font-variant-numeric: tabular-nums; }
    blockquote { margin: 0; }
    blockquote p { margin: 0; }
    mark { color: inherit; background: var(--mark); text-decoration: underline 2px var(--under); \
    text-underline-offset: .18em; text-decoration-skip-ink: none; }
    .citation { margin-top: .5rem; font-size: .82rem; line-height: 1.45; color: var(--soft); }
    .citation p, .note p, .remark p { margin: 0; }
    .citation strong { color: var(--ink); }
    .name { overflow-wrap: anywhere; }
    .note { margin: .7rem 0 0; padding: .5rem .8rem; background: var(--panel); border-left: 4px solid var(--rule); \
    font-size: .88rem; line-height: 1.45; }
    h3 + .note { margin-bottom: 1.3rem; }
    .note p + p { margin-top: .5rem; }
    .remark { margin-top: .45rem; font-size: .8rem; color: var(--soft); overflow-wrap: anywhere; }

    """

  private static let tables = """
    table { border-collapse: collapse; font-size: .82rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
    caption { padding: 0 0 .5rem; text-align: left; font-weight: 700; font-size: .92rem; }
    .scroll caption { position: sticky; left: 0; max-width: calc(100vw - 2rem); }
    th { text-align: left; font-weight: 400; }
    thead th { font-weight: 700; vertical-align: bottom; }
    .scroll { margin: 1.6rem 0 .5rem; overflow-x: auto; /* A shade at the right edge as long as there is more. */
      background: linear-gradient(to left, var(--ground) 40%, transparent) 100% 0 / 3rem 100% no-repeat local,
        linear-gradient(to left, var(--line), transparent) 100% 0 / 1rem 100% no-repeat scroll; }
    .years th, .years td { padding: .26rem .3rem; }
    .years td, .years thead th + th { text-align: right; }
    .years thead th { border-bottom: 1px solid var(--rule); }
    .years th:first-child { position: sticky; left: 0; min-width: 6.5rem; max-width: 10rem; padding-left: 0; background: var(--ground); }
    .years .block th { padding-top: .7rem; font-weight: 700; position: static; }
    .years tbody td { border: 1px solid var(--ground); min-width: 2rem; }
    .none { color: var(--soft); }
    .years .sum { font-weight: 700; }
    .years .foot th, .years .foot td { color: var(--soft); }
    .years tbody.foot tr:first-child > * { border-top: 2px solid var(--rule); }
    .s1 { background: var(--s1); } .s2 { background: var(--s2); } .s3 { background: var(--s3); color: var(--off); }
    .s4 { background: var(--s4); color: var(--on); } .s5 { background: var(--s5); color: var(--on); }
    .bars { width: 100%; margin: 2rem 0 .5rem; }
    .bars th, .bars td { padding: .2rem .5rem .2rem 0; }
    .bars thead > tr > * { border-bottom: 1px solid var(--rule); }
    .bars tbody th { max-width: 14rem; }
    .bars .count { text-align: right; white-space: nowrap; }
    .bars .bar { width: 50%; padding-left: .3rem; }
    .bar span { display: block; height: .85em; background: var(--bar); }
    .legend { margin: .5rem 0 0; font-size: .82rem; color: var(--soft); }
    .years td, .bar span, mark, .note { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    @media (forced-colors: active) { .bar span { background: CanvasText; forced-color-adjust: none; } }

    """

  private static let screen = """
    @media screen and (max-width: 34rem) {
      h1 { font-size: 1.65rem; } .question { font-size: 1.12rem; } header { padding-top: 1.6rem; }
      .evidence { padding-left: 0; } .number { position: static; margin-bottom: .2rem; }
      dl { display: block; } dd { margin-bottom: .5rem; }
      .bars .bar { width: 30%; } .years th:first-child { max-width: 7.5rem; }
    }
    @media screen and (min-width: 34rem) and (max-width: 68rem) { nav ol ol { columns: 14rem; } }
    @media screen and (min-width: 68rem) {
      body { display: grid; grid-template-columns: 16rem minmax(0, 50rem); column-gap: 3rem; max-width: 71rem; }
      header, footer, main { grid-column: 2; }
      nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; align-self: start; max-height: 100vh; \
    overflow-y: auto; padding: 3rem 0 2rem; background: none; }
      main > :first-child, main > section:first-child > h2 { margin-top: 0; }
    }

    """

  private static let paper = """
    @media print {
      html { font-size: 10.5pt; line-height: 1.42; }
      body { max-width: none; padding: 0; }
      header { padding: 0 0 4mm; }
      nav { columns: 2; column-gap: 8mm; padding: 3mm 0; background: none; border: solid var(--line); border-width: 1px 0; border-radius: 0; }
      nav h2 { column-span: all; }
      nav li { break-inside: avoid-column; }
      nav li:has(ol) { break-inside: auto; }
      a { color: inherit; text-decoration: none; }
      .skip { display: none; }
      h2, h3, .number, caption, .bars thead, .typed { break-after: avoid; }
      h2 { margin-top: 9mm; }
      .evidence { break-inside: avoid; padding-left: 11mm; margin-bottom: 6mm; }
      .citation, .note, .remark, .legend { break-before: avoid; }
      h3 + .note { break-after: avoid; }
      p { orphans: 3; widows: 3; }
      tr, .note, .sources li, .queries li { break-inside: avoid; }
      .years { width: 100%; font-size: 7pt; }
      .years th, .years td { padding: .9mm .8mm; }
      .years tbody td { min-width: 0; }
      .years th:first-child { min-width: 24mm; max-width: 42mm; position: static; }
      .years { break-inside: avoid; }
      .scroll { overflow: visible; background: none; }
      .bars { font-size: 8.5pt; }
      pre { background: none; border: 1px solid var(--line); }
      .sources p, dl, .queries p, .holders { font-size: 9pt; }
      .identity { font-size: 7pt; }
    }

    """
}
