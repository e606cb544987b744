import Testing
import Wording

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test("what the writer writes is read again")
  func roundTrip() {
    let value = JSONValue.members([
      "version": .integer(1), "words": .string("é \"x\" \\ \u{1}\n😀"), "none": .null,
      "list": .array([.bool(true), .bool(false), .number(0.25), .integer(-3), .array([]), .object([])]),
    ])
    #expect(JSONReader.value(Array(value.text().utf8)) == value)
  }

  @Test("escapes", arguments: [("\"\\u00e9\\/\"", "é/"), ("\"\\ud83d\\ude00\"", "😀"), ("\"a\\tb\"", "a\tb")])
  func escapes(text: String, words: String) {
    #expect(JSONReader.value(Array(text.utf8)) == .string(words))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "{", "[1,]", "{\"a\" 1}", "nul", "\"\\ud800\"", "\"\\x\"", "\"a\nb\"", "1 2", "--1", "{\"a\":1,}", "'a'",
      String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    ])
  func refused(text: String) {
    #expect(JSONReader.value(Array(text.utf8)) == nil)
  }

  @Test func invalidUTF8IsRefused() { #expect(JSONReader.value([0x22, 0xFF, 0x22]) == nil) }
}
