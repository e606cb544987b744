import CourseExport
import CourseModel
import Wording

/// For each number of the content checklist: where it is taught, where it is asked, or why it is left out.
struct CoverageMatrix {
  /// How a number fares.
  enum Status: String, CaseIterable {
    case taughtAndAsked = "taught-and-asked"
    case taught, asked
    case leftOut = "left-out"
    case missing

    var words: Phrase {
      switch self {
      case .taughtAndAsked: Phrase("enseigné et demandé", "taught and asked")
      case .taught: Phrase("enseigné", "taught")
      case .asked: Phrase("demandé", "asked")
      case .leftOut: Phrase("laissé de côté", "left out")
      case .missing: Phrase("MANQUE", "MISSING")
      }
    }
  }

  /// A place where a number is taught.
  struct Place: Hashable {
    let kind: String
    let id: String
  }

  /// One number.
  struct Row {
    let number: ChecklistNumber
    var taught: [Place] = []
    var asked: [String] = []
    var reasons: [String] = []

    var status: Status {
      switch (taught.isEmpty, asked.isEmpty) {
      case (false, false): .taughtAndAsked
      case (false, true): .taught
      case (true, false): .asked
      case (true, true): reasons.isEmpty ? .missing : .leftOut
      }
    }
  }

  let count: Int
  private(set) var rows: [Row]
  /// Numbers that the course names and the checklist does not have.
  private(set) var beyond: [ChecklistNumber] = []

  init(_ course: Course) {
    var taught: [ChecklistNumber: [Place]] = [:]
    var asked: [ChecklistNumber: [String]] = [:]
    func teach(_ numbers: [ChecklistNumber], _ kind: String, _ id: String) {
      for number in numbers {
        let place = Place(kind: kind, id: id)
        if !(taught[number] ?? []).contains(place) { taught[number, default: []].append(place) }
      }
    }
    for module in course.modules {
      teach(module.covers, "module", module.id.rawValue)
      for case .activity(let activity) in module.parts { teach(activity.covers, "activity", activity.id.rawValue) }
      for handout in module.handouts {
        for case .fact(let item) in handout.parts {
          teach(course.item(item)?.covers ?? [], "handout", handout.id.rawValue)
        }
      }
      for rehearsal in module.rehearsals { teach(rehearsal.covers, "rehearsal", rehearsal.id.rawValue) }
    }
    for item in course.quizzes.flatMap(\.items) {
      for number in item.covers where !(asked[number] ?? []).contains(item.id.rawValue) {
        asked[number, default: []].append(item.id.rawValue)
      }
    }
    var reasons: [ChecklistNumber: [String]] = [:]
    for leftOut in course.kit.leftOut {
      for number in leftOut.covers { reasons[number, default: []].append(leftOut.reason) }
    }
    let known = Set(taught.keys).union(asked.keys).union(reasons.keys)
    count = course.kit.checklistCount ?? known.map(\.value).max() ?? 0
    rows = (0..<count).map { index in
      let number = ChecklistNumber(index + 1)
      return Row(
        number: number, taught: taught[number] ?? [], asked: asked[number] ?? [], reasons: reasons[number] ?? [])
    }
    let last = count
    beyond = known.filter { $0.value > last || $0.value < 1 }.sorted()
  }

  /// How many numbers have this status.
  func total(_ status: Status) -> Int { rows.count { $0.status == status } }

  /// A line a number, and the totals.
  func text(_ language: Language) -> String {
    var out = ""
    for row in rows {
      out += "\(row.number)  \(row.status.words[language])"
      if !row.taught.isEmpty {
        out += Phrase("; enseigné : ", "; taught: ")[language] + row.taught.map(\.id).joined(separator: ", ")
      }
      if !row.asked.isEmpty {
        out += Phrase("; demandé : ", "; asked: ")[language] + row.asked.joined(separator: ", ")
      }
      if !row.reasons.isEmpty { out += " (" + SafeText.printable(row.reasons.joined(separator: "; ")) + ")" }
      out += "\n"
    }
    out += "\n"
    for status in Status.allCases {
      let words = status.words
      let line = Phrase("\(words[.french]) : \(total(status))", "\(words[.english]): \(total(status))")
      out += line[language] + "\n"
    }
    out += Phrase("numéros en tout : \(count)", "numbers in all: \(count)")[language] + "\n"
    let missing = rows.filter { $0.status == .missing }.map(\.number.description)
    if !missing.isEmpty {
      out += Phrase("ni enseigné, ni demandé, ni laissé de côté :", "not taught, asked or left out:")[language]
      out += " " + missing.joined(separator: " ") + "\n"
    }
    if !beyond.isEmpty {
      out += Phrase("hors de la liste :", "not in the checklist:")[language]
      out += " " + beyond.map(\.description).joined(separator: " ") + "\n"
    }
    return out
  }

  var csv: String {
    CSVText.text(
      [["number", "status", "taught", "asked", "reason"]]
        + rows.map { row in
          [
            row.number.description, row.status.rawValue,
            row.taught.map { "\($0.kind):\($0.id)" }.joined(separator: " "),
            row.asked.joined(separator: " "), row.reasons.joined(separator: "; "),
          ]
        })
  }

  var json: JSONValue {
    .members([
      "version": .integer(1), "checklist": .integer(count),
      "numbers": .array(
        rows.map { row in
          .members([
            "number": .string(row.number.description), "status": .string(row.status.rawValue),
            "taught": .array(row.taught.map { .members(["kind": .string($0.kind), "id": .string($0.id)]) }),
            "asked": .array(row.asked.map(JSONValue.string)),
            "reason": .string(orNull: row.reasons.isEmpty ? nil : row.reasons.joined(separator: "; ")),
          ])
        }),
      "beyond": .array(beyond.map { .string($0.description) }),
      "totals": .object(
        Status.allCases.map { JSONValue.Member($0.rawValue, .integer(total($0))) }
          + [JSONValue.Member("all", .integer(count))]),
    ])
  }
}
