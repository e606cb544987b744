package import Scoring
package import Wording

/// Compares a release with earlier ones: subtracting one from the other must not leave a few people.
package struct ReleaseComparison {
  /// Why a release is refused.
  package struct Refusal: Hashable, Sendable {
    /// The place of the earlier record among those given, or nil if only all of them together say too much.
    package let record: Int?
    package let why: Phrase
  }

  /// The first reason to refuse the release, if there is one.
  package let refusal: Refusal?
  /// What must not be shown though the release may be made.
  package let withheld: Withheld

  /// Compares a new record with earlier ones; `digest` is the one that made them.
  package init(
    _ record: ReleaseRecord, roster: [RosterEntry], with previous: [ReleaseRecord], digest: (String) -> String
  ) {
    let k = ([record] + previous).map(\.threshold).max() ?? record.threshold
    var pool = UnitPool(record)
    var refusal: Refusal?
    for (place, old) in previous.enumerated() {
      let names = roster.map { ReleaseRecord.digest(of: $0, salt: old.salt, digest) }
      let current = roster.map { ReleaseRecord.digest(of: $0, salt: record.salt, digest) }
      let known = Dictionary(zip(names, current)) { first, _ in first }
      if !pool.add(old, names: known, k: k), refusal == nil { refusal = Refusal(record: place, why: Self.changed(k)) }
      if refusal == nil, pool.hasSmallPart(k: k) { refusal = Refusal(record: place, why: Self.small(k)) }
    }
    withheld = ReleaseDifferences(record, previous, pool: pool, k: k).withheld
    self.refusal = refusal
  }

  private static func small(_ k: Int) -> Phrase {
    Phrase(
      "ce rapport et un rapport précédent ne diffèrent, au total ou dans un groupe, que par quelques personnes "
        + "(moins de \(k)) : en les soustrayant, on les retrouverait",
      "this report and an earlier one differ, in total or in a group, by a few people only (fewer than \(k)): "
        + "subtracting one from the other would show them")
  }

  private static func changed(_ k: Int) -> Phrase {
    Phrase(
      "une séance d’un rapport précédent a changé depuis, de moins de \(k) feuilles : la différence montrerait ces "
        + "feuilles",
      "a session of an earlier report has changed since, by fewer than \(k) sheets: the difference would show these "
        + "sheets")
  }
}
