import TestSupport
import Testing
import Wording

@Suite struct SafeTextTests {
  @Test(arguments: [
    "\u{1B}[2J", "\u{9B}2J", "a\u{202E}b", "\u{2066}a\u{2069}", "\u{AD}", "\u{E0041}", "\u{7F}", "\r", "\u{FEFF}",
  ])
  func escapesWhatCouldMoveOrHide(_ text: String) {
    let safe = SafeText.printable(text)
    #expect(!safe.unicodeScalars.contains(where: SafeText.isUnsafe))
    #expect(safe.contains("\\u{"))
  }

  @Test func leavesOrdinaryTextAlone() {
    for text in ["Été « ça » 🙂", "日本語", "e\u{301}", "a\u{A0}b"] { #expect(SafeText.printable(text) == text) }
  }

  @Test func excerptsAreShort() {
    #expect(SafeText.excerpt(String(repeating: "é", count: 300)).count == 60)
    #expect(SafeText.excerpt("court") == "court")
  }

  @Test(.enabled(if: SharedFolder.isThere, "needs ../shared/corpora"))
  func terminalPayloadsAreHarmless() throws {
    let path = try #require(SharedFolder.path) + "/corpora/made/text/terminal-payloads.json"
    let text = try #require(TestFile.text(path))
    // The payloads are JSON strings with \u escapes; every escape is tried on its own.
    var tried = 0
    for part in text.split(separator: "\\u").dropFirst() {
      guard let value = UInt32(part.prefix(4), radix: 16), let scalar = Unicode.Scalar(value) else { continue }
      tried += 1
      let safe = SafeText.printable("a" + String(Character(scalar)) + "b")
      #expect(!safe.unicodeScalars.contains(where: SafeText.isUnsafe))
    }
    #expect(tried > 10)
  }
}
