import Diagnostics
import Testing
import Wording

@testable import Scoring

@Suite("CSV scanner")
struct CSVScannerTests {
  @Test(
    "line ends, quotes and delimiters of all spreadsheets",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n\"x\ty\"\t2\n", [["a", "b"], ["x\ty", "2"]]),
      ("sep=;\r\na;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
      ("\"a\",\"b\"\n\"say \"\"x\"\"\",\"\"\n", [["a", "b"], ["say \"x\"", ""]]),
      ("a,b\n\n1,2\n,\n\"\",\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n5'10\",2\n", [["a", "b"], ["5'10\"", "2"]]),
      ("a,b\n1,\n", [["a", "b"], ["1", ""]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("a,b\n\"1\",", [["a", "b"], ["1", ""]]),
      ("\"a,x\";b\n1;2\n", [["a,x", "b"], ["1", "2"]]),
      ("a\n1\n2\n", [["a"], ["1"], ["2"]]),
    ] as [(String, [[String]])])
  func dialects(_ text: String, _ rows: [[String]]) {
    for chunk in [1, 2, 5, Int.max] {
      let read = CSVText.read(text, chunk: chunk)
      #expect(read.rows == rows, "in chunks of \(chunk)")
      #expect(read.problems == [], "in chunks of \(chunk)")
    }
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("a,b\n1,\"x\ny\n", ["2:3 error csv-unclosed-quote"]),
      (
        "a,b\n\"1\"x,2\n1,2,3\n4\n",
        ["2:4 error csv-text-after-quote", "3:5 error csv-row-width", "4:2 error csv-row-width"]
      ),
      ("a,b\n\"x\ny\",\"1\"2\n", ["3:7 error csv-text-after-quote"]),
      ("é,b\nçà,1,2\n", ["2:6 error csv-row-width"]),
      ("a,,b\n1,2,3\n", ["1:3 error csv-column-name"]),
      ("a,B, b\n", ["1:5 error csv-duplicate-column"]),
      ("a,b\n1,\u{0}\n2,\u{0}\n", ["2:3 error csv-null", "3:3 error csv-null"]),
      ("", ["1:1 error csv-empty"]),
      ("\n\n", ["1:1 error csv-empty"]),
      ("\u{FEFF}", ["1:1 error csv-empty"]),
      ("\u{FEFF}a,b\n1\n", ["2:2 error csv-row-width"]),
      ("a,b\r\n1,2\r\n3\r\n", ["3:2 error csv-row-width"]),
    ] as [(String, [String])])
  func places(_ text: String, _ problems: [String]) {
    for chunk in [1, 3, Int.max] { #expect(CSVText.read(text, chunk: chunk).problems == problems) }
  }

  @Test("UTF-16 with its mark reads as UTF-8 does", arguments: [true, false])
  func utf16(isLittle: Bool) {
    let text = "a,b\n« é »,😀\n"
    let units = [0xFEFF] + Array(text.utf16)
    let bytes = units.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for chunk in [1, 2, 3, 5, Int.max] {
      #expect(CSVText.read(bytes, chunk: chunk).rows == [["a", "b"], ["« é »", "😀"]])
    }
    #expect(CSVText.read(bytes.dropLast(1) + [], chunk: 1).problems != [])
  }

  @Test("Windows-1252 is read, and said; a mixture is refused")
  func windows1252() {
    let old = CSVText.read(Array("a,b\n".utf8) + [0xC7, 0x61, 0x2C, 0x93, 0x94, 0x0A])
    #expect(old.rows == [["a", "b"], ["Ça", "“”"]])
    #expect(old.problems == ["1:1 note csv-windows-1252"])
    let mixed = CSVText.read(Array("é,b\n1,".utf8) + [0xE9, 0x0A])
    #expect(mixed.problems == ["2:3 error csv-encoding"])
    #expect(CSVText.read(Array("a,b\n1,".utf8) + [0x81, 0x0A]).problems.first == "1:1 note csv-windows-1252")
    #expect(CSVText.read(Array("a,b\n1,".utf8) + [0x81, 0x0A]).problems.contains("2:3 error csv-encoding"))
  }

  @Test(
    "UTF-8 that is not well formed is not taken for text",
    arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xF8, 0x88]] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) {
    let read = CSVText.read(Array("é,b\n1,".utf8) + bytes + Array("\n".utf8))
    #expect(read.problems.first == "2:3 error csv-encoding")
  }

  @Test("limits are exact", arguments: [0, 1])
  func limits(over: Int) {
    let cell = String(repeating: "x", count: CSVLimits.cell + over)
    let columns = (0..<CSVLimits.columns + over).map { "c\($0)" }.joined(separator: ",")
    for text in ["a,b\n1,\(cell)\n", "a,b\n1,\"\(cell)\"\n"] {
      #expect(
        CSVText.read(text).problems == (over == 0 ? [] : ["2:\(text.contains("\"") ? 4 : 3) error csv-cell-too-long"]))
    }
    #expect(CSVText.read(columns + "\n").problems.count == over)
  }

  @Test("a quote that never closes stops the reading, however much follows")
  func endlessQuote() {
    let read = CSVText.read("a,b\n1,\"" + String(repeating: "x\n", count: 400_000), chunk: 65536)
    #expect(read.problems == ["2:3 error csv-unclosed-quote"])
  }

  @Test("a row without end stops the reading")
  func endlessRow() {
    let row = String(repeating: String(repeating: "x", count: 60000) + ",", count: 30)
    #expect(CSVText.read("a,b\n" + row, chunk: 65536).problems.map { $0.dropFirst(4) } == ["error csv-row-too-long"])
  }

  @Test("at most a hundred findings are told, and that there are more")
  func manyProblems() {
    let read = CSVText.read("a,b\n" + String(repeating: "1\n", count: 300))
    #expect(read.problems.count == ProblemLog.limit)
    #expect(read.problems.last == "100:2 note csv-more")
  }
}
