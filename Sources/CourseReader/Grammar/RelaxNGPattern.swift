/// A pattern of RELAX NG, as far as the vocabulary needs it; both syntaxes are written from it.
indirect enum RelaxNGPattern: Hashable, Sendable {
  case element(String, RelaxNGPattern)
  case attribute(String, RelaxNGPattern)
  case reference(String)
  /// Exactly these characters: spaces around them do not fit, as in the reader.
  case value(String)
  /// A datatype of XML Schema, with its limits and what it is not.
  case data(String, [Limit], except: RelaxNGPattern?)
  case list(RelaxNGPattern)
  case group([RelaxNGPattern])
  case interleave([RelaxNGPattern])
  case choice([RelaxNGPattern])
  case optional(RelaxNGPattern)
  case some(RelaxNGPattern)
  case any(RelaxNGPattern)
  case mixed(RelaxNGPattern)
  case text
  case empty

  /// One limit of a datatype, such as its pattern.
  struct Limit: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// Text that fits a regular expression of XML Schema.
  static func matching(_ expression: String) -> RelaxNGPattern {
    .data("string", [Limit(name: "pattern", value: expression)], except: nil)
  }

  /// One of these words.
  static func words(_ words: [String]) -> RelaxNGPattern { .choice(words.map(RelaxNGPattern.value)) }
}

/// A pattern with a name.
struct RelaxNGDefinition: Hashable, Sendable {
  let name: String
  let pattern: RelaxNGPattern
}
