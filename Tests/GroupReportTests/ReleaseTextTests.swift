import CourseExport
import Scoring
import TestSupport
import Testing
import Wording

@testable import GroupReport

/// Reads the numbers of people out of a file as somebody would who looks for small ones.
enum PrintedNumbers {
  /// Whole numbers that are neither percentages, nor decimals, nor k itself.
  static func small(in text: String, under k: Int) -> [Int] {
    let characters = Array(text)
    var found: [Int] = []
    var place = 0
    while place < characters.count {
      guard characters[place].isNumber else {
        place += 1
        continue
      }
      let start = place
      while place < characters.count,
        characters[place].isNumber
          || ".,".contains(characters[place]) && place + 1 < characters.count && characters[place + 1].isNumber
      {
        place += 1
      }
      let word = String(characters[start..<place])
      let rest = characters[place...].drop { $0 == "\u{A0}" || $0 == " " }
      let isLetter = start > 0 && (characters[start - 1].isLetter || characters[start - 1] == "#")
      guard rest.first != "%", let number = Int(word), !isLetter else { continue }
      if number < k { found.append(number) }
    }
    return found
  }

  /// The words of a page: no tags, no style; titles and descriptions of pictures are words.
  static func words(ofPage page: String) -> String {
    var out = ""
    var rest = Substring(page)
    if let start = rest.range(of: "<style>"), let end = rest.range(of: "</style>") {
      rest = rest[..<start.lowerBound] + rest[end.upperBound...]
    }
    var isTag = false
    for character in rest {
      if character == "<" { isTag = true }
      if !isTag { out.append(character) }
      if character == ">" {
        isTag = false
        out.append(" ")
      }
    }
    return out.replacing("&nbsp;", with: "\u{A0}").replacing("&#39;", with: "'")
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}

@Suite("No number under k stands in any file")
struct ReleaseTextTests {
  private static let ids = ["alpha", "beta", "gamma"]
  private static let languages = [Language.french, .english]

  private func files(_ release: Release, _ language: Language) -> [(name: String, text: String)] {
    let document = ReleaseReport(release, language: language).document()
    let page = String(decoding: HTMLWriter.write(document).bytes, as: UTF8.self)
    return [
      ("html", PrintedNumbers.words(ofPage: page)),
      ("md", Group.text(document)),
      ("txt", String(decoding: PlainTextWriter.write(document).bytes, as: UTF8.self)),
      ("bars", String(decoding: PlainTextWriter.write(document, charts: .blocks).bytes, as: UTF8.self)),
    ]
  }

  private func small(_ release: Release) -> [String] {
    var found: [String] = []
    for language in Self.languages {
      for file in files(release, language) {
        let numbers = PrintedNumbers.small(in: file.text, under: release.threshold)
        if !numbers.isEmpty { found.append("\(file.name) \(language): \(numbers)") }
      }
    }
    for row in CSVRows.release(release).dropFirst() {
      // The columns of people; percentages are codes, and shares have a point.
      for column in [4, 5, 9, 12, 13, 14, 15] {
        if let number = Int(row[column]), number < release.threshold { found.append("csv: \(row)") }
      }
    }
    let json = ReleaseJSON.value(release, in: .english)
    for (name, number) in integers(json) where number < release.threshold {
      if !["version", "at_most_percent", "at_least_percent", "pooled95_percent"].contains(name) {
        found.append("json \(name): \(number)")
      }
    }
    return found
  }

  private func integers(_ json: JSONValue, name: String = "") -> [(String, Int)] {
    switch json {
    case .integer(let number): [(name, number)]
    case .array(let values): values.flatMap { integers($0, name: name) }
    case .object(let members): members.flatMap { integers($0.value, name: $0.name) }
    case .null, .bool, .number, .string: []
    }
  }

  @Test("groups of 1 to 45, partner and public", arguments: Array(1...12) + [15, 20, 24, 28, 33, 38, 45, 90])
  func groups(count: Int) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let people = RandomPeople.make(count, items: 3, seed: seed * 77 + UInt64(count))
      let data = try Group(people, items: Self.ids).data
      for reader in [Reader.partner, .public] {
        #expect(small(ReleaseBuilder(.init(reader)).release(data)) == [])
      }
    }
  }

  @Test("with the rule switched off small numbers are seen in every format", arguments: [12, 30])
  func control(count: Int) throws {
    let people = RandomPeople.make(count, items: 3, seed: 5)
    let rules = ReleaseRules(k: 10, isStrict: false)
    let found = small(ReleaseBuilder(.init(.partner), rules: rules).release(try Group(people, items: Self.ids).data))
    for format in ["html", "md", "txt", "bars", "csv", "json"] {
      #expect(found.contains { $0.hasPrefix(format) }, "\(format)")
    }
  }

  @Test("what everybody or nobody knows is coded, never 0 % or 100 %")
  func coded() throws {
    let people = (0..<60).map { _ in Group.Person(pre: ["myth", "fact", "myth"], post: ["myth", "pass", "myth"]) }
    let release = ReleaseBuilder(.init(.partner)).release(try Group(people, items: Self.ids).data)
    #expect(release.items[0][.pre] == .atLeast(percent: 80, people: 60))
    #expect(release.items[1][.post] == .atMost(percent: 20, people: 60))
    let text = files(release, .english).map(\.text).joined()
    #expect(text.contains("80% or more of 60"))
    #expect(!text.contains("100.0%") && !text.contains("0.0% "))
  }
}
