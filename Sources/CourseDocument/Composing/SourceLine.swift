import CourseModel
import Wording

/// A source as it is cited.
enum SourceLine {
  static func block(_ source: Source, _ say: Voice) -> Block { .paragraph(inlines(source, say)) }

  static func inlines(_ source: Source, _ say: Voice) -> [Inline] {
    var out: [Inline] = [.emphasis([.text(source.title)])]
    let details = [source.publisher, source.year.map(String.init)].compactMap { $0 }
    out += details.map { .text(", " + $0) }
    if let address = source.address {
      out += [.text(", "), .link(address: address, [.text(address)])]
    }
    if let day = source.read {
      out += say(", lu le \(day)", ", read \(day)")
    }
    return out + [.text(".")]
  }
}
