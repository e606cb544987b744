/// The statistics of a group, made once from its tables.
package struct GroupStatistics: Sendable {
  package let tables: GroupTables
  package let pre: WaveStatistics
  package let post: WaveStatistics
  package let gain: GainStatistics
  /// The size under which a cell is flagged.
  package let threshold: Int

  /// Makes the statistics; cells of fewer than `threshold` people are flagged as suppressed.
  package init(_ tables: GroupTables, threshold: Int = 5) {
    self.tables = tables
    self.threshold = threshold
    let options = Self.options(tables)
    pre = WaveStatistics(tables.pre, items: tables.items, options: options, threshold: threshold)
    post = WaveStatistics(tables.post, items: tables.items, options: options, threshold: threshold)
    gain = GainStatistics(tables)
  }

  /// The statistics of a wave.
  package subscript(_ wave: Wave) -> WaveStatistics {
    switch wave {
    case .pre: pre
    case .post: post
    }
  }

  /// The options to list for each item: those of the key, or else all answers and keys of the data set, sorted.
  private static func options(_ tables: GroupTables) -> [[String]] {
    let hasPass = tables.items.indices.map { index in
      Wave.allCases.contains { tables[$0].count(item: index, code: AnswerCode.pass) > 0 }
    }
    let shared = zip(tables.items, hasPass).filter { $0.0.optionList == .seenAnywhere }
    var union = Set(shared.flatMap { $0.0.options })
    if shared.contains(where: \.1) { union.insert(AnswerForm.pass) }
    let sorted = union.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    return zip(tables.items, hasPass).map { item, hasPass in
      if item.optionList == .seenAnywhere { return sorted }
      return hasPass && !item.options.contains(AnswerForm.pass) ? item.options + [AnswerForm.pass] : item.options
    }
  }
}
