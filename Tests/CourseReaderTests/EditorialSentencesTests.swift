import CourseReader
import Testing

/// Every bad sentence is found where it must be, and no good one is touched.
@Suite struct EditorialSentencesTests {
  @Test(arguments: ["fr", "en"])
  func findsEveryBadSentenceAndNoGoodOne(_ language: String) {
    let isFrench = language == "fr"
    let bad = isFrench ? EditorialFrench.bad : EditorialEnglish.bad
    let good = isFrench ? EditorialFrench.good : EditorialEnglish.good
    #expect(bad.count >= 60)
    #expect(good.count >= 60)
    let hits = bad.count { sentence in
      let found = sentence.findings(language)
      #expect(found == sentence.expected(language), "\(sentence.field): \(sentence.text)")
      return found == sentence.expected(language)
    }
    let falseAlarms = good.count { sentence in
      let found = sentence.findings(language)
      #expect(found == [], "\(sentence.field): \(sentence.text)")
      return !found.isEmpty
    }
    print(
      "editorial rules, \(language): \(hits) of \(bad.count) bad sentences found, "
        + "\(falseAlarms) false alarms in \(good.count) good ones")
    #expect(hits == bad.count)
    #expect(falseAlarms == 0)
  }

  @Test func everyRuleThatReadsSentencesIsInTheTables() {
    let used = Set((EditorialFrench.bad + EditorialEnglish.bad).compactMap(\.rule))
    let expected: Set = [
      "banned-term", "avoided-term", "verdict-word", "absolute-promise", "mid-word-dot", "gendered-form",
      "french-spacing", "statement-length", "double-negative",
    ]
    #expect(used == expected)
  }
}
