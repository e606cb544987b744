import Testing
import Wording

@Suite struct JSONValueTests {
  @Test func keepsOrderAndEscapes() {
    let value = JSONValue.members(["b": .integer(1), "a": .array([.null, .bool(true), .string("é\"\\\n\u{1B}")])])
    let expected = "{\n  \"b\": 1,\n  \"a\": [\n    null,\n    true,\n    \"é\\\"\\\\\\n\\u001b\"\n  ]\n}\n"
    #expect(value.text() == expected)
  }

  @Test func nothingIsEverNaN() {
    #expect(JSONValue.number(orNull: .nan) == .null)
    #expect(JSONValue.number(.infinity).text() == "null\n")
  }

  @Test func writesNumbersThatReadBackTheSame() {
    for number in [0.1, 1e-9, 123456.789, 2.0, -0.5, 1e300] {
      let text = JSONValue.number(number).text().dropLast()
      #expect(Double(text) == number)
    }
  }
}
