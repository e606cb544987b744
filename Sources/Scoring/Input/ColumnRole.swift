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

  static func wave(_ text: String) -> Wave? {
    let folded = TextFolding.folded(text)
    if pre.contains(folded) { return .pre }
    return post.contains(folded) ? .post : nil
  }
}

/// Which column holds what.
enum DataLayout: Sendable {
  /// A column and the item it speaks of.
  struct ItemColumn: Sendable {
    let column: Int
    let slot: Int
  }

  /// Who filled in the sheet, and when.
  struct SheetColumns: Sendable {
    let participant: Int
    let phase: Int
    let session: Int?
  }

  /// One row a sheet.
  case wide(SheetColumns, answers: [ItemColumn], certainty: [ItemColumn])
  /// One row an answer.
  case long(SheetColumns, item: Int, answer: Int, certainty: Int?)
}
