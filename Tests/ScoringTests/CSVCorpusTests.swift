import Testing
import Wording

@testable import Scoring

@Suite("CSV corpora", .enabled(if: SharedFolder.isHere))
struct CSVCorpusTests {
  @Test("csv-spectrum reads as its JSON", arguments: SharedFolder.names("corpora/csv-spectrum/csvs"))
  func spectrum(_ file: String) throws {
    var bytes = try #require(SharedFolder.bytes("corpora/csv-spectrum/csvs/" + file))
    // The stored copies lost their CR; the JSON beside them has not.
    if file.hasSuffix("_crlf.csv") {
      bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
    }
    let name = file.dropLast(4)
    let json = try #require(SharedFolder.bytes("corpora/csv-spectrum/json/\(name).json"))
    let expected = try JSONReader.read(json)
    let text = CSVText.read(bytes)
    #expect(text.problems == [])
    guard file != "location_coordinates.csv" else {
      // Its JSON is one object, and has another telephone number than the CSV.
      #expect(text.objects.elements.first?["Location Coordinates"] == expected["Location Coordinates"])
      return
    }
    #expect(text.objects == expected)
  }

  @Test(
    "our own files are taken or refused as the list says",
    arguments: [
      ("bom.csv", ["session,question,answer", "s1,q1,a"], []),
      ("semicolon-fr.csv", ["session,question,answer", "s1,q1,a"], []),
      ("crlf.csv", ["session,question,answer", "s1,q1,a"], []),
      ("quoted-newline.csv", ["session,question,answer", "s1,q1,a\nb"], []),
      ("latin1.csv", ["session,question,answer", "s1,q1,café"], ["1:1 note csv-windows-1252"]),
      ("unclosed-quote.csv", nil, ["2:7 error csv-unclosed-quote"]),
      ("short-row.csv", nil, ["2:6 error csv-row-width"]),
      ("long-row.csv", nil, ["2:9 error csv-row-width"]),
      ("nul.csv", nil, ["2:8 error csv-null"]),
      ("dup-header.csv", nil, ["1:16 error csv-duplicate-column"]),
      ("empty.csv", nil, ["1:1 error csv-empty"]),
      ("partly-bad.csv", nil, ["52:4 error csv-unclosed-quote"]),
    ] as [(String, [String]?, [String])])
  func made(_ file: String, _ rows: [String]?, _ problems: [String]) throws {
    let text = CSVText.read(try #require(SharedFolder.bytes("corpora/made/csv/" + file)))
    #expect(text.problems == problems)
    if let rows { #expect(text.rows.map { $0.joined(separator: ",") } == rows) }
  }

  @Test("formulas are text like any other")
  func formulas() throws {
    let text = CSVText.read(try #require(SharedFolder.bytes("corpora/made/csv/formula.csv")))
    #expect(text.problems == [])
    #expect(text.rows.last == ["s1", "q5", "=HYPERLINK(\"http://127.0.0.1\",\"x\")"])
  }

  @Test("a file that is wrong anywhere counts nothing", arguments: ["partly-bad.csv", "nul.csv", "short-row.csv"])
  func allOrNothing(_ file: String) throws {
    let key = Data.key([("q1", "a", nil)])
    let bytes = try #require(SharedFolder.bytes("corpora/made/csv/" + file))
    #expect(Data.outcome(bytes, key: key).tables == nil)
  }

  @Test("files of a fuzzer read the same in any chunks", arguments: SharedFolder.names("corpora/go-fuzz/csv"))
  func fuzzed(_ file: String) throws {
    let bytes = try #require(SharedFolder.bytes("corpora/go-fuzz/csv/" + file))
    let whole = CSVText.read(bytes)
    for chunk in [1, 2, 3, 7] {
      let parts = CSVText.read(bytes, chunk: chunk)
      #expect(parts.rows == whole.rows && parts.problems == whole.problems, "in chunks of \(chunk)")
    }
  }
}
