import CourseModel
import Diagnostics
import Wording
import XMLSource

extension ElementView {
  /// The kit of a valid `<kit>`.
  var kit: Kit? {
    guard let id = attribute("id"), let defaultQuiz = attribute("default-quiz") else { return nil }
    return Kit(
      id: ID(id), title: localizedInline("title"), languages: list("languages").map { Language($0) },
      acronym: optionalInline("acronym"), notice: optionalInline("notice"),
      modules: children("module-ref").compactMap { $0.attribute("id").map { ID($0) } },
      quizzes: children("quiz-ref").compactMap { $0.attribute("id").map { ID($0) } }, defaultQuiz: ID(defaultQuiz),
      workshop: child("workshop")?.workshop, checklistCount: integer("checklist"),
      leftOut: children("left-out").map { LeftOut(covers: $0.covers, reason: $0.attribute("reason") ?? "") },
      origin: origin)
  }

  private var workshop: Workshop? {
    guard let opening = attribute("opening"), let closing = attribute("closing") else { return nil }
    return Workshop(
      opening: ID(opening), closing: ID(closing),
      modules: children("module-ref").compactMap { $0.attribute("id").map { ID($0) } })
  }

  /// The services of a valid `<services>`.
  var services: [Service] { children("service").compactMap(\.service) }

  private var verification: Verification {
    attribute("verified").flatMap { CalendarDate($0) }.map(Verification.on) ?? .never
  }

  private func contacts(_ channels: [ContactChannel]) -> [Contact] {
    elements.compactMap { element in
      channels.first { $0.rawValue == element.name }.map {
        Contact(channel: $0, language: element.language, value: element.words.trimmingSpace)
      }
    }
  }

  private var service: Service? {
    guard let id = attribute("id"), let scope = attribute("scope").flatMap(Service.Scope.init(rawValue:)),
      let reach = attribute("reach")
    else { return nil }
    return Service(
      id: ID(id), name: localizedInline("name"), contacts: contacts(ContactChannel.allCases),
      hours: optionalInline("hours"), languages: optionalInline("languages"),
      confidentiality: optionalInline("confidentiality"), note: optionalInline("note"), scope: scope,
      reach: reach == "national" ? .national : .region(RegionCode(reach)), verified: verification,
      sources: sourceIDs, origin: origin)
  }

  /// The region of a valid `<region>`.
  var region: Region? {
    attribute("code").map {
      Region(
        code: RegionCode($0), name: localizedInline("name"), authority: localizedInline("authority"),
        phones: contacts([.phone]), rule: localizedFlow("rule"), note: optionalInline("note"), verified: verification,
        sources: sourceIDs, origin: origin)
    }
  }

  /// The local part of a valid `<local>`.
  var localContacts: LocalContacts {
    func text(_ name: String) -> String? {
      child(name).map(\.words.trimmingSpace).flatMap { $0.isEmpty ? nil : $0 }
    }
    return LocalContacts(
      supportPerson: text("support-person"), secondAdult: text("second-adult"), quietRoom: text("quiet-room"),
      hostContact: text("host-contact"),
      numbers: children("local-number").map(\.words.trimmingSpace).filter { !$0.isEmpty })
  }

  /// The sources of a valid `<sources>`.
  var sources: [Source] {
    children("source").compactMap { element in
      guard let id = element.attribute("id"), let title = element.child("title") else { return nil }
      return Source(
        id: ID(id), title: title.words.trimmingSpace, publisher: element.child("publisher")?.words.trimmingSpace,
        year: element.integer("year"), language: element.list("language").first.map { Language($0) },
        address: element.attribute("address"), read: element.attribute("read").flatMap { CalendarDate($0) },
        origin: element.origin)
    }
  }
}

extension String {
  /// The text with white space collapsed and taken off both ends.
  fileprivate var trimmingSpace: String {
    var copy = self
    return copy.withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      for byte in bytes {
        if !isXMLSpace(byte) {
          out.append(byte)
        } else if let last = out.last, last != 0x20 {
          out.append(0x20)
        }
      }
      if out.last == 0x20 { out.removeLast() }
      return String(decoding: out, as: UTF8.self)
    }
  }
}
