/// Turns what files say of a group into labels with small numbers; 0 is the label that says nothing.
struct LabelReader {
  /// How many labels one run tells apart.
  static let limit = 4096
  /// How long a region, language or audience may be.
  static let lengthLimit = 80

  private(set) var labels: [GroupLabel] = [.none]
  private var numbers: [GroupLabel: UInt16] = [.none: 0]
  private var cells = ByteTable()
  private var texts: [String?] = []
  private var ofCells: [CellKey: UInt16] = [:]
  private var last: (key: CellKey, label: UInt16)?

  /// Three cells of a row, each by its number.
  struct CellKey: Hashable {
    var region = -1
    var language = -1
    var audience = -1
  }

  /// The number of a label; nil if there are too many.
  mutating func number(of label: GroupLabel) -> UInt16? {
    if let number = numbers[label] { return number }
    guard labels.count < Self.limit else { return nil }
    let number = UInt16(labels.count)
    labels.append(label)
    numbers[label] = number
    return number
  }

  /// The cells of the row before.
  var lastKey: CellKey { last?.key ?? CellKey() }

  /// The number of a cell, however often it is met; `last` is that of the row before, or less than 0.
  mutating func cell(_ bytes: UnsafeBufferPointer<UInt8>, last: Int) -> Int {
    if last >= 0, cells.isEqual(last, bytes) { return last }
    let number = cells.number(of: bytes)
    if number == texts.count {
      texts.append(String(decoding: TextFolding.trimmed(bytes), as: UTF8.self))
    }
    return number
  }

  /// True if a cell is too long to be the name of a group.
  func isTooLong(_ cell: Int) -> Bool { cell >= 0 && (texts[cell]?.unicodeScalars.count ?? 0) > Self.lengthLimit }

  /// The label of three cells; nil if there are too many.
  mutating func number(of key: CellKey) -> UInt16? {
    if let last, last.key == key { return last.label }
    let known =
      ofCells[key]
      ?? number(
        of: GroupLabel(
          region: text(key.region), language: text(key.language), audience: text(key.audience)
        ).normalized)
    guard let known else { return nil }
    ofCells[key] = known
    last = (key, known)
    return known
  }

  private func text(_ cell: Int) -> String? { cell < 0 ? nil : texts[cell] }

  /// What two sheets of one person say together; nil if they contradict each other.
  mutating func merged(_ a: UInt16, _ b: UInt16) -> UInt16? {
    if a == b || b == 0 { return a }
    if a == 0 { return b }
    let (first, second) = (labels[Int(a)], labels[Int(b)])
    for facet in Facet.allCases {
      guard let left = first[facet], let right = second[facet] else { continue }
      if left != right { return nil }
    }
    return number(
      of: GroupLabel(
        region: first.region ?? second.region, language: first.language ?? second.language,
        audience: first.audience ?? second.audience))
  }
}

extension GroupLabel {
  private static let languages = [
    "français": "fr", "francais": "fr", "french": "fr", "anglais": "en", "english": "en",
  ]
  private static let audiences = [
    "jeunes": "youth", "jeune": "youth", "jeunesse": "youth", "adultes": "adults", "adulte": "adults",
    "adult": "adults", "hébergement": "shelter", "hebergement": "shelter",
  ]

  /// The same in one spelling: codes of regions in capitals, the words of either language as their codes.
  package var normalized: GroupLabel {
    GroupLabel(
      region: region.flatMap(Self.region), language: Self.word(language, Self.languages),
      audience: Self.word(audience, Self.audiences))
  }

  private static func region(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let isCode = text.utf8.count <= 6 && text.utf8.allSatisfy { $0 < 0x80 }
    return isCode ? text.uppercased() : text
  }

  private static func word(_ text: String?, _ words: [String: String]) -> String? {
    guard let text, !text.isEmpty else { return nil }
    let folded = TextFolding.folded(text)
    return words[folded] ?? folded
  }
}
