import Diagnostics

/// A piece of a line and the bytes where it stands.
struct LineField {
  let text: String
  let lower: Int
  let upper: Int

  /// The pieces of a line, separated by spaces, tabs and what else is given.
  static func fields(of source: SourceFile, _ line: Range<Int>, separators: [UInt8] = []) -> [LineField] {
    let breaks = separators + [0x20, 0x09]
    var fields: [LineField] = []
    var start: Int?
    for index in line.lowerBound...line.upperBound {
      if index < line.upperBound, !breaks.contains(source.storage[index]) {
        start = start ?? index
      } else if let from = start {
        fields.append(LineField(text: source.text(from, index), lower: from, upper: index))
        start = nil
      }
    }
    return fields
  }

  /// The bytes in a file.
  func range(in file: FileID) -> SourceRange { SourceRange(file: file, lower: lower, upper: upper) }

  /// A piece of this piece, by characters.
  func part(_ from: Int, _ to: Int) -> LineField {
    let kept = Array(text)
    func bytes(_ count: Int) -> Int { kept.prefix(count).reduce(0) { $0 + $1.utf8.count } }
    return LineField(text: String(kept[from..<to]), lower: lower + bytes(from), upper: lower + bytes(to))
  }
}
