import CourseDocument
import CourseExport
import CourseModel
import Diagnostics
import TestSupport
import Wording
import XMLSource

/// The parts of an office file as text, for tests that count and compare.
enum OfficeParts {
  /// True if a part is well-formed XML, read by the reader that reads kits.
  static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    var names = NameTable(vocabulary: [])
    let source = SourceFile(path: "part.xml", bytes: bytes)
    return XMLParser.parse(source, file: FileID(rawValue: 0), names: &names).isWellFormed
  }

  /// The words of a part: markup gone, tabs and line ends as spaces, runs of spaces as one.
  static func words(_ bytes: [UInt8], breaking tags: [String]) -> String {
    var text = ""
    var tag: String?
    for character in String(decoding: bytes, as: UTF8.self) {
      if let name = tag {
        if character == ">" {
          if tags.contains(where: { name.hasPrefix($0) }) { text += " " }
          tag = nil
        } else {
          tag = name + String(character)
        }
      } else if character == "<" {
        tag = ""
      } else {
        text.append(character)
      }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return squeezed(text)
  }

  static func squeezed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  static func count(_ needle: String, in bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).split(separator: needle, omittingEmptySubsequences: false).count - 1
  }
}

/// What a document holds, counted in the tree.
struct BlockCount {
  var headings = 0
  var tables = 0
  var items = 0
  /// The words of every paragraph, in order.
  var paragraphs: [String] = []

  init(_ document: Document) { add(document.blocks) }

  private mutating func add(_ words: [Inline]) {
    let text = OfficeParts.squeezed(SafeText.printable(words.plainText))
    if !text.isEmpty { paragraphs.append(text) }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(_, let words):
      headings += 1
      add(words)
    case .paragraph(let words): add(words)
    case .list(_, let list):
      items += list.count
      for item in list { add(item) }
    case .table(let table):
      tables += 1
      for words in table.header { add(words) }
      for cell in table.rows.joined() { add(cell) }
    case .callout(let callout):
      add(callout.title)
      add(callout.blocks)
    case .figure(let figure): add(figure.caption)
    case .question(let question):
      add(question.prompt)
      add(question.blocks)
    case .answerBoxes(let boxes, layout: _): for box in boxes { add(box.label) }
    case .writingSpace(let label, lines: _): add(label)
    case .cards(let sheet):
      for face in sheet.cards.flatMap(\.faces) {
        add(face.title)
        add(face.blocks)
      }
    case .parallel(let row): for column in row.columns { add(column.blocks) }
    case .chart, .pageBreak: break
    }
  }
}
