/// What was wiped; it holds no answer and no ticket.
package struct WipeReceipt: Hashable, Sendable {
  /// What the file said about itself, or nil for a damaged one.
  package let info: SessionInfo?
  /// How many sheets there were, or nil for a damaged file.
  package let sheets: Int?
  /// How many counts there were, or nil for a damaged file.
  package let tallies: Int?
  /// How many bytes were overwritten, those of files beside it too.
  package let bytes: Int
}
