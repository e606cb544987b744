/// What may stand between quotes, as datatypes of XML Schema.
enum RelaxNGTypes {
  private static let identifier = "[a-z0-9\\-]{1,64}"
  /// Dates and numbers of XML Schema may have spaces around them; ours may not.
  private static let padded = RelaxNGPattern.matching("\\s[\\s\\S]*|[\\s\\S]*\\s")

  /// The types that have a name.
  static let definitions: [RelaxNGDefinition] = [
    RelaxNGDefinition(name: "type.id", pattern: .matching(identifier)),
    RelaxNGDefinition(name: "type.ids", pattern: .list(.some(.reference("type.id")))),
    RelaxNGDefinition(name: "type.covers", pattern: .list(.some(.matching("[0-9]{3}")))),
    RelaxNGDefinition(name: "type.language", pattern: .matching("[a-z\\-]{2,8}")),
    RelaxNGDefinition(name: "type.languages", pattern: .list(.some(.reference("type.language")))),
    RelaxNGDefinition(name: "type.boolean", pattern: .words(["true", "false"])),
    RelaxNGDefinition(name: "type.region", pattern: .matching("[A-Z]{2}")),
    RelaxNGDefinition(name: "type.file", pattern: .matching(identifier + "\\.png")),
    RelaxNGDefinition(name: "type.address", pattern: .matching("https?://\\S*")),
    RelaxNGDefinition(name: "type.words", pattern: .matching("\\s*\\S[\\s\\S]*")),
    RelaxNGDefinition(
      name: "type.date",
      pattern: .data("date", [.init(name: "pattern", value: "[0-9]{4}-[0-9]{2}-[0-9]{2}")], except: padded)),
  ]

  /// The values that an attribute may have.
  static func pattern(of type: AttributeType) -> RelaxNGPattern {
    switch type {
    case .declares, .localIdentifier, .refers, .localReference: .reference("type.id")
    case .refersToSome: .reference("type.ids")
    case .keyword(let words): .words(words)
    case .keywords(let words): .list(.some(.words(words)))
    case .integer(let bounds): .reference(name(of: bounds))
    case .boolean: .reference("type.boolean")
    case .date: .reference("type.date")
    case .verification: .choice([.value("never"), .reference("type.date")])
    case .covers: .reference("type.covers")
    case .languages: .reference("type.languages")
    case .regionCode: .reference("type.region")
    case .reach: .choice([.value("national"), .reference("type.region")])
    case .fileName: .reference("type.file")
    case .address: .reference("type.address")
    case .words: .reference("type.words")
    }
  }

  /// The ranges of whole numbers that these rules use.
  static func numbers(in rules: [ElementRule]) -> [RelaxNGDefinition] {
    var ranges: [ClosedRange<Int>] = []
    for case .integer(let range) in rules.flatMap(\.attributes).map(\.type) where !ranges.contains(range) {
      ranges.append(range)
    }
    return ranges.map { range in
      let limits = [
        RelaxNGPattern.Limit(name: "minInclusive", value: "\(range.lowerBound)"),
        RelaxNGPattern.Limit(name: "maxInclusive", value: "\(range.upperBound)"),
        RelaxNGPattern.Limit(name: "pattern", value: "0|-?[1-9][0-9]*"),
      ]
      return RelaxNGDefinition(name: name(of: range), pattern: .data("integer", limits, except: padded))
    }
  }

  private static func name(of range: ClosedRange<Int>) -> String {
    "type.number.\(range.lowerBound)-\(range.upperBound)"
  }
}

/// Words with marks, and blocks of them.
enum RelaxNGContent {
  /// The text elements and what may stand where text does.
  static let definitions: [RelaxNGDefinition] =
    [
      // An element without words is a fault: either words alone, or some mark.
      RelaxNGDefinition(
        name: "content.inline",
        pattern: .choice([.reference("type.words"), .mixed(.some(choice(of: TextElement.allCases.filter(\.isInline))))])
      ),
      RelaxNGDefinition(
        name: "content.flow",
        pattern: .choice([
          .reference("content.inline"), .some(choice(of: TextElement.allCases.filter(\.isBlock))),
        ])),
    ]
    + TextElement.allCases.map { element in
      RelaxNGDefinition(name: element.rawValue, pattern: .element(element.rawValue, content(of: element)))
    }

  /// The inside of a list or table that carries its own language, or nil for any other element.
  static func ofStandalone(_ name: String) -> RelaxNGPattern? {
    guard let element = TextElement(rawValue: name), element.isBlock, element != .paragraph else { return nil }
    return content(of: element)
  }

  private static func content(of element: TextElement) -> RelaxNGPattern {
    switch element {
    case .paragraph, .emphasis, .strong, .quote: .reference("content.inline")
    case .link: .group([.attribute("href", .reference("type.address")), .reference("content.inline")])
    case .item, .header, .cell: .reference("content.flow")
    case .unordered, .ordered, .table, .row: .some(choice(of: TextElement.allCases.filter(element.mayHold)))
    }
  }

  private static func choice(of elements: [TextElement]) -> RelaxNGPattern {
    let references = elements.map { RelaxNGPattern.reference($0.rawValue) }
    return references.count == 1 ? references[0] : .choice(references)
  }
}
