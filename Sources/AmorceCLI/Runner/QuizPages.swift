import CourseModel
import QuizEngine
import Wording

/// The pages of a quiz: what is asked, what is explained, what closes it.
struct QuizPages {
  let course: Course
  let language: Language
  let words: QuizWords
  private let text: PlainWords

  init(course: Course, language: Language) {
    self.course = course
    self.language = language
    words = QuizWords(language: language)
    text = PlainWords(language: language)
  }

  private var services: ServiceLines { ServiceLines(course: course, language: language) }

  /// A question, with the answer that stands there already.
  func question(_ item: Item, number: Int, of count: Int, answer: Answer?) -> [PageBlock] {
    var page: [PageBlock] = [
      .progress(words.number(number, of: count)), .space, .claim(text(item.prompt)), .space,
    ]
    page += options(of: item)
    if let method = words.method(for: item) { page += [.space, .text(method)] }
    if let answer {
      page += [.space, .text(words.given(before: sentence(self.words(of: answer.response, to: item))))]
    }
    return page
  }

  private func options(of item: Item) -> [PageBlock] {
    let options = PresentationOrder.options(of: item).enumerated().map { PageBlock.option("\($0 + 1)", text($1.text)) }
    switch item.interaction {
    case .verdict:
      let verdicts = Verdict.allCases.map(words.verdict) + [words.pass]
      return verdicts.enumerated().map { .option("\($0 + 1)", $1) }
    case .choice: return options + [.option("\(options.count + 1)", words.pass)]
    case .order: return options + [.option("p", words.pass)]
    case .match(_, let categories, _):
      return [.label(words.say("Cartes", "Cards"))] + options
        + [.space, .label(words.say("Catégories", "Categories"))]
        + categories.enumerated().map { .option("\($0 + 1)", text($1.text)) } + [.option("p", words.pass)]
    }
  }

  /// A response in the words of the item.
  func words(of response: Response, to item: Item) -> String {
    switch (response, item.interaction) {
    case (.pass, _): words.pass
    case (.verdict(let verdict), _): words.verdict(verdict)
    case (.selection(let picked), .choice(let options, _, _)):
      options.filter { picked.contains($0.id) }.map { text($0.text) }.joined(separator: "; ")
    case (.ordering(let order), .order(let options)):
      order.enumerated().compactMap { index, id in
        options.first { $0.id == id }.map { "\(index + 1). " + text($0.text) }
      }.joined(separator: "; ")
    case (.matching(let places), .match(_, let categories, _)):
      PresentationOrder.options(of: item).compactMap { option in
        categories.first { $0.id == places[option.id] }.map { text(option.text) + " (" + text($0.text) + ")" }
      }.joined(separator: "; ")
    case (.selection, _), (.ordering, _), (.matching, _): ""
    }
  }

  /// What was answered, said back in words.
  func echo(_ response: Response, to item: Item) -> [PageBlock] {
    response == .pass
      ? [.text(words.skipped)] : [.text(words.given(sentence(words(of: response, to: item))))]
  }

  /// The feedback right after an answer: the fact first (care.md, section 4).
  func feedback(_ item: Item, response: Response) -> [PageBlock] {
    [.space, .claim(words.fact(text(item.fact)))] + ruling(item) + optionFeedback(item, response: response)
      + [.space] + text.blocks(item.why.value(in: language)) + sources(item)
  }

  private func ruling(_ item: Item) -> [PageBlock] {
    switch item.interaction {
    case .verdict(let verdict): [.text(words.ruling(verdict))]
    case .choice, .order, .match:
      [.text(words.suggested(sentence(words(of: .key(of: item.interaction), to: item))))]
    }
  }

  /// What is said to somebody who picked an option, for each one picked.
  private func optionFeedback(_ item: Item, response: Response) -> [PageBlock] {
    guard case .choice(let options, _, let isMany) = item.interaction, case .selection(let picked) = response else {
      return []
    }
    return options.filter { picked.contains($0.id) }.compactMap { option in
      option.feedback.map { feedback in
        guard isMany else { return .text(text(feedback)) }
        let (name, said) = (text(option.text), text(feedback))
        return .point("–", words.pair(name, said))
      }
    }
  }

  private func sources(_ item: Item) -> [PageBlock] {
    let titles = item.sources.compactMap { course.source($0)?.title }
    return titles.isEmpty ? [] : [.space, .text(words.source(titles))]
  }

  /// One item of the closing summary: what was asked, the fact, why, the source.
  private func summary(_ entry: AttemptSummary.Entry, number: Int, of count: Int) -> [PageBlock] {
    [.space, .progress(words.number(number, of: count)), .claim(text(entry.item.prompt)), .space]
      + [.text(words.given(sentence(words(of: entry.answer.response, to: entry.item))))]
      + feedback(entry.item, response: entry.answer.response)
  }

  /// The end: what there is to know, item by item (never in `pre`), and where help is.
  func closing(_ summary: AttemptSummary, mode: QuizMode) -> [PageBlock] {
    var page: [PageBlock] = []
    switch mode {
    case .pre: page.append(.title(words.say("Merci. C’est terminé.", "Thank you. That is all.")))
    case .learn, .post:
      page.append(.title(words.say("Ce qu’on peut retenir", "What there is to know")))
      for (index, entry) in summary.entries.enumerated() {
        page += self.summary(entry, number: index + 1, of: summary.entries.count)
      }
    }
    page += [.space, .label(words.say("Pour en parler", "To talk about it"))] + services.all
    return page
  }

  /// The keys and the services.
  ///
  /// - Parameter stops: true where a person may hand in a sheet before its end.
  func help(stops: Bool) -> [PageBlock] {
    var keys = [
      words.say("Répondre : taper le chiffre, puis Entrée.", "To answer: type the number, then Enter."),
      words.say("p : passer. C’est toujours une réponse.", "p: pass. It is always an answer."),
      words.say("b : revenir à la question d’avant.", "b: back to the question before."),
      words.say("r : relire la question.", "r: repeat the question."),
      words.say("h : cette aide.", "h: this help."),
      words.say(
        "q ou Ctrl-C : partir tout de suite, l’écran s’efface.", "q or Ctrl-C: leave at once, the screen is cleared."),
    ]
    if stops {
      keys.insert(words.say("s : s’arrêter ici et passer le clavier.", "s: stop here and hand on the keyboard."), at: 5)
    }
    return [.title(words.say("Aide", "Help")), .space] + keys.map { .point("–", $0) }
      + [.space, .label(words.say("Pour en parler", "To talk about it"))] + services.all
  }

  /// Words that end like a sentence.
  private func sentence(_ words: String) -> String {
    words.last.map { ".?!…".contains($0) } == true ? words : words + "."
  }
}
