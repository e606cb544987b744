import CourseReader
import Diagnostics
import TestSupport
import Testing

/// The open corpora: every hostile or odd file is refused for the reason its manifest gives, in time.
@Suite struct CorpusTests {
  /// One file of the manifest and the outcome it promises.
  struct Case {
    let path: String
    let outcome: String
  }

  static func cases() -> [Case] {
    guard let shared = SharedFolder.path, let manifest = TestFile.text(shared + "/corpora/MANIFEST.tsv") else {
      return []
    }
    return manifest.split(separator: "\n").dropFirst().compactMap { row in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 5, isMarkup(columns[0]) else { return nil }
      return Case(path: shared + "/corpora/" + columns[0], outcome: columns[4])
    }
  }

  /// True for the parts that hold XML, whatever the files are called.
  private static func isMarkup(_ path: String) -> Bool {
    ["go-fuzz/xml/", "libxml2-tests/", "w3c-xml/", "made/xml/"].contains { path.hasPrefix($0) }
      && !path.hasSuffix(".md") && !path.hasSuffix(".tsv")
  }

  @Test(.enabled(if: SharedFolder.isThere, "needs ../shared/corpora"))
  func everyFileIsRefusedForItsReason() throws {
    var counts: [String: Int] = [:]
    var surprises: [String] = []
    let cases = Self.cases()
    #expect(cases.count > 900)
    for file in cases {
      let bytes = try #require(TestFile.bytes(file.path))
      let clock = ContinuousClock()
      let start = clock.now
      let reading = CourseReader.read([SourceFile(path: file.path, bytes: bytes)], scope: .structure)
      let took = clock.now - start
      let outcome = Self.outcome(of: reading)
      counts[outcome, default: 0] += 1
      if took > .seconds(2) { surprises.append("\(file.path): took \(took)") }
      if !Self.isExpected(outcome, file) {
        surprises.append("\(file.path): \(outcome), manifest says \(file.outcome)")
      }
    }
    #expect(surprises == [])
    #expect(counts["ACCEPT", default: 0] == 0)
  }

  /// True for the outcome of the manifest, or for one that comes before it.
  ///
  /// The encoding and the limits are looked at first. In four files of the W3C the word DOCTYPE stands in a comment, a CDATA section or an unclosed declaration.
  private static func isExpected(_ outcome: String, _ file: Case) -> Bool {
    if outcome == file.outcome || !file.outcome.hasPrefix("REFUSE") { return outcome != "ACCEPT" }
    if outcome == "REFUSE-ENCODING" || outcome == "REFUSE-LIMIT" { return true }
    return ["p15pass1.xml", "p16pass1.xml", "p18pass1.xml", "p39fail5.xml"].contains { file.path.hasSuffix($0) }
  }

  /// Too large, too deep, too many: refused by the pre-scan, before libxml2 can be slow.
  @Test(arguments: [
    (prefix: "<m ", unit: "a#=\"1\" ", count: 50_000, suffix: "/>"),
    (prefix: "<m b=\">\" ", unit: "a#=\"1\" ", count: 50_000, suffix: "/>"),
    (prefix: "<m b='/>' ", unit: "a#=\"1\" ", count: 50_000, suffix: "></m>"),
    (prefix: "<m>", unit: "<b/>", count: 1_000_000, suffix: "</m>"),
    (prefix: "", unit: "<a>", count: 1_000_000, suffix: ""),
    (prefix: "<m>", unit: "x", count: 11_000_000, suffix: "</m>"),
    (prefix: "<m><!--", unit: "x", count: 11_000_000, suffix: "--></m>"),
  ])
  func largeInputIsRefusedInTime(_ input: (prefix: String, unit: String, count: Int, suffix: String)) {
    var text = input.prefix
    for number in 0..<input.count {
      text += input.unit.contains("#") ? input.unit.replacing("#", with: "\(number)") : input.unit
    }
    let file = SourceFile(path: "big.xml", text: text + input.suffix)
    let clock = ContinuousClock()
    let start = clock.now
    let reading = CourseReader.read([file], scope: .structure)
    let took = clock.now - start
    #expect(reading.diagnostics.map(\.id) == ["limit"])
    #expect(took < .seconds(2))
  }

  /// The class of a reading, by its first reason.
  static func outcome(of reading: Reading) -> String {
    let ids = Set(reading.diagnostics.filter { $0.severity == .error }.map(\.id.name))
    if ids.isEmpty { return "ACCEPT" }
    if ids.contains("doctype") { return "REFUSE-DOCTYPE" }
    if ids.contains("encoding") { return "REFUSE-ENCODING" }
    if ids.contains("limit") { return "REFUSE-LIMIT" }
    if !ids.isDisjoint(with: ["syntax", "mismatched-tag", "duplicate-attribute"]) { return "REFUSE-SYNTAX" }
    return "REFUSE-VOCABULARY"
  }
}
