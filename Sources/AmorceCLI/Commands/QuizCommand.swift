import ArgumentParser
import CourseModel
import Diagnostics
import Glibc
import QuizEngine
import Wording

/// The form of a quiz result.
enum QuizFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension QuizMode: ExpressibleByArgument {}

/// `amorce quiz`: take a quiz in a terminal, in plain lines, or from a file of answers.
///
/// With `--format json` standard output holds the result and nothing else: the conversation goes to standard error, and
/// with `--answers` there is none.
struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: Speech.say("Fait passer un quiz.", "Takes a quiz."),
    discussion: Speech.say(
      """
      Exemples :
        amorce quiz
        amorce quiz mythes-1 --mode post --certainty
        amorce quiz --answers reponses.txt --format json
        amorce quiz --save moi.amorce

      Un chiffre et Entrée répondent; p passe, b revient, r relit, h aide.
      Ctrl-C, ou q et Entrée, quittent tout de suite et effacent l’écran.
      Rien n’est enregistré sans --save.
      """,
      """
      Examples:
        amorce quiz
        amorce quiz mythes-1 --mode post --certainty
        amorce quiz --answers answers.txt --format json
        amorce quiz --save me.amorce

      A number and Enter answer; p passes, b goes back, r repeats, h helps.
      Ctrl-C, or q and Enter, leave at once and clear the screen.
      Nothing is stored without --save.
      """),
    aliases: ["run"])

  @Argument(
    help: ArgumentHelp(Speech.say("Le quiz; par défaut, celui de la trousse.", "The quiz; the kit's own by default.")))
  var id: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "learn : explications tout de suite (par défaut); pre : jamais; post : à la fin.",
        "learn: explanations at once (default); pre: never; post: at the end.")))
  var mode: QuizMode?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Les personnes : youth (par défaut), adults ou shelter.", "The people: youth (default), adults or shelter.")
    ))
  var audience: Audience?

  @Flag(help: ArgumentHelp(Speech.say("Demander aussi la certitude, de 1 à 3.", "Ask how certain, from 1 to 3.")))
  var certainty = false

  @Flag(help: ArgumentHelp(Speech.say("Mélanger les questions.", "Shuffle the questions.")))
  var shuffle = false

  @Option(
    help: ArgumentHelp(Speech.say("Le même nombre redonne le même ordre.", "The same number gives the same order.")))
  var seed: UInt64?

  @Option(help: ArgumentHelp(Speech.say("Au plus ce nombre de questions.", "At most this many questions.")))
  var limit: Int?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Du texte ligne par ligne, pour un lecteur d’écran.", "Text line by line, for a screen reader.")))
  var plain = false

  @Flag(
    help: ArgumentHelp(
      Speech.say("Ponctuation simple; les lettres ne changent pas.", "Plain punctuation; letters stay.")))
  var ascii = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Des réponses toutes prêtes : une ligne « question réponse [certitude] » chacune; - pour l’entrée standard.",
        "Ready answers: a line \"item answer [certainty]\" each; - for standard input."), valueName: "file"))
  var answers: String?

  @Option(help: ArgumentHelp(Speech.say("La forme du résultat.", "The form of the result.")))
  var format: QuizFormat = .text

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Enregistrer les réponses dans ce fichier, et reprendre avec lui.",
        "Save the answers in this file, and take up again from it."), valueName: "file"))
  var save: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try checkOptions()
    let course = try KitLibrary.find(common.kit).course(forQuiz: id, common.language)
    let quiz = try course.quiz(named: id)
    let suited = try items(of: quiz)
    let given = try readAnswers(for: quiz, shown: suited)
    let saved = try openSave(quiz, shuffled(suited))
    var attempt = QuizAttempt(
      quiz: quiz.id, mode: saved?.mode ?? mode ?? .learn, items: saved?.items ?? shuffled(suited),
      answers: saved?.answers ?? [:])
    let settings = TerminalSettings(
      isPlain: plain || answers != nil, isASCII: ascii, output: format == .json ? STDERR_FILENO : STDOUT_FILENO)
    let console = settings.console(isSilent: format == .json && answers != nil, language: common.language)
    try console.say((saved?.notices ?? []).map { .text($0[common.language]) })
    let first = FirstPage(
      course: course, quiz: quiz, items: attempt.items, language: common.language, place: settings.place(of: console),
      saved: saved.map { ($0.path, $0.ends) })
    let runner = QuizRunner(
      pages: QuizPages(course: course, language: common.language), console: console,
      answers: given.map(QuizRunner.Answers.given) ?? .typed, asksCertainty: certainty, save: saved?.save)
    do {
      try runner.run(&attempt, from: first)
    } catch {
      // The terminal comes first: what went wrong is said on the ordinary screen.
      console.close()
      throw error
    }
    console.close()
    if format == .json {
      try StandardStreams.write(QuizReport.json(attempt, language: common.language).text())
    }
  }

  private func checkOptions() throws {
    if seed != nil, !shuffle {
      throw CommandFailure(.usage, "--seed va avec --shuffle.", "--seed goes with --shuffle.")
    }
    if let limit, limit < 1 {
      throw CommandFailure(.usage, "--limit est un nombre à partir de 1.", "--limit is a number from 1.")
    }
    if save != nil, audience == .shelter {
      throw CommandFailure(
        .usage,
        "Rien n’est enregistré en maison d’hébergement : les réponses pourraient être trouvées. Enlever --save.",
        "Nothing is saved in a shelter: the answers could be found. Leave --save out.")
    }
  }

  private func items(of quiz: Quiz) throws -> [Item] {
    let audience = audience ?? .youth
    let items = quiz.suitability.suits(audience) ? quiz.items(for: audience, limit: limit) : []
    guard !items.isEmpty else {
      throw CommandFailure(
        .findings, "Le quiz « \(quiz.id) » n’a pas de question pour --audience \(audience.rawValue).",
        "The quiz \"\(quiz.id)\" has no question for --audience \(audience.rawValue).")
    }
    return items
  }

  private func shuffled(_ items: [Item]) -> [Item] {
    guard shuffle else { return items }
    var generator = SeededGenerator(seed: seed ?? UInt64.random(in: .min ... .max))
    return generator.shuffled(items)
  }

  private func readAnswers(for quiz: Quiz, shown: [Item]) throws -> [ID<Item>: Answer]? {
    guard let answers else { return nil }
    var sources = SourceMap()
    let file = sources.add(try FileInput.read(answers, limit: 4 << 20))
    let reading = AnswersFile(sources[file], file: file, items: quiz.items)
    guard reading.diagnostics.isEmpty else {
      let renderer = DiagnosticRenderer(sources: sources, language: common.language)
      for diagnostic in reading.diagnostics.prefix(100) { StandardStreams.say(renderer.line(diagnostic)) }
      throw SilentExit(status: .usage)
    }
    let shownIDs = Set(shown.map(\.id))
    let unused = quiz.items.map(\.id).filter { reading.answers[$0] != nil && !shownIDs.contains($0) }
    if !unused.isEmpty {
      let list = unused.map(\.rawValue).joined(separator: ", ")
      StandardStreams.say(
        Phrase(
          "amorce: réponses à des questions qui ne sont pas posées ici : \(list).",
          "amorce: answers to questions that are not asked here: \(list).")[common.language])
    }
    return reading.answers
  }

  private func openSave(_ quiz: Quiz, _ items: [Item]) throws -> SavedAttempt? {
    guard let save else { return nil }
    umask(0o077)
    if FileOutput.exists(save) {
      return try SavedAttempt.resume(at: save, quiz: quiz, asked: (mode, audience))
    }
    return try SavedAttempt.create(
      at: save, quiz: quiz, items: items, mode: mode ?? .learn, language: common.language,
      audience: audience ?? .youth)
  }
}
