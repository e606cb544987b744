import Diagnostics
import Wording

/// True if an element may stand in another, by their names; it tells which end tag is missing.
package typealias NestingRule = @Sendable (_ parent: String, _ child: String) -> Bool

/// Reads a document that is not well-formed to its end: says where each fault is, and goes on.
///
/// libxml2 decides whether a document is well-formed; this scan only explains. Its tree serves the other checks of the
/// same run, never a course.
struct RecoveryScan {
  var tags: TagScanner
  var builder: XMLTreeBuilder
  private let file: FileID
  let mayNest: NestingRule
  var diagnostics: [Diagnostic] = []
  /// Elements that were closed because what follows cannot stand in them, by the node that holds them.
  var unclosed: [Int32: [Int32]] = [:]
  var hasRoot = false
  private var hasReportedCharacter = false
  var lookaheads = 0
  private let hasDoctype: Bool

  /// How many faults of one file are told.
  private static let most = 100

  /// Scans a file whose bytes are UTF-8 and within the limits.
  static func scan(
    _ source: SourceFile, file: FileID, names: inout NameTable, hasDoctype: Bool, mayNest: @escaping NestingRule
  ) -> (document: XMLDocument, diagnostics: [Diagnostic]) {
    let table = names
    let result = source.storage.withUnsafeBufferPointer { storage in
      var scan = RecoveryScan(
        tags: TagScanner(
          bytes: UnsafeBufferPointer(rebasing: storage[..<source.count]), position: source.hasByteOrderMark ? 3 : 0),
        builder: XMLTreeBuilder(document: XMLDocument(file: file, source: source), names: table), file: file,
        mayNest: mayNest, hasDoctype: hasDoctype)
      scan.run()
      return (scan.builder.document, scan.diagnostics, scan.builder.names)
    }
    names = result.2
    return (result.0, result.1)
  }

  private init(
    tags: TagScanner, builder: XMLTreeBuilder, file: FileID, mayNest: @escaping NestingRule, hasDoctype: Bool
  ) {
    self.tags = tags
    self.builder = builder
    self.file = file
    self.mayNest = mayNest
    self.hasDoctype = hasDoctype
  }

  private mutating func run() {
    while let byte = tags.current {
      if byte == UInt8(ascii: "<") { readMarkup() } else { readText() }
    }
    closeAtEnd()
  }

  // MARK: Text

