/// "Did you mean": the known word nearest to one that is not known.
package enum Spelling {
  /// The nearest candidate within a third of the word's length (edits, with swaps of neighbours), or nil.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let lowered = Array(word.lowercased().prefix(64))
    let limit = max(1, (lowered.count + 1) / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let distance = distance(lowered, Array(candidate.lowercased()), limit: limit)
      guard distance <= limit, distance < (best?.distance ?? Int.max) else { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Damerau-Levenshtein distance (optimal string alignment), or more than `limit` when it is larger.
  private static func distance(_ a: [Character], _ b: [Character], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(substitution, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
