package import CourseDocument
import CourseModel

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
}
