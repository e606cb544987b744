import Wording

/// For whom a report is made (care, section 5).
package enum Reader: String, CaseIterable, Hashable, Sendable {
  /// The facilitator, in the room.
  case room
  /// An organisation that the results are shared with.
  case partner
  /// Anybody.
  case `public`

  /// The smallest number of people that may be shown; the room has steps of its own.
  package var threshold: Int {
    switch self {
    case .room: 1
    case .partner: 10
    case .public: 20
    }
  }

  var name: Phrase {
    switch self {
    case .room: Phrase("la salle", "the room")
    case .partner: Phrase("un partenaire", "a partner")
    case .public: Phrase("le public", "the public")
    }
  }
}
