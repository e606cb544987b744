import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [("mith", "myth"), ("clam", "claim"), ("fatc", "fact"), ("Claim", "claim"), ("verdit", "verdict")])
  func findsTheNearestWord(_ typed: String, _ meant: String) {
    #expect(Spelling.nearest(to: typed, among: ["myth", "fact", "claim", "verdict", "depends"]) == meant)
  }

  @Test func doesNotGuessWildly() {
    #expect(Spelling.nearest(to: "colour", among: ["myth", "fact"]) == nil)
    #expect(Spelling.nearest(to: "", among: ["myth"]) == nil)
    #expect(Spelling.nearest(to: String(repeating: "a", count: 10_000), among: ["myth"]) == nil)
  }
}