  private mutating func readText() {
    let start = tags.position
    while let byte = tags.current, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: "&") { checkReference(upTo: nil) } else { checkCharacter(byte) }
      tags.advance()
    }
    let range = start..<tags.position
    guard builder.openElements.isEmpty else {
      builder.text(lower: start, length: range.count)
      return
    }
    guard let ink = range.first(where: { !isXMLSpace(tags.bytes[$0]) }) else { return }
    report(
      "syntax", ink, range.upperBound,
      Phrase("Du texte se trouve hors de l’élément racine.", "Text stands outside the root element."),
      Phrase("L’enlever, ou le mettre dans l’élément racine.", "Remove it, or move it into the root element."))
  }

  private mutating func checkCharacter(_ byte: UInt8) {
    guard byte < 0x20, !isXMLSpace(byte), !hasReportedCharacter else { return }
    hasReportedCharacter = true
    report(
      "syntax", tags.position, tags.position + 1,
      Phrase("Un caractère de commande n’est pas permis ici.", "A control character is not allowed here."),
      Phrase("L’enlever.", "Remove it."))
  }

  /// Checks the reference that starts at `offset`, or at the current position.
  private mutating func checkReference(upTo limit: Int?, at offset: Int? = nil) {
    let start = offset ?? tags.position
    let end = min(limit ?? tags.bytes.count, start + 32)
    var index = start + 1
    while index < end, isXMLNameByte(tags.bytes[index]) || tags.bytes[index] == UInt8(ascii: "#") { index += 1 }
    let name = tags.text(start + 1..<index)
    guard index < end, tags.bytes[index] == UInt8(ascii: ";"), !name.isEmpty else {
      report(
        "syntax", start, start + 1,
        Phrase("Une esperluette seule n’est pas permise.", "A bare ampersand is not allowed."),
        Phrase("Écrire &amp;.", "Write &amp;."), fixIt: "&amp;")
      return
    }
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) || isCharacterReference(name) || hasDoctype { return }
    report(
      "syntax", start, index + 1,
      Phrase(
        "L’entité &\(SafeText.excerpt(name, limit: 20)); est inconnue.",
        "The entity &\(SafeText.excerpt(name, limit: 20)); is not known."),
      Phrase("Écrire le caractère lui-même.", "Write the character itself."))
  }

  private func isCharacterReference(_ name: String) -> Bool {
    guard name.hasPrefix("#") else { return false }
    let digits = name.dropFirst()
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.value >= 0x20 || [0x9, 0xA, 0xD].contains(scalar.value)
  }

  // MARK: Markup

  private mutating func readMarkup() {
    let start = tags.position
    switch tags.bytes.count > start + 1 ? tags.bytes[start + 1] : 0 {
    case UInt8(ascii: "/"): readEndTag()
    case UInt8(ascii: "!"): readBang()
    case UInt8(ascii: "?"): skip(to: "?>", from: start + 2, what: Phrase("instruction", "processing instruction"))
    case let byte where isXMLNameByte(byte): readStartTag()
    case _:
      report(
        "syntax", start, start + 1,
        Phrase("Un « < » seul n’est pas permis.", "A bare \"<\" is not allowed."),
        Phrase("Écrire &lt;.", "Write &lt;."), fixIt: "&lt;")
      tags.advance()
    }
  }

  private mutating func readBang() {
    let start = tags.position
    if follows("<!--") {
      skip(to: "-->", from: start + 4, what: Phrase("commentaire", "comment"))
      // A comment that the file ends in may be shorter than its own end.
      if let dashes = doubleDash(in: start + 4..<max(start + 4, tags.position - 3)) {
        report(
          "syntax", dashes, dashes + 2,
          Phrase("« -- » n’est pas permis dans un commentaire.", "\"--\" is not allowed in a comment."),
          Phrase("Mettre un seul tiret.", "Use a single dash."))
      }
    } else if follows("<![CDATA[") {
      let inside = start + 9
      skip(to: "]]>", from: inside, what: Phrase("section CDATA", "CDATA section"))
      if !builder.openElements.isEmpty { builder.text(lower: inside, length: max(0, tags.position - 3 - inside)) }
    } else {
      skipDeclaration()
    }
  }

  /// Passes a DOCTYPE with its brackets; the pre-scan has refused it already.
  private mutating func skipDeclaration() {
    var depth = 0
    while let byte = tags.current {
      tags.advance()
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { return }
    }
  }

  private func doubleDash(in range: Range<Int>) -> Int? {
    range.dropLast().first {
      tags.bytes[$0] == UInt8(ascii: "-") && tags.bytes[$0 + 1] == UInt8(ascii: "-")
    }
  }

  private mutating func readStartTag() {
    let start = tags.position
    tags.advance()
    let nameRange = tags.skipName()
    let name = tags.text(nameRange)
    if builder.openElements.isEmpty, hasRoot {
      report(
        "syntax", nameRange.lowerBound, nameRange.upperBound,
        Phrase("Il y a un second élément racine.", "There is a second root element."),
        Phrase("Un fichier n’en a qu’un : l’enlever.", "A file has only one: remove it."))
    }
    hasRoot = true
    closeUnclosed(before: name, at: start)
    let first = builder.attributeCount
    readAttributes(of: nameRange)
    let isEmpty = tags.current == UInt8(ascii: "/")
    if isEmpty { tags.advance() }
    if tags.current == UInt8(ascii: ">") {
      tags.advance()
    } else {
      report(
        "syntax", nameRange.lowerBound, nameRange.upperBound,
        Phrase("La balise <\(name)> n’est pas fermée par « > ».", "The tag <\(name)> is not closed by \">\"."),
        Phrase("Ajouter « > ».", "Add \">\"."))
    }
    let isForeign = name.contains(":")
    builder.start(
      builder.number(of: name), isForeign: isForeign, lower: start, upper: tags.position, attributesFrom: first)
    if isEmpty { builder.end(at: tags.position) }
  }

  private mutating func readAttributes(of element: Range<Int>) {
    var seen: [String: Range<Int>] = [:]
    while let attribute = tags.nextAttribute() {
      guard let value = attribute.value, let nameRange = attribute.name else {
        reportBroken(attribute)
        continue
      }
      if attribute.isGlued || !attribute.isClosed {
        reportBroken(attribute)
        if attribute.isGlued { skipTag() }
      }
      let name = tags.text(nameRange)
      if let first = seen[name] {
        diagnostics.append(
          Diagnostic(
            "duplicate-attribute", at: range(nameRange),
            Phrase("L’attribut \(name) est donné deux fois.", "The attribute \(name) is given twice."),
            advice: Phrase("En garder un.", "Keep one."),
            notes: [.init(range: range(first), message: Phrase("La première fois.", "The first one."))]))
        continue
      }
      seen[name] = nameRange
      for offset in value where tags.bytes[offset] == UInt8(ascii: "&") {
        checkReference(upTo: value.upperBound, at: offset)
      }
      if name != "xmlns", !name.hasPrefix("xmlns:") {
        builder.attribute(builder.number(of: name), lower: value.lowerBound, upper: value.upperBound)
      }
    }
  }

  private mutating func reportBroken(_ attribute: TagScanner.Attribute) {
    if let value = attribute.value, !attribute.isClosed {
      report(
        "syntax", value.lowerBound, value.upperBound,
        Phrase("Il manque un guillemet à cette valeur.", "This value lacks a quotation mark."),
        Phrase("L’entourer de guillemets droits : \"…\".", "Put it between straight quotes: \"…\"."))
    } else if let name = attribute.name {
      let isGlued = attribute.isGlued && attribute.hasEquals
      report(
        "syntax", name.lowerBound, name.upperBound,
        isGlued
          ? Phrase("Il manque une espace ou un guillemet ici.", "A space or a quotation mark is missing here.")
          : Phrase("Cet attribut n’a pas de valeur.", "This attribute has no value."),
        Phrase("Écrire nom=\"valeur\".", "Write name=\"value\"."))
    }
  }

  mutating func skipTag() {
    while let byte = tags.current, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") { tags.advance() }
  }

  // MARK: Small parts

  func name(of node: Int32) -> String { builder.names[builder.document.nodes[Int(node)].name] }

  func note(_ node: Int32) -> Diagnostic.Note {
    .init(
      range: builder.document.nameRange(of: Int(node)),
      message: Phrase("<\(name(of: node))> s’ouvre ici.", "<\(name(of: node))> opens here."))
  }

  func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: file, lower: range.lowerBound, upper: range.upperBound)
  }

  private func follows(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard tags.position + length <= tags.bytes.count else { return false }
    return (0..<length).allSatisfy { tags.bytes[tags.position + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(to end: StaticString, from start: Int, what: Phrase) {
    let opening = tags.position
    let length = end.utf8CodeUnitCount
    while tags.position < start { tags.advance() }
    while tags.current != nil {
      if follows(end) {
        for _ in 0..<length { tags.advance() }
        return
      }
      tags.advance()
    }
    report(
      "syntax", opening, opening + 1,
      Phrase("Ce bloc (\(what[.french])) n’est pas fermé.", "This \(what[.english]) is not closed."),
      Phrase("Ajouter sa fin.", "Add its end."))
  }

  mutating func report(
    _ id: DiagnosticID, _ lower: Int, _ upper: Int, _ message: Phrase, _ advice: Phrase, fixIt: String? = nil
  ) {
    guard diagnostics.count < Self.most else { return }
    let range = SourceRange(file: file, lower: lower, upper: upper)
    let fixIts = fixIt.map { [FixIt(range: range, replacement: $0)] } ?? []
    diagnostics.append(Diagnostic(id, at: range, message, advice: advice, fixIts: fixIts))
  }
}
