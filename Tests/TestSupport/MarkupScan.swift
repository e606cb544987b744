/// Reads the tags of a page as a browser's tokenizer would meet them, strictly: anything unexpected is a problem.
package struct MarkupScan {
  /// A start tag.
  package struct Tag: Hashable, Sendable {
    package let name: String
    package let attributes: [String: String]
  }

  package private(set) var tags: [Tag] = []
  package private(set) var problems: [String] = []
  /// The content of the style element.
  package private(set) var style = ""

  private static let void: Set<String> = ["meta", "col", "hr", "img"]

  /// Scans a whole page.
  package init(_ page: String) {
    var rest = Substring(page)
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) } else { problems.append("no doctype") }
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      if rest[..<start].contains(">") { problems.append("stray > in text") }
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        problems.append("unclosed tag")
        return
      }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
        continue
      }
      let parsed = parse(tag)
      tags.append(parsed)
      if !Self.void.contains(parsed.name) { open.append(parsed.name) }
      if parsed.name == "style" {
        let text = rest.prefix { $0 != "<" }
        style = String(text)
        rest = rest[text.endIndex...]
      }
    }
    if !open.isEmpty { problems.append("still open: \(open)") }
  }

  private mutating func parse(_ tag: Substring) -> Tag {
    let name = tag.prefix { $0 != " " }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while rest.first == " " {
      rest = rest.dropFirst()
      let key = rest.prefix { $0 != "=" }
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\"") else {
        problems.append("odd attribute in <\(tag)>")
        break
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(2 + value.count)
      guard rest.first == "\"" else {
        problems.append("unclosed value in <\(tag)>")
        break
      }
      rest = rest.dropFirst()
      attributes[String(key)] = String(value)
    }
    if !rest.isEmpty { problems.append("left over in <\(tag)>: \(rest)") }
    return Tag(name: String(name), attributes: attributes)
  }
}
