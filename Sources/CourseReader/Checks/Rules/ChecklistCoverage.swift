import Diagnostics
import Wording

/// `checklist-coverage`: every number of the content checklist is taught, asked, or left out with a reason.
struct ChecklistCoverage: EditorialRule {
  static let id: DiagnosticID = "checklist-coverage"

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    guard kit.isWhole, let file = kit.kit, let count = file.checklist, file.named.allSatisfy(kit.ids.contains) else {
      return
    }
    let missing = (1...max(1, count)).filter { kit.covered[$0] == nil && !file.leftOut.contains($0) }
    if !missing.isEmpty {
      let list = Self.ranges(missing)
      report(
        at: file.range,
        Phrase(
          "La liste de contenu n’est pas couverte : \(list).", "The content checklist is not covered: \(list)."),
        advice: Phrase(
          "Écrire covers=\"…\" où c’est enseigné, ou <left-out covers=\"…\" reason=\"…\"/>.",
          "Write covers=\"…\" where it is taught, or <left-out covers=\"…\" reason=\"…\"/>."), to: &findings)
    }
    for (number, range) in kit.covered.sorted(by: { $0.key < $1.key }) where number > count || number == 0 {
      report(
        at: range,
        Phrase("La liste de contenu finit à \(count).", "The content checklist ends at \(count)."),
        advice: Phrase("Corriger le numéro.", "Correct the number."), to: &findings)
    }
  }

  /// `3, 5-7` as `003, 005-007`.
  private static func ranges(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    func padded(_ number: Int) -> String {
      String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
    }
    return runs.map { $0.count == 1 ? padded($0.lowerBound) : padded($0.lowerBound) + "-" + padded($0.upperBound) }
      .joined(separator: ", ")
  }
}
