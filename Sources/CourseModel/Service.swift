package import Diagnostics
package import Wording

/// A province or territory, by its code (`QC`).
package struct RegionCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package var description: String { rawValue }
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// When somebody last made sure that an entry is right.
package enum Verification: Hashable, Sendable {
  case never
  case on(CalendarDate)
}

/// How one reaches a service.
package enum ContactChannel: String, CaseIterable, Hashable, Sendable {
  case phone, text, chat, email, tty, video
}

/// One line of contact, for every language or for one.
package struct Contact: Hashable, Sendable {
  package let channel: ContactChannel
  /// The language it serves, or nil for all.
  package let language: Language?
  /// The number or address as it is dialled or typed.
  package let value: String

  package init(channel: ContactChannel, language: Language? = nil, value: String) {
    self.channel = channel
    self.language = language
    self.value = value
  }

  /// The value as it is printed: French sets a phone number as 1 833 900-1010 (OQLF), with no-break spaces.
  package func printed(in language: Language) -> String {
    guard language.isFrench, channel == .phone || channel == .tty else { return value }
    let groups = value.split(separator: "-")
    guard groups.count >= 3, groups.suffix(2).map(\.count) == [3, 4],
      groups.allSatisfy({ $0.allSatisfy(\.isNumber) })
    else { return value }
    return groups.dropLast(2).map { $0 + "\u{A0}" }.joined() + groups.suffix(2).joined(separator: "-")
  }
}

/// A support service.
package struct Service: Hashable, Sendable {
  /// What a service is for, which decides where it may be printed.
  package enum Scope: String, CaseIterable, Hashable, Sendable {
    case emergency, general, trafficking
  }

  /// Where it answers.
  package enum Reach: Hashable, Sendable {
    case national
    case region(RegionCode)
  }

  package let id: ID<Service>
  package let name: Localized<[Inline]>
  package let contacts: [Contact]
  package let hours: Localized<[Inline]>?
  package let languages: Localized<[Inline]>?
  /// The limits of what it can promise.
  package let confidentiality: Localized<[Inline]>?
  package let note: Localized<[Inline]>?
  package let scope: Scope
  package let reach: Reach
  package let verified: Verification
  package let sources: [ID<Source>]
  package let origin: Origin

  /// Makes a service.
  package init(
    id: ID<Service>, name: Localized<[Inline]>, contacts: [Contact], hours: Localized<[Inline]>? = nil,
    languages: Localized<[Inline]>? = nil, confidentiality: Localized<[Inline]>? = nil,
    note: Localized<[Inline]>? = nil, scope: Scope, reach: Reach = .national, verified: Verification,
    sources: [ID<Source>] = [], origin: Origin = Origin()
  ) {
    self.id = id
    self.name = name
    self.contacts = contacts
    self.hours = hours
    self.languages = languages
    self.confidentiality = confidentiality
    self.note = note
    self.scope = scope
    self.reach = reach
    self.verified = verified
    self.sources = sources
    self.origin = origin
  }
}

/// Who receives a report about a minor in a province, and under which rule.
package struct Region: Hashable, Sendable {
  package let code: RegionCode
  package let name: Localized<[Inline]>
  package let authority: Localized<[Inline]>
  package let phones: [Contact]
  package let rule: Localized<Flow>
  package let note: Localized<[Inline]>?
  package let verified: Verification
  package let sources: [ID<Source>]
  package let origin: Origin

  /// Makes a region.
  package init(
    code: RegionCode, name: Localized<[Inline]>, authority: Localized<[Inline]>, phones: [Contact] = [],
    rule: Localized<Flow>, note: Localized<[Inline]>? = nil, verified: Verification,
    sources: [ID<Source>] = [], origin: Origin = Origin()
  ) {
    self.code = code
    self.name = name
    self.authority = authority
    self.phones = phones
    self.rule = rule
    self.note = note
    self.verified = verified
    self.sources = sources
    self.origin = origin
  }
}

/// The facilitator's own people and room; an empty part is printed as a blank to fill in.
package struct LocalContacts: Hashable, Sendable {
  package let supportPerson: String?
  package let secondAdult: String?
  package let quietRoom: String?
  package let hostContact: String?
  package let numbers: [String]

  /// Makes the local part; shipped empty.
  package init(
    supportPerson: String? = nil, secondAdult: String? = nil, quietRoom: String? = nil,
    hostContact: String? = nil, numbers: [String] = []
  ) {
    self.supportPerson = supportPerson
    self.secondAdult = secondAdult
    self.quietRoom = quietRoom
    self.hostContact = hostContact
    self.numbers = numbers
  }
}
