package import CourseDocument
import CourseModel
package import Scoring
package import Wording

/// Turns a group's numbers into a document for the facilitator, under the rules of the room.
package struct RoomReport: Sendable {
  let rules: RoomRules
  let texts: ReportTexts
  let language: Language

  /// Makes a report.
  package init(_ rules: RoomRules, texts: ReportTexts = ReportTexts(), language: Language) {
    self.rules = rules
    self.texts = texts
    self.language = language
  }

  var statistics: GroupStatistics { rules.statistics }

  /// The whole report; its last page is the debrief.
  package func document() -> Document {
    let debrief = Debrief(report: self).blocks(level: 2)
    return page("results", name, blocks + (debrief.isEmpty ? [] : [.pageBreak] + debrief))
  }

  /// The debrief alone: one page to take into the room; nil if nothing may be said of statements.
  package func debrief() -> Document? {
    let blocks = Debrief(report: self).blocks(level: 1)
    return blocks.isEmpty ? nil : page("debrief", Debrief.title[language], blocks)
  }

  private func page(_ name: String, _ title: String, _ blocks: [Block]) -> Document {
    Document(
      name: name, title: title, language: language, edition: .facilitator, footer: texts.footer, blocks: blocks)
  }

  private var name: String { say("Résultats du groupe", "Results of the group") }

  /// The report without the debrief.
  var blocks: [Block] {
    var blocks: [Block] = [.heading(level: 1, [.text(name)])]
    if rules.isSmall {
      blocks.append(
        paragraph(
          say(
            "Petit groupe : pour la personne qui anime, à ne pas montrer.",
            "Small group: for the facilitator, not for display.")))
    }
    blocks += RoomData(report: self).blocks
    blocks += RoomStatements(report: self).blocks
    blocks += RoomMyths(report: self).blocks
    blocks += RoomChanges(report: self).blocks
    blocks += RoomCertainty(report: self).blocks
    blocks += RoomGroups(report: self).blocks
    blocks += RoomItemStatistics(report: self).blocks
    return blocks + omissions
  }

  private var omissions: [Block] {
    let omissions = rules.omissions
    guard !omissions.isEmpty else { return [] }
    return [
      section("Ce qui n’est pas imprimé, et pourquoi", "What is not printed, and why"),
      list(
        omissions.map { omission in
          let (title, why) = (omission.title[language], omission.why[language])
          return say("\(title) : \(why).", "\(title): \(why).")
        }),
    ]
  }

  /// The exact numbers.
  package func json(_ data: DataSet) -> JSONValue {
    ScoreJSON.value(statistics, data: data, omissions: rules.omissions, in: language)
  }

  // MARK: Words

  func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  func title(_ item: GroupTables.Item) -> String { texts.title(item.id) }

  func section(_ french: String, _ english: String) -> Block { .heading(level: 2, [.text(say(french, english))]) }

  func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  func list(_ lines: [String]) -> Block { .list(ordered: false, items: lines.map { [paragraph($0)] }) }

  func wave(_ wave: Wave) -> String { ReportWords.waveTitle(wave)[language] }

  /// A count with its share and the interval of the share.
  func share(_ part: Int, of total: Int) -> String {
    guard let interval = WilsonInterval(part, of: total) else { return say("personne", "nobody") }
    return say("\(part) sur \(total)", "\(part) of \(total)") + " ("
      + ReportWords.share(part, of: total, interval, in: language) + ")"
  }
}
