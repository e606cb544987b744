/// What a column of a data set is for, by its name in either language.
enum ColumnRole: Hashable, CaseIterable, Sendable {
  case participant, phase, session, item, answer, certainty, region, language, audience

  /// The names it may have, in small letters; the first is the one of design section 3.
  var names: [String] {
    switch self {
    case .participant: ["participant", "participante", "personne", "person", "ticket", "billet"]
    case .phase: ["phase", "wave", "étape", "etape", "vague", "moment"]
    case .session: ["session", "séance", "seance"]
    case .item: ["item", "question", "énoncé", "enonce"]
    case .answer: ["answer", "réponse", "reponse", "response"]
    case .certainty: ["certainty", "certitude"]
    case .region: ["region", "région"]
    case .language: ["language", "langue", "lang"]
    case .audience: ["audience", "public"]
    }
  }

  /// True for a column that says something of the group.
  var isComment: Bool { self == .region || self == .language || self == .audience }

  private static let ofName: [String: ColumnRole] = Dictionary(
    allCases.flatMap { role in role.names.map { ($0, role) } }, uniquingKeysWith: { first, _ in first })

  /// The role of a folded name.
  init?(name: String) {
    guard let role = Self.ofName[name] else { return nil }
    self = role
  }
}

/// What a phase cell says.
enum PhaseWords {
  private static let pre: Set<String> = ["pre", "pré", "avant", "before"]
  private static let post: Set<String> = ["post", "après", "apres", "after"]

  /// The wave of the words of design section 3 themselves.
  @inline(__always)
  static func wave(exactly bytes: UnsafeBufferPointer<UInt8>) -> Wave? {
    guard bytes.count == 3 || bytes.count == 4, bytes[0] == UInt8(ascii: "p") else { return nil }
    if bytes.count == 3 { return bytes[1] == UInt8(ascii: "r") && bytes[2] == UInt8(ascii: "e") ? .pre : nil }
    let isPost = bytes[1] == UInt8(ascii: "o") && bytes[2] == UInt8(ascii: "s") && bytes[3] == UInt8(ascii: "t")
    return isPost ? .post : nil
  }

  static func wave(_ text: String) -> Wave? {
    let folded = TextFolding.folded(text)
    if pre.contains(folded) { return .pre }
    return post.contains(folded) ? .post : nil
  }
}

/// Which column holds what.
enum DataLayout {
  /// A column and the item it speaks of.
  struct ItemColumn {
    let column: Int
    let slot: Int
  }

  /// Which columns speak of the group.
  struct LabelColumns {
    let region: Int?
    let language: Int?
    let audience: Int?

    /// The columns; nil if there is none.
    init?(region: Int?, language: Int?, audience: Int?) {
      guard region != nil || language != nil || audience != nil else { return nil }
      self.region = region
      self.language = language
      self.audience = audience
    }

    /// The first of them.
    var first: Int { region ?? language ?? audience ?? 0 }
  }

  /// Who filled in the sheet, and when.
  struct SheetColumns {
    let participant: Int
    let phase: Int
    let session: Int?
    /// What the row says of the group, if anything.
    let labels: LabelColumns?
  }

  /// One row a sheet; a class, so that a row takes no copy of the lists.
  final class Wide {
    let sheet: SheetColumns
    let answers: [ItemColumn]
    let certainty: [ItemColumn]

    init(sheet: SheetColumns, answers: [ItemColumn], certainty: [ItemColumn]) {
      self.sheet = sheet
      self.answers = answers
      self.certainty = certainty
    }
  }

  /// One row an answer.
  final class Long {
    let sheet: SheetColumns
    let item: Int
    let answer: Int
    let certainty: Int?

    init(sheet: SheetColumns, item: Int, answer: Int, certainty: Int?) {
      self.sheet = sheet
      self.item = item
      self.answer = answer
      self.certainty = certainty
    }
  }

  /// One row a sheet.
  case wide(Wide)
  /// One row an answer.
  case long(Long)
}
