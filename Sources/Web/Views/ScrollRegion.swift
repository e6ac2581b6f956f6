internal import Rendering

/// What may be wider than the window: it scrolls by itself, also with the keyboard.
struct ScrollRegion {
  /// The element that names it.
  let labelledBy: String

  func write(_ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.within(
      "div class=\"scroll\" role=\"region\" tabindex=\"0\"", ["aria-labelledby": labelledBy], content)
  }
}
