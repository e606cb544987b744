package import Diagnostics
import Wording
import XMLSource

/// What a reading of one file shares: its tree, the names, the languages of the kit.
///
/// It lives as long as the closure in which its tree may be used; nothing that leaves the reader keeps it.
final class ReadingContext {
  let tree: XMLTree
  let names: NameTable
  let languages: [Language]
  let languageName: NameID

  init(tree: XMLTree, names: NameTable, languages: [Language], languageName: NameID) {
    self.tree = tree
    self.names = names
    self.languages = languages
    self.languageName = languageName
  }
}

/// One element of the tree, with its attributes and children by name.
package struct ElementView {
  // Views are made by the thousand and never outlive the context: reference counts would cost a third of a check.
  unowned(unsafe) let context: ReadingContext
  let node: Int

  init(context: ReadingContext, node: Int) {
    self.context = context
    self.node = node
  }

  private var tree: XMLTree { context.tree }

  /// The name of the element.
  package var name: String { context.names[tree.nodes[node].name] }
  /// The bytes of its name.
  package var nameRange: SourceRange { tree.nameRange(of: node) }
  /// Where the model says it came from.
  var origin: Origin { Origin(nameRange) }

  /// The value of an attribute, or nil.
  package func attribute(_ name: String) -> String? { rawAttribute(name).map { tree.text(of: $0) } }
  /// True if the attribute is there.
  package func has(_ name: String) -> Bool { rawAttribute(name) != nil }
  /// The integer value of an attribute, or nil.
  package func integer(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }
  /// True for `name="true"`.
  package func boolean(_ name: String) -> Bool { attribute(name) == "true" }

  /// The words of an attribute that holds several, parted by spaces.
  package func list(_ name: String) -> [String] {
    rawAttribute(name).map { attribute in
      tree.bytes(of: attribute).split(whereSeparator: isXMLSpace).map { String(decoding: $0, as: UTF8.self) }
    } ?? []
  }

  /// The bytes between the quotes of an attribute; of the element's name if it is not there.
  package func valueRange(_ name: String) -> SourceRange {
    rawAttribute(name).map { tree.valueRange(of: $0) } ?? nameRange
  }

  /// The bytes of an attribute's name; of the element's name if it is not there.
  package func attributeNameRange(_ name: String) -> SourceRange {
    rawAttribute(name).map { tree.nameRange(of: $0) } ?? nameRange
  }

  /// The language of the element, or nil.
  var language: Language? {
    for index in tree.attributeIndices(of: node) {
      let attribute = tree.attributes[index]
      guard attribute.name == context.languageName else { continue }
      let bytes = tree.bytes(of: attribute)
      return context.languages.first { $0.code.utf8.elementsEqual(bytes) }
    }
    return nil
  }

  private func rawAttribute(_ name: String) -> XMLAttribute? {
    for index in tree.attributeIndices(of: node) where context.names[tree.attributes[index].name] == name {
      return tree.attributes[index]
    }
    return nil
  }

  /// The child elements, in order.
  var elements: [ElementView] {
    var out: [ElementView] = []
    for child in tree.children(of: node) where tree.nodes[child].isElement {
      out.append(ElementView(context: context, node: child))
    }
    return out
  }

  /// The child elements of a name, in order.
  package func children(_ name: String) -> [ElementView] {
    var out: [ElementView] = []
    for child in tree.children(of: node)
    where tree.nodes[child].isElement && context.names[tree.nodes[child].name] == name {
      out.append(ElementView(context: context, node: child))
    }
    return out
  }

  /// The first child element of a name, or nil.
  package func child(_ name: String) -> ElementView? {
    for child in tree.children(of: node)
    where tree.nodes[child].isElement && context.names[tree.nodes[child].name] == name {
      return ElementView(context: context, node: child)
    }
    return nil
  }

  /// The words inside, without marks.
  var words: String {
    var out = ""
    for child in tree.children(of: node) where !tree.nodes[child].isElement { out += tree.text(of: child) }
    return out
  }
}
