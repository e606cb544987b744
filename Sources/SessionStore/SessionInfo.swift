/// What a session file says about itself; no names, no times finer than a day.
package struct SessionInfo: Hashable, Sendable {
  /// What the file holds.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A group's answers.
    case session
    /// One person's answers (`quiz --save`).
    case attempt
  }

  package let session: String
  package let kind: Kind
  package let quiz: String
  /// The fingerprint of the items as they were asked.
  package let digest: String
  package let language: String
  package let audience: String
  package let region: String?
  /// How the quiz is taken (`learn`, `pre`, `post`), or nil for a session with waves.
  package let mode: String?
  /// The day it was made, `YYYY-MM-DD`; the store never reads the clock.
  package let created: String
  /// The day after which it is to be deleted, `YYYY-MM-DD`.
  package let ends: String
  /// The day from which it takes no more answers, or nil.
  package internal(set) var closed: String?
  /// How many people are in the room, or nil if it was not said.
  package internal(set) var size: Int?
  /// The item ids in the order shown.
  package let items: [String]

  /// Makes a description.
  package init(
    session: String, kind: Kind, quiz: String, digest: String, language: String, audience: String,
    region: String? = nil, mode: String? = nil, created: String, ends: String, closed: String? = nil, size: Int? = nil,
    items: [String]
  ) {
    self.session = session
    self.kind = kind
    self.quiz = quiz
    self.digest = digest
    self.language = language
    self.audience = audience
    self.region = region
    self.mode = mode
    self.created = created
    self.ends = ends
    self.closed = closed
    self.size = size
    self.items = items
  }

  /// The rows of `meta`, by name; the last one is the checksum of the others and of the items.
  var rows: [(name: String, value: String)] {
    var rows = [
      ("audience", audience), ("created", created), ("digest", digest), ("ends", ends), ("kind", kind.rawValue),
      ("language", language), ("mode", mode ?? ""), ("quiz", quiz), ("region", region ?? ""), ("session", session),
    ]
    // Rows of version 2 stand there only when they say something: without them both versions are the same.
    if let closed { rows.append(("closed", closed)) }
    if let size { rows.append(("size", String(size))) }
    var sum = Checksum()
    for (name, value) in rows {
      sum.add(name)
      sum.add(value)
    }
    for item in items { sum.add(item) }
    rows.append(("checksum", String(sum.value)))
    return rows.map { (name: $0.0, value: $0.1) }
  }

  /// Reads rows of `meta` back, or nil if one is missing, unknown or not what it was.
  init?(rows: [String: String], items: [String]) {
    guard let session = rows["session"], let kind = rows["kind"].flatMap(Kind.init), let quiz = rows["quiz"],
      let digest = rows["digest"], let language = rows["language"], let audience = rows["audience"],
      let region = rows["region"], let mode = rows["mode"], let created = rows["created"], let ends = rows["ends"]
    else { return nil }
    self.init(
      session: session, kind: kind, quiz: quiz, digest: digest, language: language, audience: audience,
      region: region.isEmpty ? nil : region, mode: mode.isEmpty ? nil : mode, created: created, ends: ends,
      closed: rows["closed"], size: rows["size"].flatMap { Int($0) }, items: items)
    guard rows.count == self.rows.count, self.rows.allSatisfy({ rows[$0.name] == $0.value }) else { return nil }
  }
}
