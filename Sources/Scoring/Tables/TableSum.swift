extension GroupTables {
  /// The tables of both groups together; items that only one of them has count as not presented in the other.
  ///
  /// A person's two sheets must be in one of the two: people are matched before tables are made.
  package static func + (a: GroupTables, b: GroupTables) -> GroupTables {
    var sum = GroupTables(items: a.items == b.items ? a.items : union(a.items, b.items))
    for part in [a, b] {
      let places = part.items.places(in: sum.items)
      sum.pre.add(part.pre, from: part.items, to: sum.items, places: places)
      sum.post.add(part.post, from: part.items, to: sum.items, places: places)
      for (scores, count) in part.pairs.scores { sum.pairs.scores[scores, default: 0] += count }
      for (index, change) in part.pairs.changes.enumerated() { sum.pairs.changes[places[index]] += change }
      sum.sheets += part.sheets
    }
    sum.duplicates = (a.duplicates + b.duplicates).sorted()
    return sum
  }

  static func union(_ a: [Item], _ b: [Item]) -> [Item] {
    var merged = Dictionary(a.map { ($0.id, $0) }) { first, _ in first }
    for item in b {
      guard let known = merged[item.id], known.optionList != .listed else {
        if merged[item.id] == nil { merged[item.id] = item }
        continue
      }
      merged[item.id] = Item(
        id: item.id, order: known.order, correct: known.correct, myth: known.myth, kind: known.kind,
        options: Set(known.options + item.options).sorted {
          $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }, optionList: known.optionList)
    }
    return merged.values.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }
}

extension WaveTable {
  mutating func add(_ part: WaveTable, from old: [GroupTables.Item], to new: [GroupTables.Item], places: [Int]) {
    for (score, count) in part.scores.enumerated() { scores[score] += count }
    for (index, item) in old.enumerated() {
      let target = new[places[index]]
      for code in 0..<item.codeCount {
        let newCode = target.code(code, of: item)
        for (score, count) in part.histogram(item: index, code: code).enumerated() {
          counts[offsets[places[index]] + newCode * scores.count + score] += count
        }
      }
    }
    let present = Set(places)
    for index in new.indices where !present.contains(index) {
      for (score, count) in part.scores.enumerated() {
        counts[offsets[index] + AnswerCode.notPresented * scores.count + score] += count
      }
    }
    marks = (marks + part.marks).sorted()
    for index in levels.indices {
      levels[index].answers += part.levels[index].answers
      levels[index].correct += part.levels[index].correct
      levels[index].myths += part.levels[index].myths
    }
  }
}

extension PairTable.Change {
  static func += (a: inout Self, b: Self) {
    a.kept += b.kept
    a.lost += b.lost
    a.learned += b.learned
    a.neither += b.neither
  }
}
