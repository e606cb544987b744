import CourseModel
import Wording

extension SessionPlan {
  /// At a glance, agenda, objectives, materials.
  var overview: [Block] { [facts] + agenda + objectives + materials }

  private var facts: Block {
    let options = assembly.options
    let blank: [Block] = []
    func row(_ label: Phrase, _ words: [Inline]) -> [[Block]] { [[.paragraph(say(label))], [.paragraph(words)]] }
    let titles = assembly.modules.map { assembly.text($0.title) }.joinedInline(by: "; ")
    var rows: [[[Block]]] = [
      row(Phrase("Public", "Audience"), say(audience)),
      options.participants.map { row(Phrase("Participants", "Participants"), [.text(String($0))]) }
        ?? [[.paragraph(say("Participants", "Participants"))], blank],
      row(Phrase("Durée", "Length"), say.minutes(assembly.minutes)),
    ]
    if options.start != nil {
      let from = assembly.clock(0)
      let to = assembly.clock(assembly.minutes)
      rows.append(row(Phrase("Heure", "Time"), say("de \(from) à \(to)", "\(from) to \(to)")))
    }
    rows.append([[.paragraph(say("Date et lieu", "Date and place"))], blank])
    if let code = options.region {
      rows.append(
        row(
          Phrase("Province ou territoire", "Province or territory"),
          assembly.region.map { assembly.text($0.name) } ?? [.text(code.rawValue)]))
    }
    rows.append(row(Phrase("Modules", "Modules"), titles))
    return .table(
      Table(
        caption: say("En bref", "At a glance"), columns: [.init(width: 2), .init(width: 5)], header: [[], []],
        rows: rows, hasRowHeaders: true))
  }

  private var audience: Phrase {
    switch assembly.options.audience {
    case .youth: Phrase("Jeunes", "Youth")
    case .adults: Phrase("Adultes", "Adults")
    case .shelter: Phrase("Maison d’hébergement", "Shelter")
    }
  }

  private var objectives: [Block] {
    let lines = distinct(assembly.modules.flatMap(\.objectives).map(assembly.text))
    return lines.isEmpty ? [] : [say.heading(2, Phrase("Objectifs", "Objectives")), bullets(lines)]
  }

  private var materials: [Block] {
    var named: [(name: [Inline], material: Material)] = []
    for material in assembly.modules.flatMap(\.materials) where assembly.needs(material) {
      let name = assembly.text(material.name)
      if let known = named.firstIndex(where: { $0.name == name && $0.material.per == material.per }) {
        if named[known].material.count < material.count { named[known].material = material }
      } else {
        named.append((name, material))
      }
    }
    guard !named.isEmpty else { return [] }
    let rows = named.map { entry -> [[Block]] in
      let count = assembly.options.participants.map { String(entry.material.copies(for: $0)) }
      return [
        [.paragraph(entry.name)], [.paragraph(say(perWhom(entry.material)))],
        count.map { [.paragraph([.text($0)])] } ?? [],
      ]
    }
    let total = assembly.options.participants.map { Phrase("Pour \($0)", "For \($0)") } ?? Phrase("Combien", "How many")
    return [
      say.heading(2, Phrase("Matériel", "Materials")),
      .table(
        Table(
          caption: say("Matériel à réunir", "What to bring"),
          columns: [.init(width: 5), .init(width: 2), .init(width: 1, isNumeric: true)],
          header: [say("Quoi", "What"), say("Pour qui", "For whom"), say(total)], rows: rows, hasRowHeaders: true)),
    ]
  }

  private func perWhom(_ material: Material) -> Phrase {
    let count = material.count
    return switch material.per {
    case .person: Phrase("\(count) par personne", "\(count) a person")
    case .pair: Phrase("\(count) par équipe de deux", "\(count) a pair")
    case .group: Phrase("\(count) par groupe de quatre", "\(count) a group of four")
    case .room: Phrase("\(count) pour la salle", "\(count) for the room")
    }
  }

  private var agenda: [Block] {
    let rows = assembly.parts.map { part -> [[Block]] in
      [
        [.paragraph([.text(assembly.clock(part.start))])], [.paragraph(title(of: part))],
        [.paragraph([.text(String(part.minutes))])],
      ]
    }
    let end: [[Block]] = [
      [.paragraph([.text(assembly.clock(assembly.minutes))])], [.paragraph(say("Fin", "End"))],
      [.paragraph([.text(String(assembly.minutes))])],
    ]
    var out: [Block] = [
      say.heading(2, Phrase("Déroulement", "Agenda")),
      .table(
        Table(
          caption: say("Horaire de la séance", "Timed agenda"),
          columns: [.init(width: 2), .init(width: 7), .init(width: 1, isNumeric: true)],
          header: [
            assembly.options.start == nil ? say("Depuis le début", "From the start") : say("Heure", "Time"),
            say("Activité", "Activity"), say("Minutes", "Minutes"),
          ],
          rows: rows + [end], hasRowHeaders: true)),
    ]
    if !assembly.dropped.isEmpty {
      let titles = assembly.dropped.map(assembly.text).joinedInline(by: "; ")
      out.append(say.labelled(Phrase("Laissé de côté, faute de temps", "Left out, for lack of time"), titles))
    }
    return out
  }

  /// The title of a part as the agenda and the script name it.
  func title(of part: Assembly.TimedPart) -> [Inline] {
    switch part.content {
    case .activity(let activity): assembly.text(activity.title)
    case .quiz(let quiz): assembly.text(quiz.title)
    case .pause: say(Words.questionsAndPause)
    }
  }
}
