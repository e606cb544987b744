import CourseExport
import CourseModel
import CourseReader
import Diagnostics
import Wording

/// Makes the review sheet of a kit from its texts and from what `check` finds in the same files.
struct ReviewRows {
  private let kit: KitTexts
  private let reading: Reading
  private let language: Language
  private let renderer: DiagnosticRenderer

  /// - Parameters:
  ///   - kit: the texts of the files.
  ///   - reading: a reading of the same files in the same order.
  init(kit: KitTexts, reading: Reading, language: Language) {
    self.kit = kit
    self.reading = reading
    self.language = language
    renderer = DiagnosticRenderer(sources: reading.sources, language: language)
  }

  /// The ids of files: modules, quizzes, the kit, the safety block, regions.
  var ids: Set<String> { Set(kit.texts.compactMap { $0.steps.first?.id }) }

  /// The sheet of the whole kit, or of the files with these ids.
  func sheet(of ids: [String] = []) -> ReviewSheet {
    let texts = kit.texts.filter { text in
      guard let root = text.steps.first, let parent = text.steps.last else { return false }
      guard ids.isEmpty || root.id.map(ids.contains) ?? false else { return false }
      return TextReach(parent: parent.name, name: text.name) != .facilitator
    }
    let (found, others) = place(reading.diagnostics, on: texts)
    var rows: [FileID: [ReviewSheet.Row]] = [:]
    for (index, text) in texts.enumerated() {
      rows[text.place.file, default: []] += self.rows(of: text, findings: found[index] ?? [])
    }
    return ReviewSheet(
      title: words(of: "kit/title"), notice: words(of: "kit/notice"), language: language, languages: kit.languages,
      sections: filesInOrder.compactMap { file in rows[file].map { section(file, $0) } },
      otherFindings: ids.isEmpty ? others.map { renderer.line($0) } : [])
  }

  private func words(of kind: String) -> String {
    let text = kit.texts.first { $0.kind == kind }
    return (text?.version(language) ?? text?.versions.first)?.lines.joined(separator: " ") ?? ""
  }

  /// The kit, its safety block, modules and quizzes in the order of the kit, then the rest.
  private var filesInOrder: [FileID] {
    let order =
      (reading.course?.kit.modules.map(\.rawValue) ?? []) + (reading.course?.kit.quizzes.map(\.rawValue) ?? [])
    func rank(_ file: FileID) -> Int {
      guard let root = kit.texts.first(where: { $0.place.file == file })?.steps.first else { return Int.max }
      switch root.name {
      case "kit": return -2
      case "safety": return -1
      case _: return root.id.flatMap(order.firstIndex(of:)) ?? order.count
      }
    }
    return kit.sources.files.indices.map { FileID(rawValue: UInt32($0)) }
      .map { (rank: rank($0), file: $0) }
      .sorted { ($0.rank, $0.file) < ($1.rank, $1.file) }.map(\.file)
  }

  private func section(_ file: FileID, _ rows: [ReviewSheet.Row]) -> ReviewSheet.Section {
    let path = kit.sources[file].path
    let title = kit.texts.first { $0.place.file == file && $0.steps.count == 1 && ["title", "name"].contains($0.name) }
    let words = title.flatMap { $0.version(language) ?? $0.versions.first }?.lines.joined(separator: " ")
    return ReviewSheet.Section(title: words ?? path, path: path, rows: rows)
  }

  /// One row a paragraph where all languages have as many; else one for the whole text.
  private func rows(of text: KitText, findings: [Diagnostic]) -> [ReviewSheet.Row] {
    let versions = kit.languages.map { text.version($0)?.lines ?? [] }
    let counts = Set(versions.map(\.count))
    let parts: [[String]] =
      counts.count == 1
      ? (0..<(counts.first ?? 0)).map { index in versions.map { $0[index] } }
      : [versions.map { $0.joined(separator: " ¶ ") }]
    let source = kit.sources[text.place.file]
    let line = source.position(of: Int(text.place.lower)).line
    let described = findings.map { "\($0.id): " + $0.message[language] }
    return parts.enumerated().map { index, texts in
      ReviewSheet.Row(
        file: source.path, line: line, id: text.owner?.id ?? text.owner?.name ?? "",
        field: field(of: text) + (parts.count > 1 ? " ¶\(index + 1)" : ""), isHeard: isHeard(text),
        note: note(of: text), texts: texts, sources: sources(of: text), findings: index == 0 ? described : [],
        reviewed: reviewed(text))
    }
  }

