import Diagnostics
import Wording

/// End tags: which element each closes, and which end tags are missing.
extension RecoveryScan {
  mutating func readEndTag() {
    let start = tags.position
    tags.advance()
    tags.advance()
    let nameRange = tags.skipName()
    let name = tags.text(nameRange)
    tags.skipSpace()
    skipTag()
    if tags.current == UInt8(ascii: ">") { tags.advance() }
    let open = builder.openElements
    guard let top = open.last else {
      report(
        "mismatched-tag", nameRange.lowerBound, nameRange.upperBound,
        Phrase("</\(name)> ne ferme rien.", "</\(name)> closes nothing."), Phrase("L’enlever.", "Remove it."))
      return
    }
    if self.name(of: top) == name {
      reportUnclosed(in: top, at: nameRange)
      builder.end(at: tags.position)
    } else if let match = open.lastIndex(where: { self.name(of: $0) == name }) {
      reportMismatch(nameRange, name: name, opened: top)
      for _ in (match + 1)..<open.count { builder.end(at: start, isUnclosed: true) }
      builder.end(at: tags.position)
    } else {
      reportMismatch(nameRange, name: name, opened: top)
      // A stray end tag is passed over; a misspelt one closes its element.
      if !isStray(name, in: top) { builder.end(at: tags.position) }
    }
  }

  private mutating func reportMismatch(_ nameRange: Range<Int>, name: String, opened: Int32) {
    let expected = self.name(of: opened)
    diagnostics.append(
      Diagnostic(
        "mismatched-tag", at: range(nameRange),
        Phrase(
          "</\(SafeText.excerpt(name))> ne ferme pas <\(expected)>.",
          "</\(SafeText.excerpt(name))> does not close <\(expected)>."),
        advice: Phrase("Écrire </\(expected)>.", "Write </\(expected)>."),
        notes: [note(opened)], fixIts: [FixIt(range: range(nameRange), replacement: expected)]))
  }

  private mutating func reportUnclosed(in node: Int32, at nameRange: Range<Int>) {
    for inner in unclosed.removeValue(forKey: node) ?? [] {
      reportMismatch(nameRange, name: name(of: node), opened: inner)
    }
  }

  /// Closes elements whose end tag is missing, when `name` cannot stand in them but can in an element around.
  ///
  /// - Parameter start: the `<` of that start tag.
  mutating func closeUnclosed(before name: String, at start: Int) {
    let open = builder.openElements
    guard let top = open.last, !mayNest(self.name(of: top), name), lookaheads < 200,
      let home = open.lastIndex(where: { mayNest(self.name(of: $0), name) })
    else { return }
    lookaheads += 1
    guard !isClosed(self.name(of: top), from: start, before: self.name(of: open[home])) else { return }
    for node in open[(home + 1)...].reversed() {
      unclosed[open[home], default: []].append(node)
      builder.end(at: tags.position, isUnclosed: true)
    }
  }

  /// True if an end tag of `name` that is not that of an inner one comes before the end tag of `outer`.
  private func isClosed(_ name: String, from start: Int, before outer: String) -> Bool {
    var ahead = TagScanner(bytes: tags.bytes, position: start)
    var depth = 0
    var outerDepth = 0
    while let byte = ahead.current {
      ahead.advance()
      guard byte == UInt8(ascii: "<"), let next = ahead.current else { continue }
      let isEnd = next == UInt8(ascii: "/")
      if isEnd { ahead.advance() }
      let found = ahead.text(ahead.skipName())
      if isEnd, found == name {
        if depth == 0 { return true }
        depth -= 1
      } else if isEnd, found == outer {
        if outerDepth == 0 { return false }
        outerDepth -= 1
      } else if !isEnd, found == name || found == outer, !isEmptyTag(&ahead) {
        if found == name { depth += 1 } else { outerDepth += 1 }
      }
    }
    return false
  }

  private func isEmptyTag(_ ahead: inout TagScanner) -> Bool {
    while ahead.nextAttribute() != nil {}
    return ahead.current == UInt8(ascii: "/")
  }

  /// True if an end tag that fits no open element is best passed over: what follows still belongs to `node`.
  private func isStray(_ endName: String, in node: Int32) -> Bool {
    let name = name(of: node)
    if Spelling.nearest(to: endName, among: [name]) != nil { return false }
    var ahead = TagScanner(bytes: tags.bytes, position: tags.position)
    while let byte = ahead.current, byte != UInt8(ascii: "<") { ahead.advance() }
    ahead.advance()
    let isEnd = ahead.current == UInt8(ascii: "/")
    if isEnd { ahead.advance() }
    let next = ahead.text(ahead.skipName())
    return isEnd ? next == name : mayNest(name, next)
  }

  mutating func closeAtEnd() {
    let open = builder.openElements
    if let innermost = open.last {
      let nameRange = builder.document.nameRange(of: Int(innermost))
      diagnostics.append(
        Diagnostic(
          "mismatched-tag", at: nameRange,
          Phrase(
            "Le fichier se termine avant </\(name(of: innermost))>.",
            "The file ends before </\(name(of: innermost))>."),
          advice: Phrase("Ajouter la balise de fin.", "Add the end tag.")))
    } else if !hasRoot, diagnostics.isEmpty {
      report(
        "syntax", 0, 0, Phrase("Il n’y a pas d’élément.", "There is no element."),
        Phrase("Partir d’un modèle : amorce new.", "Start from a template: amorce new."))
    }
    for _ in open { builder.end(at: tags.position, isUnclosed: true) }
  }
}
