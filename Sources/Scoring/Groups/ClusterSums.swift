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
    partSquares += wideY * wideY
    products += wideY * wideN
    totalSquares += wideN * wideN
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
    for wave in Wave.allCases {
      if (0..<session.slots).contains(where: { session[wave, .presented, $0] > 0 }) {
        sessionsOfWave[wave.rawValue] += 1
      } else {
        continue
      }
      var whole = [(y: Int, n: Int)](repeating: (0, 0), count: Rate.allCases.count)
      for slot in 0..<session.slots {
        for rate in Rate.allCases {
          guard rate != .myth || session.hasMyth[slot] else { continue }
          let (y, n) = session.share(wave, rate, slot)
          sums[place(wave, rate, places[slot])].add(y, of: n)
          whole[rate.rawValue].y += y
          whole[rate.rawValue].n += n
        }
      }
      for rate in Rate.allCases {
        sums[place(wave, rate, items.count)].add(whole[rate.rawValue].y, of: whole[rate.rawValue].n)
      }
    }
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
