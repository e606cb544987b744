import CourseDocument
import CourseModel
import QuizEngine
import Wording

/// The pages of a rehearsal: what is said, what one may reply, what that does, how it ends.
struct RehearsalPages {
  let course: Course
  let rehearsal: Rehearsal
  let region: RegionCode?
  let words: RehearsalTalk
  private let text: PlainWords
  private let language: Language

  init(course: Course, rehearsal: Rehearsal, region: RegionCode?, language: Language) {
    self.course = course
    self.rehearsal = rehearsal
    self.region = region
    self.language = language
    words = RehearsalTalk(language: language)
    text = PlainWords(language: language)
  }

  private var services: ServiceLines { ServiceLines(course: course, language: language, region: region) }
  private var help: [PageBlock] { [.space, .label(words.toTalk)] + services.all }

  /// The first page: who speaks with whom, how to stop, what stays behind, where help is (care.md, section 6).
  func opening(_ place: LeavingWords.Place) -> [PageBlock] {
    let leaving = LeavingWords(place: place, language: language)
    let trace = leaving.staying(of: Phrase("cette répétition", "this rehearsal"))
    var page: [PageBlock] = [.title(text(rehearsal.title)), .space] + setting
    page += [
      .space, .text(RehearsalWords.people(of: rehearsal)[language]), .text(words.supporterOnly), .text(words.stopping),
      .text(leaving.leaving), .text(words.notStored + " " + trace),
    ]
    if rehearsal.review == nil { page.append(.text(words.draft)) }
    return page + [.space, .label(words.toTalk)] + services.few
  }

  /// Where and with whom the conversation takes place.
  var setting: [PageBlock] { text.blocks(rehearsal.setting.value(in: language)) }

  /// What the other person says, and the replies with their numbers.
  func turn(_ turn: RehearsalTurn, replies: [RehearsalReply], number: Int) -> [PageBlock] {
    [.progress(words.exchange(number)), .space] + line(of: turn) + [.space]
      + replies.enumerated().map { .option("\($0 + 1)", text($1.text)) }
  }

  private func line(of turn: RehearsalTurn) -> [PageBlock] {
    text.blocks(turn.line.value(in: language)).map { block in
      if case .text(let words) = block { .claim(words) } else { block }
    }
  }

  /// What a reply does to the conversation, said kindly.
  func effect(of reply: RehearsalReply) -> [PageBlock] {
    [.text(words.chosen(text.quoted(text(reply.text)))), .space, .text(text(reply.feedback))]
  }

  /// The end of a path; services stand on every one.
  func end(_ end: RehearsalEnd) -> [PageBlock] {
    [.title(words.end(RehearsalWords.title(of: end.kind)[language])), .space]
      + text.blocks(end.text.value(in: language)) + (end.kind == .reporting ? reporting : []) + help
  }

  /// The end of a rehearsal that somebody stopped; what a minor's safety asks for is shown all the same.
  var stopped: [PageBlock] {
    [.title(words.notToday), .space, .text(words.goodEnd)] + (rehearsal.alwaysReports ? reporting : []) + help
  }

  private var reporting: [PageBlock] {
    [.space] + ReportingLines(course: course, region: region, language: language).blocks
  }

  /// The keys and the services.
  var helpPage: [PageBlock] {
    [.title(words.help), .space] + words.keyList.map { .point("–", $0) } + help
  }

  /// The whole rehearsal, for the facilitator.
  var map: [PageBlock] {
    let (turns, ends) = (rehearsal.turns.count, rehearsal.ends.count)
    var page: [PageBlock] = [.title(text(rehearsal.title) + " (\(rehearsal.id))"), .text(words.forFacilitator), .space]
    page += [
      .text(RehearsalWords.people(of: rehearsal)[language]),
      .text(words.size(turns: turns, ends: ends, paths: RehearsalWords.paths(of: rehearsal)[language])),
    ]
    if rehearsal.review == nil { page.append(.text(words.draft)) }
    page += [.space] + setting
    for (index, turn) in rehearsal.turns.enumerated() { page += map(of: turn, number: index + 1) }
    for end in rehearsal.ends {
      let kind = RehearsalWords.title(of: end.kind)[language]
      let letter = RehearsalWords.letter(of: end.id, in: rehearsal)
      page += [.space, .label(words.end(kind, letter: letter) + " (\(end.id))")]
      page += text.blocks(end.text.value(in: language))
    }
    page += paths
    if rehearsal.ends.contains(where: { $0.kind == .reporting }) { page += reporting }
    return page + help
  }

  private func map(of turn: RehearsalTurn, number: Int) -> [PageBlock] {
    let replies = PresentationOrder.replies(of: turn, in: rehearsal.id)
    return [.space, .label(words.turn(number) + " (\(turn.id))")] + text.blocks(turn.line.value(in: language))
      + replies.enumerated().flatMap { index, reply -> [PageBlock] in
        let code = RehearsalWords.code(turn: number, reply: index + 1)
        let helps = reply.isGood ? RehearsalWords.helps[language] + " " : ""
        let next = words.next(RehearsalWords.destination(of: reply, in: rehearsal)[language])
        return [
          .option(code, text(reply.text)), .point("–", helps + text(reply.feedback)), .point("–", next),
        ]
      }
  }

  /// At most this many paths are written out one by one; the map has them all, each branch once.
  private static let mostPaths = 24

  /// Every path, where they are few.
  private var paths: [PageBlock] {
    guard let count = rehearsal.pathCount, (1...Self.mostPaths).contains(count) else { return [] }
    return [.space, .label(words.everyPath)]
      + RehearsalPaths(rehearsal).map { path in
        let codes = path.steps.compactMap { step in
          guard let turn = rehearsal.number(of: step.turn.id),
            let reply = PresentationOrder.replies(of: step.turn, in: rehearsal.id).firstIndex(of: step.reply)
          else { return nil as String? }
          return RehearsalWords.code(turn: turn, reply: reply + 1)
        }
        let end = path.steps.last.map { RehearsalWords.destination(of: $0.reply, in: rehearsal)[language] }
        return .point("–", (codes + [end].compactMap { $0 }).joined(separator: ", "))
      }
  }
}
