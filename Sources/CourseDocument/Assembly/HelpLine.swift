package import CourseModel
package import Wording

/// A support service in one language, as pages print it.
package struct HelpLine: Hashable, Sendable {
  package let name: [Inline]
  package let contacts: [Contact]
  package let hours: [Inline]
  package let languages: [Inline]
  package let confidentiality: [Inline]
  /// Advice beside the service, for the facilitator's own list.
  package let note: [Inline]
  package let scope: Service.Scope
  package let verified: Verification
  private let language: Language

  /// Makes the line of a service.
  package init(_ service: Service, in language: Language) {
    func words(_ text: Localized<[Inline]>?) -> [Inline] { text?.value(in: language) ?? [] }
    name = words(service.name)
    let all = service.contacts.filter { $0.language == nil || $0.language == language }
    contacts = all
    hours = words(service.hours)
    languages = words(service.languages)
    confidentiality = words(service.confidentiality)
    note = words(service.note)
    scope = service.scope
    verified = service.verified
    self.language = language
  }

  /// True until somebody has called the service or read its own page.
  package var isUnverified: Bool { verified == .never }

  /// The line for the foot of a page: name, phone, text, and a star while it has to be checked.
  package var short: [Inline] {
    let direct = contacts.filter { $0.channel == .phone || $0.channel == .text }
    return line(direct.isEmpty ? contacts : direct, name: name, hours: [])
  }

  /// The line for a page that is taken home and says nothing of the topic: numbers only, and a neutral name.
  package var discreet: [Inline] {
    guard scope == .trafficking else { return full }
    let numbers = contacts.filter { $0.channel == .phone || $0.channel == .text || $0.channel == .tty }
    return line(numbers, name: [.text(Words.anotherHelpLine[language])], hours: hours)
  }

  /// The line for a card that is carried: a neutral name where the name says the topic, and the numbers.
  package var pocket: [Inline] {
    guard scope == .trafficking else { return short }
    let numbers = contacts.filter { $0.channel == .phone || $0.channel == .text }
    return line(numbers, name: [.text(Words.anotherHelpLine[language])], hours: [])
  }

  /// Every way to reach it, and when.
  package var full: [Inline] { line(contacts, name: name, hours: hours) }

  private func line(_ contacts: [Contact], name: [Inline], hours: [Inline]) -> [Inline] {
    let title = name.plainText
    // "9-8-8: 9-8-8" says nothing twice.
    let ways =
      contacts.filter { $0.channel != .phone || !title.hasPrefix($0.printed(in: language)) }.map(way)
      + (hours.isEmpty ? [] : [hours])
    var out: [Inline] = [.strong(name)]
    for (index, way) in ways.enumerated() {
      out.append(.text(index == 0 ? Words.colon[language] : ", "))
      out += way
    }
    if isUnverified { out.append(.text("\u{A0}*")) }
    return out
  }

  /// A contact with the word for its channel; a plain phone number needs none and can be dialled.
  private func way(_ contact: Contact) -> [Inline] {
    let printed = contact.printed(in: language)
    switch contact.channel {
    case .phone:
      let digits = contact.value.filter(\.isNumber)
      let isNumber = contact.value.allSatisfy { $0.isNumber || $0 == "-" || $0 == " " }
      return isNumber ? [.link(address: "tel:" + digits, [.text(printed)])] : [.text(printed)]
    case .text: return [.text(Words.textMessage[language] + " " + printed)]
    case .chat: return [.text(Words.chat[language] + " " + printed)]
    case .email: return [.text(Words.email[language] + " " + printed)]
    case .tty: return [.text(Words.tty[language] + " " + printed)]
    case .video: return [.text(Words.videoRelay[language] + " " + printed)]
    }
  }
}

extension [HelpLine] {
  /// One line a service, and what the star means.
  package func footer(in language: Language) -> [[Inline]] {
    guard !isEmpty else { return [] }
    let legend: [[Inline]] = contains(where: \.isUnverified) ? [[.text("* " + Words.checkBefore[language])]] : []
    return map(\.short) + legend
  }

  /// The lines in the order in which a page that goes home names them: general ones first, one on a topic last.
  var generalFirst: [HelpLine] {
    let order: [Service.Scope] = [.general, .emergency, .trafficking]
    return order.flatMap { scope in filter { $0.scope == scope } }
  }

  /// One short line a service, general ones first and without a word for the topic.
  func discreetFooter(in language: Language) -> [[Inline]] {
    guard !isEmpty else { return [] }
    let legend: [[Inline]] = contains(where: \.isUnverified) ? [[.text("* " + Words.checkBefore[language])]] : []
    return generalFirst.map(\.pocket) + legend
  }
}
