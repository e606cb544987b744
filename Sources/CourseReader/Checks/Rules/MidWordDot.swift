import Diagnostics
import Wording
import XMLSource

/// `mid-word-dot`: *ami.e.s*, *étudiant·es*: screen readers stumble, and so do many readers.
struct MidWordDot: EditorialRule {
  static let id: DiagnosticID = "mid-word-dot"
  static let severity = Severity.error
  static let looksAtTypography = true

  /// What stands after a dot inside a word; anything else is an address or an abbreviation.
  private static let endings: Set<String> = [
    "e", "es", "s", "x", "ne", "nes", "le", "les", "te", "tes", "ve", "ves", "se", "ses", "sse", "sses", "euse",
    "euses",
    "rice", "rices", "trice", "trices", "ère", "ères", "fe", "ice", "ices",
  ]

  init(_ words: inout RuleWords) {}

  func check(_ line: Line, _ findings: inout RuleFindings) {
    var reported = -1
    for mark in line.marks where mark.kind == .innerDot {
      let token = DottedToken(line.tree.bytes(of: Int(mark.node)), dot: Int(mark.start))
      guard token.range.lowerBound != reported, isMidWord(token, mark) else { continue }
      reported = token.range.lowerBound
      report(
        at: line.tree.sourceRange(of: Int(mark.node), lower: token.range.lowerBound, upper: token.range.upperBound),
        Phrase("« \(token.text) » porte un point au milieu du mot.", "\"\(token.text)\" has a dot inside the word."),
        advice: Phrase(
          "Écrire un mot épicène, ou les deux formes en entier.", "Write a neutral word, or both forms in full."),
        to: &findings)
    }
  }

  private func isMidWord(_ token: DottedToken, _ mark: TypeMark) -> Bool {
    // A middle dot or bullet between two letters is nothing else.
    if mark.length > 1 { return true }
    let parts = token.parts
    guard !token.isAddress, parts.count > 1, parts[0].count > 1 else { return false }
    return parts.dropFirst().allSatisfy(Self.endings.contains)
  }
}

/// Letters and dots around a dot.
private struct DottedToken {
  let range: Range<Int>
  let text: String
  /// It is part of an address.
  let isAddress: Bool

  /// How far it is looked at on each side: no word is longer.
  private static let widest = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>, dot: Int) {
    func isPart(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        return index > 0 && isWordByte(bytes[index - 1]) && index + 1 < bytes.count && isWordByte(bytes[index + 1])
      }
      return isWordByte(byte)
    }
    func isWordByte(_ byte: UInt8) -> Bool { isLetterStart(byte) || byte >= 0x80 }
    var lower = dot
    while dot - lower < Self.widest, isPart(lower - 1) { lower -= 1 }
    var upper = dot + 1
    while upper - dot < Self.widest, isPart(upper) { upper += 1 }
    // Curly apostrophes and no-break spaces are bytes above ASCII too: the token starts after the last of them.
    let whole = String(decoding: bytes[lower..<upper], as: UTF8.self)
    let isSign: (Character) -> Bool = { !$0.isLetter && $0 != "." && $0 != "·" && $0 != "•" && $0 != "‧" && $0 != "⋅" }
    let before = String(decoding: bytes[lower..<dot], as: UTF8.self)
    let skipped = before.lastIndex(where: isSign).map { before[...$0].utf8.count } ?? 0
    var kept = String(whole.utf8.dropFirst(skipped)) ?? whole
    if let end = kept.firstIndex(where: isSign) { kept = String(kept[..<end]) }
    lower += skipped
    range = lower..<lower + kept.utf8.count
    text = kept
    let addressBytes = [UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "_")]
    isAddress =
      lower > 0 && addressBytes.contains(bytes[lower - 1])
      || range.upperBound < bytes.count && addressBytes.prefix(2).contains(bytes[range.upperBound])
      || kept.hasPrefix("www.")
  }

  var parts: [String] { text.split(separator: ".").map(String.init) }
}
