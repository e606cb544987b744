import TestSupport
import Testing

/// The course text is our own: no run of eight words is shared with a source document.
@Suite struct OwnWordsTests {
  /// Names and titles that are what they are, as words.
  private static let names: [[String]] = [
    "centre canadien pour mettre fin a la traite des personnes",
    "canadian centre to end human trafficking",
    "ligne d urgence canadienne contre la traite des personnes",
    "il faut qu on j a s e de la traite des personnes a des fins sexuelles",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let length = 8

  /// Lower case, accents removed, split at anything that is not a letter or digit.
  static func words(_ text: String) -> [String] {
    let folded = text.lowercased().unicodeScalars.map { fold($0) }.joined()
    return folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "à", "â", "ä", "á", "ã": "a"
    case "é", "è", "ê", "ë": "e"
    case "î", "ï", "í": "i"
    case "ô", "ö", "ó": "o"
    case "ù", "û", "ü", "ú": "u"
    case "ç": "c"
    case "œ": "oe"
    case "æ": "ae"
    case "\u{300}"..."\u{36F}": ""
    default: String(scalar)
    }
  }

  /// The words between the tags of an XML file; a tag parts two runs only where a block ends.
  static func runs(ofXML text: String) -> [[String]] {
    var runs: [String] = [""]
    for piece in text.split(separator: "<", omittingEmptySubsequences: false) {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = parts[0].split { $0 == " " || $0 == "\n" }.first.map(String.init) ?? ""
      if !["em", "/em", "strong", "/strong", "q", "/q", "link", "/link"].contains(tag) { runs.append("") }
      if parts.count == 2 { runs[runs.count - 1] += " " + parts[1] }
    }
    return runs.map(words).filter { $0.count >= length }
  }

  static func shared(_ run: [String], _ source: Set<[String]>) -> [String] {
    guard run.count >= length else { return [] }
    return (0...(run.count - length)).compactMap { start in
      let window = Array(run[start..<(start + length)])
      guard source.contains(window), !isName(window) else { return nil }
      return window.joined(separator: " ")
    }
  }

  private static func isName(_ window: [String]) -> Bool {
    // A window that is a part of a name, or a name with up to three words around it.
    names.contains { name in
      let reach = min(name.count, window.count)
      return (5...reach).contains { size in
        (0...(window.count - size)).contains { offset in
          let part = window[offset..<(offset + size)]
          return size >= window.count - 3
            && (0...(name.count - size)).contains { Array(name[$0..<($0 + size)]) == Array(part) }
        }
      }
    }
  }

  @Test(.enabled(if: SharedFolder.isThere, "needs ../shared/seeds"))
  func noRunOfEightWordsIsSharedWithASeed() throws {
    let shared = try #require(SharedFolder.path)
    var source: Set<[String]> = []
    for name in TestFile.names(in: shared + "/seeds") {
      let words = Self.words(try #require(TestFile.text(shared + "/seeds/" + name)))
      guard words.count >= Self.length else { continue }
      for start in 0...(words.count - Self.length) { source.insert(Array(words[start..<(start + Self.length)])) }
    }
    #expect(source.count > 3000)
    var found: [String] = []
    var files = 0
    for folder in ["Modules", "Modules/regions", "Quizzes"] {
      for name in TestFile.names(in: TestFile.repository + "/" + folder) where name.hasSuffix(".xml") {
        files += 1
        let text = try #require(TestFile.text(TestFile.repository + "/" + folder + "/" + name))
        for run in Self.runs(ofXML: text) {
          found += Self.shared(run, source).map { folder + "/" + name + ": " + $0 }
        }
      }
    }
    #expect(files > 40)
    #expect(found == [])
  }

  @Test func aCopiedSentenceWouldBeFound() {
    let source: Set<[String]> = [Self.words("Écoutez d’abord, sans donner trop vite vos…")]
    let run = Self.runs(ofXML: "<p>Alors : écoutez <em>d’abord</em> sans donner trop vite vos conseils, merci.</p>")
    #expect(run.flatMap { Self.shared($0, source) }.count == 1)
  }
}
