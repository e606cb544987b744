package import Wording

/// A time of day, in minutes after midnight.
package struct ClockTime: Hashable, Sendable {
  package let minutes: Int

  /// The time so many minutes after midnight; it goes round after a day.
  package init(minutes: Int) {
    self.minutes = ((minutes % 1440) + 1440) % 1440
  }

  /// The time written as `13:30`, `13h30` or `13 h 30` (`13 h` for the full hour), or nil if there is no such time.
  package init?(_ text: String) {
    let compact = text.lowercased().filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
    let parts = compact.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard compact.utf8.count <= 5, compact.utf8.count >= 2, parts.count == 2, let hour = Self.number(parts[0]),
      hour < 24
    else { return nil }
    if parts[1].isEmpty {
      guard compact.hasSuffix("h") else { return nil }
      minutes = hour * 60
      return
    }
    guard parts[1].count == 2, let minute = Self.number(parts[1]), minute < 60 else { return nil }
    minutes = hour * 60 + minute
  }

  /// The time as it is printed, on 24 hours: « 13 h 30 » and « 13 h » (OQLF, no-break spaces), "13:30".
  package func printed(in language: Language) -> String {
    let hour = minutes / 60
    let minute = minutes % 60
    if language.isFrench {
      return minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(Self.padded(minute))"
    }
    return "\(hour):\(Self.padded(minute))"
  }

  /// Minutes since the beginning, as `0:45`, for a plan without a time of day.
  package static func elapsed(_ minutes: Int) -> String { "\(minutes / 60):\(padded(minutes % 60))" }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
