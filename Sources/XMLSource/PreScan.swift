import CXMLBridge
import Diagnostics
import Wording

/// Looks at the bytes before libxml2 does: strict UTF-8, no DOCTYPE, nothing beyond the limits.
///
/// One pass over the markup with a stack-free count: it does not judge well-formedness, it only makes sure that what
/// libxml2 gets is small, plain and in UTF-8.
struct PreScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: InputLimits
  private let file: FileID
  private var position = 0
  private var depth = 0
  private var elements = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// True if libxml2 must not see the file.
  private(set) var isRefused = false
  /// True if not even our own scan should go on.
  private(set) var isHopeless = false

  /// Scans a file.
  static func scan(_ source: SourceFile, file: FileID, limits: InputLimits) -> PreScan {
    source.storage.withUnsafeBufferPointer { storage in
      var scan = PreScan(
        bytes: UnsafeBufferPointer(rebasing: storage[..<source.count]), limits: limits, file: file)
      scan.run(source)
      return scan
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, limits: InputLimits, file: FileID) {
    self.bytes = bytes
    self.limits = limits
    self.file = file
  }

  private mutating func run(_ source: SourceFile) {
    if let refusal = ByteRefusal.find(in: bytes, limit: limits.fileBytes) {
      refuse(refusal.id, refusal.lower, refusal.upper, refusal.message, refusal.advice)
      isHopeless = true
      return
    }
    position = source.hasByteOrderMark ? 3 : 0
    readDeclaration()
    while !isHopeless, let next = nextMarkup() {
      position = next
      readMarkup()
    }
  }

  /// The offset of the next `<`; text longer than the limit is refused on the way.
  private mutating func nextMarkup() -> Int? {
    guard position < bytes.count else { return nil }
    guard let base = bytes.baseAddress else { return nil }
    let rest = bytes.count - position
    let length = Int(amx_find(base + position, UInt32(rest), UInt8(ascii: "<")))
    if length > limits.textBytes {
      refuse(
        "limit", position, position + 1,
        Phrase("Ce texte dépasse 1 Mio d’un seul tenant.", "This text is longer than 1 MiB in one piece."),
        Phrase("Le couper en plusieurs éléments.", "Split it into several elements."))
      isHopeless = true
      return nil
    }
    return length < rest ? position + length : nil
  }

  private mutating func readMarkup() {
    guard position + 1 < bytes.count else {
      position += 1
      return
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"): readDeclarationLike()
    case UInt8(ascii: "?"): skip(to: "?>", from: position + 2)
    case UInt8(ascii: "/"):
      depth -= 1
      position += 2
    case let byte where isXMLNameByte(byte): readStartTag()
    case _: position += 1
    }
  }

  private mutating func readDeclarationLike() {
    if starts(with: "<!--") {
      skip(to: "-->", from: position + 4)
    } else if starts(with: "<![CDATA[") {
      skip(to: "]]>", from: position + 9)
    } else if starts(with: "<!DOCTYPE") || starts(with: "<!doctype") {
      if !isRefused { refuseDoctype() }
      position += 9
    } else {
      position += 2
    }
  }

  private mutating func refuseDoctype() {
    refuse(
      "doctype", position, position + 9,
      Phrase("Une déclaration DOCTYPE n’est pas acceptée.", "A DOCTYPE declaration is not accepted."),
      Phrase(
        "L’enlever : les fichiers de la trousse n’en ont pas besoin.", "Remove it: files of a kit do not need one."))
  }

  private mutating func readStartTag() {
    elements += 1
    depth += 1
    let start = position
    if elements > limits.elements { return refuseSize(start, elements: true) }
    if depth > limits.depth { return refuseSize(start, elements: false) }
    position = start + 1
    guard let base = bytes.baseAddress else { return }
    let rest = UInt32(bytes.count - start - 1)
    let close = start + 1 + Int(amx_find(base + start + 1, rest, UInt8(ascii: ">")))
    // A `>` in a value may deceive this count by one; libxml2 has a depth limit of its own.
    if close < bytes.count, bytes[close - 1] == UInt8(ascii: "/") { depth -= 1 }
    // `<` cannot stand in a tag, so a near one proves that the tag is short; where it is far, the tag is read.
    let reach = min(rest, UInt32(limits.startTagBytes))
    guard Int(amx_find(base + start + 1, reach, UInt8(ascii: "<"))) == limits.startTagBytes, isLong(start) else {
      return
    }
    refuse(
      "limit", start + 1, start + 2,
      Phrase("Cette balise dépasse 16 Kio.", "This start tag is longer than 16 KiB."),
      Phrase("Un élément a peu d’attributs : en enlever.", "An element has few attributes: remove some."))
    isHopeless = true
  }

  /// True if the start tag at `start` has no end, outside of values, within the limit.
  private func isLong(_ start: Int) -> Bool {
    var quote: UInt8 = 0
    for index in (start + 1)..<(start + 1 + limits.startTagBytes) {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return false
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return true
  }

  private mutating func refuseSize(_ start: Int, elements: Bool) {
    if elements {
      refuse(
        "limit", start + 1, start + 2,
        Phrase(
          "Le fichier a plus de \(limits.elements) éléments.", "The file has more than \(limits.elements) elements."),
        Phrase("Le couper en plusieurs fichiers.", "Split it into several files."))
    } else {
      refuse(
        "limit", start + 1, start + 2,
        Phrase(
          "Plus de \(limits.depth) éléments sont imbriqués.",
          "More than \(limits.depth) elements stand inside each other."),
        Phrase("Fermer des éléments.", "Close some elements."))
    }
    isHopeless = true
  }

  private mutating func readDeclaration() {
    guard starts(with: "<?xml"), position + 5 < bytes.count, isXMLSpace(bytes[position + 5]) else { return }
    var tag = TagScanner(bytes: bytes, position: position + 5)
    while let attribute = tag.nextAttribute() {
      guard let name = attribute.name, let value = attribute.value else { continue }
      let text = tag.text(value)
      if tag.text(name) == "version", text != "1.0" {
        refuse(
          "syntax", value.lowerBound, value.upperBound,
          Phrase("Seul XML 1.0 est lu.", "Only XML 1.0 is read."),
          Phrase("Écrire version=\"1.0\".", "Write version=\"1.0\"."))
        isHopeless = true
      } else if tag.text(name) == "encoding", !["utf-8", "utf8"].contains(text.lowercased()) {
        refuse(
          "encoding", value.lowerBound, value.upperBound,
          Phrase(
            "L’encodage déclaré est « \(SafeText.excerpt(text)) »; il faut UTF-8.",
            "The declared encoding is \"\(SafeText.excerpt(text))\"; it must be UTF-8."),
          Phrase("Enregistrer en UTF-8 et écrire encoding=\"UTF-8\".", "Save as UTF-8 and write encoding=\"UTF-8\"."))
        isHopeless = true
      }
      if tag.current == UInt8(ascii: "?") { break }
    }
  }

  private mutating func skip(to end: StaticString, from start: Int) {
    var index = start
    let length = end.utf8CodeUnitCount
    let first = end.utf8Start[0]
    while index + length <= bytes.count {
      if bytes[index] == first, (1..<length).allSatisfy({ bytes[index + $0] == end.utf8Start[$0] }) {
        position = index + length
        return
      }
      index += 1
    }
    position = bytes.count
  }

  private func starts(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    return (0..<length).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  private mutating func refuse(_ id: DiagnosticID, _ lower: Int, _ upper: Int, _ message: Phrase, _ advice: Phrase) {
    isRefused = true
    diagnostics.append(
      Diagnostic(.error, id, at: SourceRange(file: file, lower: lower, upper: upper), message, advice: advice))
  }
}
