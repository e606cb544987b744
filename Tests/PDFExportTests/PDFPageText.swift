import Testing

/// A font of a page: what codes stand for and how wide they are.
struct PDFPageFont {
  let unicode: [Int: String]
  let widths: [Int: Double]
  let glyphs: [UInt8]

  init(_ font: [String: PDFValue], in file: PDFReading) throws {
    let descendant = file.dictionary(font["DescendantFonts"]?.array?.first)
    glyphs = try file.bytes(of: descendant["CIDToGIDMap"])
    let entries = try #require(descendant["W"]?.array)
    var widths: [Int: Double] = [:]
    for index in stride(from: 0, to: entries.count, by: 2) {
      for (offset, width) in (entries[index + 1].array ?? []).enumerated() {
        if case .number(let value) = width { widths[(entries[index].int ?? 0) + offset] = value }
      }
    }
    self.widths = widths
    let map = String(
      decoding: try file.bytes(of: font["ToUnicode"]), as: UTF8.self)
    var unicode: [Int: String] = [:]
    for line in map.split(separator: "\n") where line.hasPrefix("<") {
      let parts = line.split(separator: " ").map { $0.dropFirst().dropLast() }
      guard parts.count == 2, let code = Int(parts[0], radix: 16), !line.hasPrefix("<0000>") else { continue }
      let digits = Array(parts[1])
      let units = stride(from: 0, to: digits.count - 3, by: 4).compactMap {
        UInt16(String(digits[$0..<($0 + 4)]), radix: 16)
      }
      unicode[code] = String(decoding: units, as: UTF16.self)
    }
    self.unicode = unicode
  }

  /// True if a code leads to a glyph of its own.
  func hasGlyph(_ code: Int) -> Bool {
    2 * code + 1 < glyphs.count && (glyphs[2 * code] != 0 || glyphs[2 * code + 1] != 0)
  }
}

/// The content of a page: text by marked content, and what breaks the rules.
struct PDFPageText {
  /// Text that starts at a place.
  struct Show {
    let text: String
    let x: Double
    let y: Double
    let right: Double
    let size: Double
    /// The number of its marked content; nil for decoration.
    let mark: Int?
  }

  private(set) var shows: [Show] = []
  /// Operators that paint outside marked content, or nest it.
  private(set) var faults: [String] = []
  private(set) var fontsUsed: Set<String> = []

  private static let painting: Set<String> = ["TJ", "Tj", "S", "s", "f", "B", "b", "Do", "sh", "f*", "B*", "b*"]

  init(_ page: [String: PDFValue], in file: PDFReading) throws {
    var fonts: [String: PDFPageFont] = [:]
    for (name, font) in file.dictionary(file.dictionary(page["Resources"])["Font"]) {
      fonts[name] = try PDFPageFont(file.dictionary(font), in: file)
    }
    let content = try file.bytes(of: page["Contents"])
    var scanner = PDFScanner(content)
    var operands: [PDFValue] = []
    var depth = 0
    var mark: Int?
    var (font, size, x, y) = ("", 0.0, 0.0, 0.0)
    func number(_ index: Int) -> Double {
      if index < operands.count, case .number(let value) = operands[index] { return value }
      return .nan
    }
    while !scanner.isAtEnd {
      let (value, operation) = try scanner.next()
      if let value {
        operands.append(value)
        continue
      }
      if Self.painting.contains(operation), depth != 1 { faults.append("\(operation) at depth \(depth)") }
      switch operation {
      case "BMC", "BDC":
        depth += 1
        mark = operation == "BDC" ? operands.last?.dictionary?["MCID"]?.int : nil
        if depth > 1 { faults.append("nested marked content") }
      case "EMC":
        depth -= 1
        mark = nil
      case "Tf": (font, size) = (operands.first?.name ?? "", number(1))
      case "Td": (x, y) = (number(0), number(1))
      case "TJ":
        let face = try #require(fonts[font])
        fontsUsed.insert(font)
        var (text, width) = ("", 0.0)
        for part in operands.first?.array ?? [] {
          switch part {
          case .number(let shift): width -= shift
          case .string(let bytes):
            for place in stride(from: 0, to: bytes.count - 1, by: 2) {
              let code = Int(bytes[place]) << 8 | Int(bytes[place + 1])
              if !face.hasGlyph(code) { faults.append("code \(code) has no glyph") }
              if face.unicode[code] == nil { faults.append("code \(code) has no character") }
              text += face.unicode[code] ?? ""
              width += face.widths[code] ?? 0
            }
          case .null, .boolean, .name, .array, .dictionary, .reference: faults.append("odd TJ")
          }
        }
        // Spaces at the end of a line may stand past its edge; nobody sees them.
        let trimmed = text.reversed().prefix { $0 == " " }.count
        let space = face.unicode.first { $0.value == " " }.flatMap { face.widths[$0.key] } ?? 0
        shows.append(
          Show(
            text: text, x: x, y: y, right: x + (width - Double(trimmed) * space) * size / 1000, size: size, mark: mark))
      default: break
      }
      operands = []
    }
    if depth != 0 { faults.append("marked content does not end") }
  }
}
