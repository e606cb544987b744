import CourseReader
import Diagnostics
import XMLSource

/// Every small fault in every place of a text: for each element and attribute, a file with one edit.
struct RelaxNGMutations {
  /// A text with one edit.
  struct Mutant {
    let what: String
    let text: String
  }

  private let bytes: [UInt8]
  private let document: XMLDocument
  private let names: NameTable
  private var known: Set<String> = []
  private(set) var mutants: [Mutant] = []

  /// Edits a well-formed text in every way known here; nil if it is not well-formed.
  init?(_ text: String) {
    var names = NameTable(vocabulary: [])
    let source = SourceFile(path: "f.xml", text: text)
    let parsed = XMLParser.parse(source, file: FileID(rawValue: 0), names: &names)
    guard let document = parsed.document, parsed.isWellFormed else { return nil }
    bytes = Array(text.utf8)
    self.document = document
    self.names = names
    document.withTree { tree in
      for node in tree.nodes.indices where tree.nodes[node].isElement {
        editElement(tree, node)
        for index in tree.attributeIndices(of: node) { editAttribute(tree, tree.attributes[index], of: node) }
      }
    }
  }

  private mutating func add(_ what: String, replacing range: Range<Int>, with text: String) {
    // The tenth title says no more than the first one.
    guard known.insert(what).inserted else { return }
    mutants.append(
      Mutant(
        what: what,
        text: String(
          decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...], as: UTF8.self)
      ))
  }

  private mutating func editElement(_ tree: XMLTree, _ node: Int) {
    let name = names[tree.nodes[node].name]
    let whole = Int(tree.nodes[node].lower)..<Int(tree.nodes[node].upper)
    let own = String(decoding: bytes[whole], as: UTF8.self)
    if whole.lowerBound > 0, node > 0 {
      add("without \(name)", replacing: whole, with: "")
      add("\(name) twice", replacing: whole, with: own + own)
      add("text before \(name)", replacing: whole.lowerBound..<whole.lowerBound, with: "mots ")
    }
    let nameEnd = Int(tree.nameRange(of: node).upper)
    let hasLanguage = own.prefix { $0 != ">" }.contains("xml:lang")
    for attribute in ["colour=\"x\"", "xml:lang=\"fr\"", "xml:space=\"preserve\"", "xmlns:x=\"urn:x\" x:a=\"1\""]
    where !(hasLanguage && attribute.hasPrefix("xml:lang")) {
      add("\(name) \(attribute)", replacing: nameEnd..<nameEnd, with: " " + attribute)
    }
    guard let end = own.range(of: "</", options: .last) else { return }
    let endTag = whole.lowerBound + own.utf8.distance(from: own.startIndex, to: end)
    for inside in [
      "<inconnu/>", "<x:y xmlns:x=\"urn:x\"/>", "<p>é</p>", "<em>é</em>", "<q></q>", "<ul><li>é</li></ul>", "<ul/>",
      "<table><tr><td>é</td></tr></table>", "<link href=\"https://a.ca/\">é</link>", "<link>é</link>",
      "<gap field=\"note\"/>", "<!-- é -->", "<?pi é?>", "<![CDATA[ ]]>", "<title xml:lang=\"fr\">é</title>",
    ] {
      add("\(inside) in \(name)", replacing: endTag..<endTag, with: inside)
    }
    if let start = bytes[nameEnd..<endTag].firstIndex(of: UInt8(ascii: ">")) {
      add("empty \(name)", replacing: (start + 1)..<endTag, with: "")
      add("blank \(name)", replacing: (start + 1)..<endTag, with: " \n\t")
    }
    // Children in another order: the first one goes to the end.
    guard let first = tree.children(of: node).first(where: { tree.nodes[$0].isElement }) else { return }
    let child = Int(tree.nodes[first].lower)..<Int(tree.nodes[first].upper)
    let moved = bytes[child.upperBound..<endTag] + bytes[child]
    add("\(name) in another order", replacing: child.lowerBound..<endTag, with: String(decoding: moved, as: UTF8.self))
  }

  private mutating func editAttribute(_ tree: XMLTree, _ attribute: XMLAttribute, of node: Int) {
    let name = names[tree.nodes[node].name] + "/@" + names[attribute.name]
    let value = Int(attribute.lower)..<Int(attribute.upper)
    let old = String(decoding: bytes[value], as: UTF8.self)
    let nameStart = Int(tree.nameRange(of: attribute).lower)
    add("without \(name)", replacing: nameStart..<(value.upperBound + 1), with: "")
    for new in [
      "", " ", " \(old)", "\(old) ", "\(old)\n\(old)", "\(old) \(old)", "É", "a\u{A0}b", "0", "1", "007", "+5", "99999",
      "-3", "2024-02-29", "2023-02-29", "2024-02-29Z", "0000-01-01", "never", "national", "QC", "qc", "027", "fr", "de",
      "x", "TRUE", "1.0", "https://a.ca/b c", "ftp://a.ca", "a.png", "../a.png", "all youth",
      String(repeating: "a", count: 64), String(repeating: "a", count: 65),
    ] where new != old {
      add("\(name)=\"\(new)\"", replacing: value, with: new)
    }
  }
}

private enum SearchOption { case last }

extension String {
  fileprivate func range(of needle: String, options: SearchOption) -> String.Index? {
    ranges(of: needle).last?.lowerBound
  }
}
