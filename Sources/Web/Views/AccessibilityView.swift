internal import Hummingbird
internal import Rendering

/// `/accessibility`: what was done so that everybody can use the pages, and what was not.
struct AccessibilityView {
  private let visitor: Visitor

  init(_ visitor: Visitor) { self.visitor = visitor }

  func response() -> Response {
    ViewFrame(title: "Accessibility", visitor: visitor).response { html in
      html.within("div class=\"width\"") { html in
        html.within("div class=\"narrow\"") { html in
          html.element("h1", "Accessibility")
          html.element(
            "p",
            "These pages are made so that as many people as possible can use them. They aim at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA."
          )
          for section in Self.sections { self.section(section, &html) }
          whoToTell(&html)
        }
      }
    }
  }

  private static let sections: [(title: String, opening: String, items: [String])] = [
    (
      "What you can do", "On every page you can:",
      [
        "do everything with the keyboard, and see where you are",
        "do everything without JavaScript",
        "read on a window of 360 pixels, or zoomed in, without scrolling sideways; wide tables scroll by themselves",
        "have dark colours or less motion, if your device is set so",
        "print what you read",
        "listen with a screen reader: headings, lists, tables and fields are marked as what they are, and every drawing is also said in words",
      ]
    ),
    (
      "How this is checked", "Before a version is released, in a browser and by a program:",
      [
        "every kind of page with axe-core, narrow and wide, in light and dark colours; nothing serious may be found",
        "that the Tab key reaches everything, and that what has the focus is in sight and marked",
        "that what can be clicked is at least 24 by 24 pixels, or has that much room",
        "that searching, reading and collecting work with the keyboard alone",
      ]
    ),
    (
      "What is not done yet", "",
      [
        "Nobody who uses a screen reader, voice control or a magnifier every day has tested these pages yet. A program finds only some of what is wrong.",
        "Nobody outside has audited them, so we do not claim that they meet the guidelines in full.",
        "The reports themselves, where they can be opened as PDF files, are as their inspectorate made them. Many are not accessible; the text of each can be read here instead.",
        "A table of a report is shown as it could be read from the PDF file: its columns may have no headings.",
      ]
    ),
  ]

  private func section(
    _ section: (title: String, opening: String, items: [String]), _ html: inout HTMLWriter
  ) {
    html.element("h2", section.title)
    if !section.opening.isEmpty { html.element("p", section.opening) }
    html.within("ul") { html in
      for item in section.items { html.element("li", item) }
    }
  }

  private func whoToTell(_ html: inout HTMLWriter) {
    html.element("h2", "If something does not work for you")
    html.element(
      "p",
      "Tell whoever runs this server: the person or team that gave you its address. Say which page it was, what you wanted to do and what you use to do it. What is in a basket can be had in other forms as well: as a Word file, a spreadsheet or plain text."
    )
  }
}
