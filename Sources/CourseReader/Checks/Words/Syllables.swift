/// Syllables by the spelling alone: groups of vowels, without the silent endings of the language.
enum Syllables {
  /// The syllables of a word from its groups of vowels.
  @inline(__always)
  static func settled(
    _ groups: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tongue: Tongue
  ) -> Int {
    guard groups > 1 else { return groups == 0 ? 1 : groups }
    let last = bytes[end - 1] | 0x20
    guard last == UInt8(ascii: "e") || last == UInt8(ascii: "s") || last == UInt8(ascii: "d"), end - start > 2
    else { return groups }
    return isEndingSilent(bytes, start, end, last, tongue) ? groups - 1 : groups
  }

  private static func isEndingSilent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ last: UInt8, _ tongue: Tongue
  ) -> Bool {
    func letter(_ back: Int) -> UInt8 { end - back >= start ? bytes[end - back] | 0x20 : 0 }
    let isPlural = last == UInt8(ascii: "s")
    switch tongue {
    case .french:
      guard last != UInt8(ascii: "d") else { return false }
      let shift = isPlural ? 1 : 0
      guard letter(1 + shift) == UInt8(ascii: "e") else { return false }
      let before = letter(2 + shift)
      if before == UInt8(ascii: "u") {
        return letter(3 + shift) == UInt8(ascii: "q") || letter(3 + shift) == UInt8(ascii: "g")
      }
      return isConsonant(before)
    case .english:
      switch last {
      case UInt8(ascii: "e"):
        return isConsonant(letter(2)) && !(letter(2) == UInt8(ascii: "l") && isConsonant(letter(3)))
      case UInt8(ascii: "d"):
        return letter(2) == UInt8(ascii: "e") && isConsonant(letter(3)) && letter(3) != UInt8(ascii: "t")
          && letter(3) != UInt8(ascii: "d")
      default:
        let before = letter(3)
        let keeps = before == UInt8(ascii: "s") || before == UInt8(ascii: "x") || before == UInt8(ascii: "z")
        let hisses = before == UInt8(ascii: "c") || before == UInt8(ascii: "g") || before == UInt8(ascii: "h")
        return letter(2) == UInt8(ascii: "e") && isConsonant(before) && !keeps && !hisses
          && !(before == UInt8(ascii: "l") && isConsonant(letter(4)))
      }
    }
  }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { return false }
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      return false
    default: return true
    }
  }
}
