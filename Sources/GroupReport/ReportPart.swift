package import CourseDocument
import CourseModel
import Wording

/// A part of a report: headings, sentences and lists are all it needs.
package enum ReportPart: Hashable, Sendable {
  case heading(level: Int, String)
  case paragraph(String)
  case list([String])

  /// The same as a block of a document.
  package var block: Block {
    switch self {
    case .heading(let level, let text): .heading(level: level, [.text(text)])
    case .paragraph(let text): .paragraph([.text(text)])
    case .list(let items): .list(ordered: false, items: items.map { [.paragraph([.text($0)])] })
    }
  }

  /// The same as lines: sentences that a screen reader can say, no drawing.
  package var text: String {
    switch self {
    case .heading(_, let text), .paragraph(let text): SafeText.printable(text) + "\n"
    case .list(let items): items.map { "- " + SafeText.printable($0) + "\n" }.joined()
    }
  }
}
