import CourseDocument
import CourseModel
import Wording

/// A style sheet; authored text can only enter it as a CSS string.
struct StyleSheet {
  private(set) var text = ""

  mutating func add(_ rules: StaticString) { text += "\(rules)" }

  mutating func add(_ number: Int) { text += String(number) }

  /// Adds a quoted string; everything but letters, digits and spaces is written as a CSS escape.
  mutating func add(string: String) {
    text += "\""
    for scalar in SafeText.printable(string).unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.value == 0x20 || (48...57).contains(scalar.value)
        || scalar == "-" || scalar == "." || scalar == ","
      if isPlain {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    text += "\""
  }
}

extension StyleSheet {
  /// The sheet of a document: fixed rules, its paper, and the margins that every printed page repeats.
  init(for document: Document, columns: [[Int]]) {
    add(Self.screen)
    add(Self.callouts)
    add(Self.answers)
    add(Self.cards)
    add(Self.print)
    switch document.style.size {
    case .usual: break
    case .large: add(Self.large)
    case .poster: add(Self.poster)
    }
    addWidths(of: columns)
    addPage(of: document)
  }

  /// A class for each set of column widths that tables use.
  mutating func addWidths(of columns: [[Int]]) {
    for (index, widths) in columns.enumerated() {
      let total = max(1, widths.reduce(0, +))
      for (column, width) in widths.enumerated() {
        add(".w")
        add(index)
        add(" col:nth-child(")
        add(column + 1)
        add("){width:")
        add(width * 100 / total)
        add("%}\n")
      }
    }
  }

  /// The margin boxes: title and edition above, services and page number below.
  private mutating func addPage(of document: Document) {
    let lines = document.allFooterLines.map(\.plainText)
    let help = lines.isEmpty ? "" : FrameWords.help[document.language] + " " + lines.joined(separator: " | ")
    let isLarge = document.style.size == .large
    // Seven-point type fits about 125 columns beside the page number, twelve-point type about 76.
    let width = isLarge ? 76 : 125
    let rows = help.isEmpty ? 1 : (DisplayWidth.of(help) + width - 1) / width
    add("@page{size:")
    add(document.paper.name)
    add(";margin:18mm 17mm ")
    add(12 + rows * (isLarge ? 6 : 4))
    add("mm;\n@bottom-left{width:88%;vertical-align:top;padding-top:2mm;text-align:left;font:")
    add(isLarge ? "12" : "7.5")
    add("pt/1.35 ")
    add(Self.fontStack)
    add(";color:#000;border-top:.6pt solid #555;content:")
    add(string: help)
    add(
      "}\n@bottom-right{width:12%;vertical-align:top;padding-top:2mm;text-align:right;border-top:.6pt solid #555;font:")
    add(isLarge ? "12" : "7.5")
    add("pt/1.35 ")
    add(Self.fontStack)
    add(";color:#000;content:counter(page) \"\\2009/\\2009\" counter(pages)}\n")
    if let mark = FrameWords.mark(of: document) {
      add("@top-left{font:7.5pt/1.35 ")
      add(Self.fontStack)
      add(";color:#000;content:")
      add(string: document.title)
      add("}\n@top-right{font:bold 7.5pt/1.35 ")
      add(Self.fontStack)
      add(";color:#000;content:")
      add(string: mark)
      add("}\n")
    }
    add("}\n")
    add(Self.withoutMarginBoxes)
  }

  private static let fontStack: StaticString =
    "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Helvetica Neue\",Arial,sans-serif"
}
