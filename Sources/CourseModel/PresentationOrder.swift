/// The order in which options and replies are shown, on a screen and on paper alike.
///
/// Options of a choice stand as authored. Those of an order or a sort stand in the order of a hash of the item's and the
/// option's ids: it is the same everywhere and for ever, and it says nothing about the authored order, which is the key.
package enum PresentationOrder {
  /// The options of an item as they are shown; none for a statement.
  package static func options(of item: Item) -> [Choice] {
    switch item.interaction {
    case .verdict: []
    case .choice(let options, _, _): options
    case .order(let options): shuffled(options, in: item.id)
    case .match(let options, _, _): shuffled(options, in: item.id)
    }
  }

  /// The options in the order of their hashes; never the authored order when there are two or more.
  private static func shuffled(_ options: [Choice], in item: ID<Item>) -> [Choice] {
    let ranked = options.map { (rank: hash(item.rawValue + "/" + $0.id.rawValue), option: $0) }
    let sorted = ranked.sorted { ($0.rank, $0.option.id) < ($1.rank, $1.option.id) }.map(\.option)
    guard sorted.count > 1, sorted.map(\.id) == options.map(\.id) else { return sorted }
    return Array(sorted.dropFirst()) + sorted.prefix(1)
  }

  /// The replies of a turn as they are shown.
  ///
  /// They stand in the order of their hashes, with no second look at the authored order: authors tend to write the reply
  /// that helps first, so an order that avoids theirs would point at it.
  package static func replies(of turn: RehearsalTurn, in rehearsal: ID<Rehearsal>) -> [RehearsalReply] {
    let place = rehearsal.rawValue + "/" + turn.id.rawValue + "/"
    return turn.replies.map { (rank: hash(place + $0.id.rawValue), reply: $0) }
      .sorted { ($0.rank, $0.reply.id) < ($1.rank, $1.reply.id) }.map(\.reply)
  }

  /// FNV-1a over the UTF-8 bytes, then the finaliser of SplitMix64: FNV alone barely moves the high bits of short texts.
  package static func hash(_ text: String) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
