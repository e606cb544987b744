package import Diagnostics
package import Wording

/// Where a fact comes from.
package struct Source: Hashable, Sendable {
  package let id: ID<Source>
  /// The title, in its own language.
  package let title: String
  package let publisher: String?
  package let year: Int?
  package let language: Language?
  /// The public address, when there is one.
  package let address: String?
  /// The day on which the address was read.
  package let read: CalendarDate?
  package let origin: Origin

  /// Makes a source.
  package init(
    id: ID<Source>, title: String, publisher: String? = nil, year: Int? = nil, language: Language? = nil,
    address: String? = nil, read: CalendarDate? = nil, origin: Origin = Origin()
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.year = year
    self.language = language
    self.address = address
    self.read = read
    self.origin = origin
  }
}
