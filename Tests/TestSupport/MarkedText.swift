/// XML text with ①②③… at the places where findings must point; the marks are taken out.
package struct MarkedText: Sendable {
  /// The text without marks.
  package let text: String
  /// Line and column of each mark, in the order of the marks' numbers.
  package let places: [Place]

  /// A place as people count it.
  package struct Place: Hashable, Sendable, CustomStringConvertible {
    package let line: Int
    package let column: Int
    package init(_ line: Int, _ column: Int) {
      self.line = line
      self.column = column
    }
    package var description: String { "\(line):\(column)" }
  }

  private static let marks: [Character] = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"]

  /// Takes the marks out of a text.
  package init(_ marked: String) {
    var text = ""
    var line = 1
    var column = 1
    var found: [(Int, Place)] = []
    for character in marked {
      if let number = Self.marks.firstIndex(of: character) {
        found.append((number, Place(line, column)))
        continue
      }
      text.append(character)
      if character == "\n" || character == "\r\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = text
    places = found.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
