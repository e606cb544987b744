import CourseModel
import Diagnostics
import SessionStore
import Wording

/// Counts in a file or from a pipe, one `item-id myth fact depends pass` a line: all are saved together, or none.
struct TallyFile {
  let room: SessionRoom
  let size: Int?
  /// True if hands were raised, which sensitive questions are not for.
  let isByHands: Bool

  /// Reads, checks and saves.
  ///
  /// - Returns: how many questions were counted.
  /// - Throws: ``SilentExit`` 2 after every mistake was printed.
  func save(_ path: String, in language: Language) throws -> Int {
    var sources = SourceMap()
    let file = sources.add(try FileInput.read(path, limit: 4 << 20))
    var diagnostics: [Diagnostic] = []
    let counts = read(sources[file], file, &diagnostics)
    guard diagnostics.isEmpty else {
      try MistakeList(sources: sources, language: language).refuse(diagnostics)
      return 0
    }
    guard !counts.isEmpty else { return 0 }
    try CommandFailure.translating { () throws(StoreFailure) in
      try room.store.replaceTallies(
        counts.flatMap { $0.counts.tallies(of: $0.item, wave: room.phase.wave) }, of: counts.map(\.item.id.rawValue),
        wave: room.phase.wave)
    }
    return counts.count
  }

  private func read(
    _ source: SourceFile, _ file: FileID, _ diagnostics: inout [Diagnostic]
  ) -> [(item: Item, counts: TallyCounts)] {
    guard MistakeList.isUTF8(source, file, &diagnostics) else { return [] }
    let known = Dictionary(room.items.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    let reader = TallyReader(file: file, size: size)
    var places: [String: SourceRange] = [:]
    var counted: [(item: Item, counts: TallyCounts)] = []
    for line in AnswersFile.lines(of: source) {
      let fields = LineField.fields(of: source, line, separators: [0x3A, 0x3B, 0x2C])
      guard let id = fields.first, !id.text.hasPrefix("#") else { continue }
      guard let item = known[id.text] else {
        diagnostics.append(unknown(id, file, Array(known.keys)))
        continue
      }
      if let first = places[id.text] {
        diagnostics.append(
          Diagnostic(
            "duplicate-answer", at: id.range(in: file),
            Phrase("La question « \(id.text) » est déjà comptée.", "Question \"\(id.text)\" is counted already."),
            advice: Phrase("Garder une seule ligne.", "Keep one line."),
            notes: [.init(range: first, message: Phrase("La première est ici.", "The first one is here."))]))
        continue
      }
      places[id.text] = id.range(in: file)
      if isByHands, item.suitability.isSensitive {
        diagnostics.append(Self.sensitive(id.range(in: file)))
        continue
      }
      switch reader.read(fields.dropFirst(), for: item, end: line.upperBound) {
      case .success(let counts): counted.append((item, counts))
      case .failure(let mistakes): diagnostics += mistakes.found
      }
    }
    return counted
  }

  private func unknown(_ id: LineField, _ file: FileID, _ known: [String]) -> Diagnostic {
    let near = Spelling.nearest(to: id.text, among: known.sorted())
    return Diagnostic(
      "unknown-item", at: id.range(in: file),
      Phrase(
        "Il n’y a pas de question « \(SafeText.excerpt(id.text)) » dans cette session.",
        "There is no question \"\(SafeText.excerpt(id.text))\" in this session."),
      advice: near.map { Phrase("Peut-être « \($0) »?", "Did you mean \"\($0)\"?") })
  }

  private static func sensitive(_ range: SourceRange) -> Diagnostic {
    Diagnostic("sensitive-hands", at: range, TallyPages.sensitive, advice: TallyReader.onPaper)
  }
}