  private func isHeard(_ text: KitText) -> Bool {
    text.steps.last.flatMap { TextReach(parent: $0.name, name: text.name) } == .heard
  }

  /// The way from the owner to the text: `option[ouverte]/text`.
  private func field(of text: KitText) -> String {
    let start = text.steps.lastIndex { $0.id != nil } ?? 0
    let path = text.steps.dropFirst(start + 1).map { step in
      step.name + (step.attributes["id"].map { "[\($0)]" } ?? "")
    }
    return (path + [text.name + (text.count > 1 ? " \(text.number)" : "")]).joined(separator: "/")
  }

  private func sources(of text: KitText) -> String {
    text.steps.last { $0.attributes["source"] != nil }?.attributes["source"] ?? ""
  }

  private func reviewed(_ text: KitText) -> String {
    guard let owner = text.owner, let date = owner.attributes["reviewed"] else { return "" }
    return date + (owner.attributes["by"].map { ", " + $0 } ?? "")
  }

  /// What changes how a sentence reads: its verdict, that it is the right answer, for whom it is.
  private func note(of text: KitText) -> String {
    var notes: [Phrase] = []
    if text.name == "claim", let verdict = text.owner?.attributes["verdict"].flatMap(Verdict.init(rawValue:)) {
      switch verdict {
      case .myth: notes.append(Phrase("mythe", "myth"))
      case .fact: notes.append(Phrase("réalité", "fact"))
      case .depends: notes.append(Phrase("ça dépend", "it depends"))
      }
    }
    if text.steps.last?.attributes["correct"] == "true" { notes.append(Phrase("bonne réponse", "right answer")) }
    if text.steps.last?.attributes["good"] == "true" { notes.append(Phrase("réplique qui aide", "reply that helps")) }
    if text.steps.contains(where: { $0.attributes["sensitive"] == "true" }) {
      notes.append(Phrase("sensible", "sensitive"))
    }
    if let audience = text.steps.last(where: { $0.attributes["audience"] != nil })?.attributes["audience"],
      audience != "all"
    {
      notes.append(Phrase("pour : \(audience)", "for: \(audience)"))
    }
    return notes.map { $0[language] }.joined(separator: "; ")
  }

  /// Puts each finding on the text in which it stands, or on the first text of the innermost element around it.
  private func place(_ diagnostics: [Diagnostic], on texts: [KitText]) -> ([Int: [Diagnostic]], [Diagnostic]) {
    var found: [Int: [Diagnostic]] = [:]
    var others: [Diagnostic] = []
    let byFile = Dictionary(grouping: texts.indices) { texts[$0].place.file }
    for diagnostic in diagnostics {
      let here = byFile[diagnostic.range.file] ?? []
      let exact = here.first { texts[$0].versions.contains { $0.range.holds(diagnostic.range) } }
      if let index = exact ?? innermost(diagnostic.range, among: here, of: texts) {
        found[index, default: []].append(diagnostic)
      } else {
        others.append(diagnostic)
      }
    }
    return (found, others)
  }

  private func innermost(_ range: SourceRange, among indices: [Int], of texts: [KitText]) -> Int? {
    var best: (index: Int, size: UInt32)?
    for index in indices {
      // The whole file says nothing about where in it.
      for step in texts[index].steps.dropFirst() where step.range.holds(range) {
        let size = step.range.upper - step.range.lower
        if best.map({ size < $0.size }) ?? true { best = (index, size) }
      }
    }
    return best?.index
  }
}

extension SourceRange {
  fileprivate func holds(_ other: SourceRange) -> Bool {
    file == other.file && lower <= other.lower && other.upper <= upper
  }
}
