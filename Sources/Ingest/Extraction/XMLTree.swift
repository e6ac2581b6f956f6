internal import CXML

/// A parsed XML document or web page. libxml2 owns the nodes; they are valid while this object lives.
///
/// Parsing recovers from what is malformed and loads nothing from outside.
final class XMLTree {
  private let document: OpaquePointer

  /// The element at the top.
  let root: XMLNode
  /// Whether libxml2 broke off before the end, because elements are nested too deep.
  let isCut: Bool

  /// `nil` when there is no element at all, or no memory.
  convenience init?(xml bytes: [UInt8]) {
    self.init(cxml_read_xml(bytes, Int32(clamping: bytes.count)), isCut: false)
  }

  /// Reads a web page. `encoding` is what the caller knows better than the page, or `nil`.
  convenience init?(html bytes: [UInt8], encoding: String?) {
    var isCut: Int32 = 0
    let document = cxml_read_html(bytes, Int32(clamping: bytes.count), encoding, &isCut)
    self.init(document, isCut: isCut != 0)
  }

  private init?(_ document: OpaquePointer?, isCut: Bool) {
    guard let document, let root = cxml_root(document) else { return nil }
    self.document = document
    self.isCut = isCut
    self.root = XMLNode(root)
  }

  deinit { cxml_free(document) }
}

/// An element or a text in an `XMLTree`; use it only while the tree lives.
struct XMLNode {
  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) {
    self.node = node
  }

  /// The name of an element; `nil` for text.
  var name: String? { cxml_name(node).map { String(cString: $0) } }

  /// The characters of a text; `nil` for elements.
  var text: String? { cxml_text(node).map { String(cString: $0) } }

  /// The value of an attribute, or `nil`.
  subscript(attribute: String) -> String? {
    guard let value = cxml_attribute(node, attribute) else { return nil }
    defer { cxml_free_string(value) }
    return String(cString: value)
  }

  /// A whole number in an attribute; 0 when it is missing, no number, or beyond any page's size.
  func integer(_ attribute: String) -> Int {
    guard let value = self[attribute].flatMap(Double.init), value.magnitude < 1e6 else { return 0 }
    return Int(value.rounded())
  }

  /// The children in order.
  var children: Siblings { Siblings(first: cxml_first_child(node).map(XMLNode.init)) }

  func hasChild(named name: String) -> Bool {
    // Not `contains(where:)`: Swift 6.3.1 breaks off when it optimises that here.
    for child in children where child.name == name { return true }
    return false
  }

  fileprivate var next: XMLNode? { cxml_next(node).map(XMLNode.init) }

  /// All text inside, in order. Walks without recursion: pages can be nested thousands deep.
  var allText: String {
    var result = ""
    var stack = [self]
    while let current = stack.popLast() {
      if let text = current.text {
        result += text
      } else {
        stack.append(contentsOf: current.children.reversed())
      }
    }
    return result
  }
}

/// A node and those behind it under the same parent.
struct Siblings: Sequence, IteratorProtocol {
  private var current: XMLNode?

  init(first: XMLNode?) { current = first }

  mutating func next() -> XMLNode? {
    defer { current = current?.next }
    return current
  }
}
