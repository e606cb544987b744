/// Numbers as they are printed: rounded half-up from exact integers, in the reader's language.
package enum Rounding {
  /// A share as a percentage with one decimal: "66.7%" in English, "66,7 %" (no-break space) in French.
  ///
  /// - Precondition: `total` is more than 0 and `part` lies between 0 and `total`.
  package static func percent(_ part: Int, of total: Int, in language: Language) -> String {
    percent(tenths: tenthsOfPercent(part, of: total), in: language)
  }

  /// The percentage of a share in tenths of a percent, rounded half-up from the integers themselves.
  package static func tenthsOfPercent(_ part: Int, of total: Int) -> Int {
    (2 * 1000 * part + total) / (2 * total)
  }

  /// A number of tenths of a percent, as printed.
  package static func percent(tenths: Int, in language: Language) -> String {
    let sign = tenths < 0 ? "-" : ""
    let whole = abs(tenths) / 10
    let tenth = abs(tenths) % 10
    return language.isFrench ? "\(sign)\(whole),\(tenth)\u{A0}%" : "\(sign)\(whole).\(tenth)%"
  }

  /// A number with a fixed count of decimals, half-up, with the language's decimal mark.
  package static func decimal(_ value: Double, places: Int, in language: Language) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((abs(value) * scale + 0.5).rounded(.down))
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + padded }
    return sign + padded.dropLast(places) + (language.isFrench ? "," : ".") + padded.suffix(places)
  }
}
