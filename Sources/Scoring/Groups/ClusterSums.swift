/// What of an item is a share: which answers, of how many.
package enum Rate: Int, CaseIterable, Hashable, Sendable {
  /// Right answers of the people who had the item.
  case presented
  /// Right answers of the people who answered.
  case answered
  /// Myths taken for facts, of the people who answered a myth.
  case myth
}

/// Sums over sessions from which a pooled share and its error are made: part y of n in each of m sessions.
package struct ClusterSum: Hashable, Sendable {
  package private(set) var sessions = 0
  package private(set) var part: Int128 = 0
  package private(set) var total: Int128 = 0
  private(set) var partSquares: Int128 = 0
  private(set) var products: Int128 = 0
  private(set) var totalSquares: Int128 = 0

  /// Adds a session; one in which nobody counts is none.
  mutating func add(_ y: Int, of n: Int) {
    guard n > 0 else { return }
    let (wideY, wideN) = (Int128(y), Int128(n))
    sessions += 1
    part += wideY
    total += wideN
    // Nearly always the products fit in half the bits, where they are cheaper.
    if n < 1 << 31 {
      partSquares += Int128(y &* y)
      products += Int128(y &* n)
      totalSquares += Int128(n &* n)
    } else {
      partSquares += wideY * wideY
      products += wideY * wideN
      totalSquares += wideN * wideN
    }
  }

  /// The sums without some that are part of them.
  static func - (a: ClusterSum, b: ClusterSum) -> ClusterSum {
    var rest = a
    rest.sessions -= b.sessions
    rest.part -= b.part
    rest.total -= b.total
    rest.partSquares -= b.partSquares
    rest.products -= b.products
    rest.totalSquares -= b.totalSquares
    return rest
  }

  /// The sums of both.
  package static func + (a: ClusterSum, b: ClusterSum) -> ClusterSum {
    var sum = a
    sum.sessions += b.sessions
    sum.part += b.part
    sum.total += b.total
    sum.partSquares += b.partSquares
    sum.products += b.products
    sum.totalSquares += b.totalSquares
    return sum
  }
}

/// The sums over sessions of all items: no session can be told from them.
package struct ClusterSums: Hashable, Sendable {
  package internal(set) var items: [GroupTables.Item]
  /// How many sessions have sheets or counts, in any wave and in each.
  package internal(set) var sessions = 0
  private(set) var sessionsOfWave = [0, 0]
  /// By wave, rate and item; the last one is all items together.
  private var sums: [ClusterSum]

  /// Sums of no session.
  init(items: [GroupTables.Item]) {
    self.items = items
    sums = [ClusterSum](repeating: ClusterSum(), count: Wave.allCases.count * Rate.allCases.count * (items.count + 1))
  }

  /// How many sessions have sheets or counts in a wave.
  package func sessions(in wave: Wave) -> Int { sessionsOfWave[wave.rawValue] }

  /// The sums of an item, or of all items together.
  package subscript(_ wave: Wave, _ rate: Rate, item item: Int?) -> ClusterSum {
    sums[place(wave, rate, item ?? items.count)]
  }

  private func place(_ wave: Wave, _ rate: Rate, _ item: Int) -> Int {
    (wave.rawValue * Rate.allCases.count + rate.rawValue) * (items.count + 1) + item
  }

  /// Adds a session; `places` says which item a slot of the counts is.
  mutating func add(_ session: SessionCounts, places: [Int]) {
    sessions += 1
    let (row, rates) = (items.count + 1, Rate.allCases.count)
    for wave in 0..<Wave.allCases.count {
      var hasPeople = false
      sums.withUnsafeMutableBufferPointer { sums in
        session.forEachSlot(wave) { slot, presented, answered, correct, myths in
          guard presented > 0 else { return }
          hasPeople = true
          let place = wave * rates * row + places[slot]
          sums[place].add(correct, of: presented)
          sums[place + row].add(correct, of: answered)
          if session.hasMyth[slot] { sums[place + 2 * row].add(myths, of: answered) }
        }
      }
      guard hasPeople else { continue }
      sessionsOfWave[wave] += 1
      var whole = [(y: Int, n: Int)](repeating: (0, 0), count: rates)
      session.forEachSlot(wave) { slot, presented, answered, correct, myths in
        whole[0] = (whole[0].y + correct, whole[0].n + presented)
        whole[1] = (whole[1].y + correct, whole[1].n + answered)
        if session.hasMyth[slot] { whole[2] = (whole[2].y + myths, whole[2].n + answered) }
      }
      for rate in 0..<rates { sums[(wave * rates + rate) * row + items.count].add(whole[rate].y, of: whole[rate].n) }
    }
  }

  /// The sums without some that are part of them, of the same items.
  static func - (a: ClusterSums, b: ClusterSums) -> ClusterSums {
    var rest = a
    rest.sessions -= b.sessions
    for wave in Wave.allCases { rest.sessionsOfWave[wave.rawValue] -= b.sessionsOfWave[wave.rawValue] }
    for index in rest.sums.indices { rest.sums[index] = rest.sums[index] - b.sums[index] }
    return rest
  }

  /// The sums of both; a session must be in one of the two.
  package static func + (a: ClusterSums, b: ClusterSums) -> ClusterSums {
    var sum = ClusterSums(items: a.items == b.items ? a.items : GroupTables.union(a.items, b.items))
    for part in [a, b] {
      let places = part.items.places(in: sum.items) + [sum.items.count]
      sum.sessions += part.sessions
      for wave in Wave.allCases {
        sum.sessionsOfWave[wave.rawValue] += part.sessionsOfWave[wave.rawValue]
        for rate in Rate.allCases {
          for (index, place) in places.enumerated() {
            let target = sum.place(wave, rate, place)
            sum.sums[target] = sum.sums[target] + part.sums[part.place(wave, rate, index)]
          }
        }
      }
    }
    return sum
  }
}
