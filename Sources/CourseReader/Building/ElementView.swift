package import Diagnostics
import Wording
import XMLSource

/// What a reading of one file shares: its tree, the names, the languages of the kit.
final class ReadingContext: Sendable {
  let document: XMLDocument
  let names: NameTable
  let languages: [Language]
  let languageName: NameID

  init(document: XMLDocument, names: NameTable, languages: [Language], languageName: NameID) {
    self.document = document
    self.names = names
    self.languages = languages
    self.languageName = languageName
  }
}

/// One element of the tree, with its attributes and children by name.
package struct ElementView: Sendable {
  let context: ReadingContext
  let node: Int

  init(context: ReadingContext, node: Int) {
    self.context = context
    self.node = node
  }

  private var document: XMLDocument { context.document }

  /// The name of the element.
  package var name: String { context.names[document.nodes[node].name] }
  /// The bytes of its name.
  package var nameRange: SourceRange { document.nameRange(of: node) }
  /// Where the model says it came from.
  var origin: Origin { Origin(nameRange) }

  /// The value of an attribute, or nil.
  package func attribute(_ name: String) -> String? {
    rawAttribute(name).map { document.text(of: $0) }
  }

  /// True if the attribute is there.
  package func has(_ name: String) -> Bool { rawAttribute(name) != nil }
  /// The integer value of an attribute, or nil.
  package func integer(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }
  /// True for `name="true"`.
  package func boolean(_ name: String) -> Bool { attribute(name) == "true" }

  /// The words of an attribute that holds several, parted by spaces.
  package func list(_ name: String) -> [String] {
    attribute(name)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  /// The bytes between the quotes of an attribute; of the element's name if it is not there.
  package func valueRange(_ name: String) -> SourceRange {
    rawAttribute(name).map { document.valueRange(of: $0) } ?? nameRange
  }

  /// The bytes of an attribute's name; of the element's name if it is not there.
  package func attributeNameRange(_ name: String) -> SourceRange {
    rawAttribute(name).map { document.nameRange(of: $0) } ?? nameRange
  }

  /// The language of the element, or nil.
  var language: Language? {
    document.attributes(of: node).first { $0.name == context.languageName }
      .map { Language(document.text(of: $0)) }
  }

  private func rawAttribute(_ name: String) -> XMLAttribute? {
    document.attributes(of: node).first { context.names[$0.name] == name }
  }

  /// The indices of the child nodes, elements and texts.
  var childNodes: ChildSequence { ChildSequence(document: document, node: node) }

  /// The child elements, in order.
  var elements: [ElementView] {
    childNodes.filter { document.nodes[$0].kind == .element }.map { ElementView(context: context, node: $0) }
  }

  /// The child elements of a name, in order.
  package func children(_ name: String) -> [ElementView] { elements.filter { $0.name == name } }

  /// The first child element of a name, or nil.
  package func child(_ name: String) -> ElementView? {
    for index in childNodes where document.nodes[index].kind == .element {
      let view = ElementView(context: context, node: index)
      if view.name == name { return view }
    }
    return nil
  }

  /// The words inside, without marks.
  var words: String {
    var out = ""
    for index in childNodes where document.nodes[index].kind == .text { out += document.text(of: index) }
    return out
  }
}

/// The child nodes of an element, one index after the other.
struct ChildSequence: Sequence, IteratorProtocol {
  private let nodes: [XMLNode]
  private var index: Int
  private let end: Int

  init(document: XMLDocument, node: Int) {
    nodes = document.nodes
    index = node + 1
    end = Int(document.nodes[node].end)
  }

  mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = nodes[index].kind == .element ? Int(nodes[index].end) : index + 1 }
    return index
  }
}
