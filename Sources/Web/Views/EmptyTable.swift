internal import Rendering

/// Says why a table is empty, and what to do.
struct EmptyTable {
  /// What was to be listed, in singular.
  private let noun: String
  private let address: TableAddress

  init(_ noun: String, _ address: TableAddress) {
    self.noun = noun
    self.address = address
  }

  func write(_ html: inout HTMLWriter) {
    html.within("div class=\"notice\"") { html in
      if address.isPlain {
        html.element("p", "This index holds no \(noun).")
        return
      }
      html.element("p", "No \(noun) passes these filters. Leave one of them out, or change it:")
      html.within("ul") { html in
        for (name, values) in address.parameters where name != TableAddress.page {
          html.within("li") {
            $0.link(address.setting(name, to: []).text, "without \(name) \(Self.quoted(values))")
          }
        }
      }
    }
  }

  private static func quoted(_ values: [String]) -> String {
    values.map { "'\($0)'" }.joined(separator: " or ")
  }
}
