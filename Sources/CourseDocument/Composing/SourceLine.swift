import CourseModel
import Wording

/// A source as it is cited.
enum SourceLine {
  static func block(_ source: Source, _ say: Voice) -> Block { .paragraph(inlines(source, say)) }

  static func inlines(_ source: Source, _ say: Voice) -> [Inline] {
    let title: [Inline] = [.emphasis([.text(source.title)])]
    // The title carries the address: an address printed in full says less and takes three lines.
    var out: [Inline] = source.address.map { [.link(address: $0, title)] } ?? title
    let details = [source.publisher, source.year.map(String.init)].compactMap { $0 }
    out += details.map { .text(", " + $0) }
    if let day = source.read {
      out += say(", lu le \(day)", ", read \(day)")
    }
    return out + [.text(".")]
  }
}
