import Diagnostics
import Wording
import XMLSource

/// `gendered-form`: French that speaks to the reader without choosing a gender for them (*tu es sûr*, *ami(e)s*).
struct GenderedForm: EditorialRule {
  static let id: DiagnosticID = "gendered-form"
  static let looksAtTypography = true

  /// Texts that speak to whoever reads or hears them; those of rehearsals speak to one person of a story.
  private static let voices = VoiceSet(
    .claim, .myth, .prompt, .option, .distractor, .answer, .page, .spoken, .staff, .label)

  /// Verbs of the second person alone.
  private let second: WordSet
  /// Verbs that the first person shares: *tu* or *te* stands before.
  private let shared: WordSet
  private let reader: WordSet
  private let adverbs: WordSet
  private let gendered: WordSet
  private let articles: WordSet
  private let nouns: WordSet
  private let been: WordSet
  private let have: WordSet
  private let modal: WordSet
  private let be: WordSet
  private let of: WordSet
  private let first: WordSet
  private let or: WordSet

  init(_ words: inout RuleWords) {
    second = words.callers("es|êtes|seras|serez|étiez|seriez|sois|soyez|restez|devenez|sentez", .french)
    shared = words.callers("étais|serais|restes|deviens|sens|sentes|parais", .french)
    have = words.callers("as|avez|auras|aurez|avais|aviez", .french)
    been = words.set("été", .french)
    modal = words.callers(
      "peux|dois|vas|veux|pourras|devras|pourrais|devrais|pouvez|devez|allez|voulez|pourrez|devrez|pourriez|devriez|merci",
      .french)
    be = words.set("être", .french)
    of = words.set("d", .french)
    reader = words.set("tu te t vous toi", .french)
    first = words.set("je j", .french)
    or = words.set("ou et", .french)
    articles = words.set("un une le la l les des", .french)
    adverbs = words.set(
      """
      pas plus jamais très bien trop si aussi toujours déjà vraiment tout toute encore souvent parfois assez tu vous \
      donc maintenant peu toutefois absolument également mieux moins tellement surtout enfin
      """, .french)
    gendered = words.set(
      """
      sûr(e)(s) prêt(e)(s) présent(e)(s) seul(e)(s) content(e)(s) heureux heureuse(s) perdu(e)(s) venu(e)(s) parti(e)(s) \
      bienvenu(e)(s) certain(e)(s) fier fière(s) fiers inquiet(s) inquiète(s) fort(e)(s) grand(e)(s) petit(e)(s) vu(e)(s) \
      cru(e)(s) entendu(e)(s) compris(e)(es) surpris(e)(es) mis(e)(es) pris(e)(es) assis(e)(es) conscient(e)(s) \
      attentif(s) attentive(s) nerveux nerveuse(s) curieux curieuse(s) amoureux amoureuse(s) nouveau nouvelle(s) \
      vivant(e)(s) prudent(e)(s) patient(e)(s) absent(e)(s) nombreux nombreuses soutenu(e)(s) suivi(e)(s) choisi(e)(s) \
      fini(e)(s) ouvert(e)(s) gentil(s) gentille(s) bon bons bonne(s) méchant(e)(s) jaloux jalouse(s) mort(e)(s) \
      tenu(e)(s) contraint(e)(s) averti(e)(s) guéri(e)(s) sorti(e)(s) devenu(e)(s) reconnu(e)(s) connu(e)(s) \
       né(e)(s) anxieux anxieuse(s) courageux courageuse(s) sérieux sérieuse(s)
      """, .french)
    nouns = words.set(
      """
      ami(e)(s) allié(e)(s) bienvenu(e)(s) participant(e)(s) survivant(e)(s) étudiant(e)(s) confident(e)(s) bon bonne \
      seul seule premier première citoyen citoyenne animateur animatrice intervenant intervenante
      """, .french)
  }

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard line.tongue == .french else { return }
    for mark in line.marks where mark.kind == .ending { checkEnding(line, mark, &findings) }
    guard Self.voices.contains(line.voice) else { return }
    for index in line.words.indices where !line.words[index].flags.contains(.quoted) {
      guard let found = agreement(line, index) else { continue }
      report(
        at: line.range(found..<found + 1),
        Phrase(
          "« \(line.text(found)) » donne un genre à la personne qui lit.",
          "\"\(line.text(found))\" gives the reader a gender."),
        advice: Phrase("Tourner la phrase autrement, sans accord.", "Turn the sentence so that nothing agrees."),
        to: &findings)
    }
  }

  // MARK: Agreement with the reader

  /// The word that agrees with the reader after a verb, or nil.
  private func agreement(_ line: Line, _ verb: Int) -> Int? {
    let id = line.words[verb].id
    var next = verb + 1
    if second.contains(id) {
      if verb > 0, first.contains(line.words[verb - 1].id) { return nil }
    } else if shared.contains(id) {
      guard isReader(line, before: verb) else { return nil }
    } else if have.contains(id), next < line.words.count, been.contains(line.words[next].id) {
      next += 1
    } else if modal.contains(id) {
      // "Tu peux être fière", "vous n’allez pas être jugés", "merci d’être venus".
      while next < line.words.count, isPassedOver(line, next) || of.contains(line.words[next].id) { next += 1 }
      guard next < line.words.count, be.contains(line.words[next].id) else { return nil }
      if verb > 0, first.contains(line.words[verb - 1].id) { return nil }
      next += 1
    } else {
      return nil
    }
    while next < line.words.count, !line.words[next].flags.contains(.clauseStart), isPassedOver(line, next) {
      next += 1
    }
    guard next < line.words.count, !line.words[next].flags.contains(.clauseStart) else { return nil }
    if articles.contains(line.words[next].id) {
      next += 1
      guard next < line.words.count, nouns.contains(line.words[next].id) else { return nil }
    } else if !gendered.contains(line.words[next].id), !isParticiple(line, next) {
      return nil
    }
    return isDoublet(line, next) ? nil : next
  }

  private func isPassedOver(_ line: Line, _ index: Int) -> Bool {
    adverbs.contains(line.words[index].id) && !gendered.contains(line.words[index].id)
      && !(articles.contains(line.words[index].id) && index + 1 < line.words.count
        && nouns.contains(line.words[index + 1].id))
  }

  /// True if "tu" or "vous" stands one or two words before.
  private func isReader(_ line: Line, before verb: Int) -> Bool {
    line.words[max(0, verb - 2)..<verb].contains { reader.contains($0.id) }
      && !line.words[max(0, verb - 3)..<verb].contains { first.contains($0.id) }
  }

  /// True for a word in -é, -ée, -és, -ées.
  private func isParticiple(_ line: Line, _ index: Int) -> Bool {
    var bytes = line.bytes(line.words[index])[...]
    if bytes.last == UInt8(ascii: "s") { bytes = bytes.dropLast() }
    if bytes.last == UInt8(ascii: "e") { bytes = bytes.dropLast() }
    return bytes.count > 3 && bytes.last == 0xA9 && bytes.dropLast().last == 0xC3
  }

  /// True for both forms in full: *prête ou prêt*.
  private func isDoublet(_ line: Line, _ index: Int) -> Bool {
    guard index + 2 < line.words.count, or.contains(line.words[index + 1].id) else { return false }
    let word = line.bytes(line.words[index]).prefix(3)
    return line.bytes(line.words[index + 2]).starts(with: word)
  }

  // MARK: Endings in brackets

  private static let bracketed: Set<String> = [
    "e", "es", "ne", "nes", "le", "les", "te", "tes", "ve", "ves", "se", "ses", "sse", "euse", "euses", "rice", "trice",
    "trices", "ère", "ères", "fe", "E", "ES",
  ]
  private static let slashed: Set<String> = ["e", "es", "euse", "euses", "trice", "trices", "ère", "ères", "ne"]

  private func checkEnding(_ line: Line, _ mark: TypeMark, _ findings: inout RuleFindings) {
    let bytes = line.tree.bytes(of: Int(mark.node))
    let start = Int(mark.start)
    var end = start + 1
    while end < bytes.count, end - start < 16, isLetterStart(bytes[end]) || bytes[end] >= 0x80 && bytes[end] < 0xC0 {
      end += 1
    }
    let ending = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    let follows = end < bytes.count ? bytes[end] : 0
    let isGendered: Bool
    switch bytes[start] {
    case UInt8(ascii: "("): isGendered = follows == UInt8(ascii: ")") && Self.bracketed.contains(ending)
    case UInt8(ascii: "/"): isGendered = Self.slashed.contains(ending)
    case UInt8(ascii: "-"): isGendered = ending == "e" || ending == "es" || ending == "E" || ending == "ES"
    default:
      let before = start > 0 ? bytes[start - 1] : 0
      let isAfterSmall = before >= UInt8(ascii: "a") && before <= UInt8(ascii: "z") || before >= 0x80
      isGendered = isAfterSmall && (ending.isEmpty || ending == "s")
    }
    guard isGendered else { return }
    report(
      at: line.range(mark),
      Phrase("Un mot porte ici une terminaison de plus.", "A word carries a second ending here."),
      advice: Phrase(
        "Écrire un mot épicène, ou les deux formes en entier.", "Write a neutral word, or both forms in full."),
      to: &findings)
  }
}
