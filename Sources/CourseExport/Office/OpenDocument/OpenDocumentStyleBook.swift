/// The differences from named styles that a text needs, each once, numbered in the order in which they come up.
struct OpenDocumentStyleBook<Key: Hashable> {
  private(set) var keys: [Key] = []
  private var numbers: [Key: Int] = [:]

  /// The number of a difference, from 1.
  mutating func number(of key: Key) -> Int {
    if let known = numbers[key] { return known }
    keys.append(key)
    numbers[key] = keys.count
    return keys.count
  }
}
