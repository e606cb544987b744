/// Who speaks in a text, and to whom; rules choose by it what they look at.
enum Voice: UInt8, CaseIterable, Sendable {
  /// A statement to judge that is no myth.
  case claim
  /// The claim of a myth: somebody else's belief, quoted to be corrected.
  case myth
  /// A question to participants.
  case prompt
  /// A right option, a category.
  case option
  /// An option that does not help.
  case distractor
  /// What a supporter may well say to the other person.
  case supporter
  /// What is shown once one has answered: feedback, fact, why.
  case answer
  /// What participants read: shown, set, handed out.
  case page
  /// What is read aloud to the room.
  case spoken
  /// What only the facilitator reads.
  case staff
  /// What others say or believe: a line of a conversation, a reply that does not help, a hard question, a belief.
  case heard
  /// Titles, names, objectives.
  case label
}

/// Some voices.
struct VoiceSet: Sendable {
  private let bits: UInt32

  init(_ voices: Voice...) { bits = voices.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }
  private init(bits: UInt32) { self.bits = bits }

  func contains(_ voice: Voice) -> Bool { bits & (1 << UInt32(voice.rawValue)) != 0 }

  static let none = VoiceSet()
  static let all = VoiceSet(bits: .max)
  /// What participants are asked, told and shown.
  static let participants = VoiceSet(.claim, .myth, .prompt, .option, .distractor, .answer, .page, .spoken)
  /// Texts that speak in the kit's own voice.
  static let own = VoiceSet(.claim, .prompt, .option, .supporter, .answer, .page, .spoken, .staff, .label)
  /// Everything but the claims of myths.
  static let allButMyths = VoiceSet(
    .claim, .prompt, .option, .distractor, .supporter, .answer, .page, .spoken, .staff, .heard, .label)
}
