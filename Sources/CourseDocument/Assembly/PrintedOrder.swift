/// The order in which the options of an item are printed: fixed by the item's id, never the authored one.
enum PrintedOrder {
  /// The elements in an order that depends on the id alone and differs from the given one if there are two or more.
  static func of<Element>(_ elements: [Element], id: String) -> [Element] {
    guard elements.count > 1 else { return elements }
    var state = hash(id)
    var order = Array(elements.indices)
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next(&state) % UInt64(index + 1)))
    }
    if order == Array(elements.indices) { order.append(order.removeFirst()) }
    return order.map { elements[$0] }
  }

  /// FNV-1a, 64 bits: the same on every machine and in every run, unlike `Hasher`.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// One step of SplitMix64.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
