import CourseModel
import Scoring
import Testing
import Wording

@testable import AmorceCLI

/// The key of an item with this interaction.
private func key(_ interaction: Interaction) -> ScoringKey.Item {
  let words = Localized<[Inline]>([.french: [.text("…")]])
  return ScoringKey.Item(
    CourseModel.Item(
      id: ID("item"), type: QuestionTypeName("any"), prompt: words, interaction: interaction, fact: words,
      why: Localized([.french: []])))
}

private func choices(_ ids: String...) -> [Choice] {
  ids.map { Choice(id: ID($0), text: Localized([.french: [.text($0)]])) }
}

@Suite("The key of a quiz")
struct ScoringKeyTests {
  @Test(
    "only a myth can be taken for a fact",
    arguments: [(Verdict.myth, "fact"), (.fact, nil), (.depends, nil)] as [(Verdict, String?)])
  func statement(_ verdict: Verdict, _ myth: String?) {
    let item = key(.verdict(verdict))
    #expect(item.correct == verdict.rawValue)
    #expect(item.myth == myth)
    #expect(item.options == ["myth", "fact", "depends", "pass"])
  }

  @Test("the right answer is spelt as cells are read")
  func spelling() {
    let one = key(.choice(choices("a", "b"), key: [ID("b")], multiple: false))
    #expect((one.correct, one.options) == ("b", ["a", "b"]))
    let several = key(.choice(choices("a", "b", "c"), key: [ID("c"), ID("a")], multiple: true))
    #expect(several.form.read("c,a") == .answer(several.correct))
    let order = key(.order(choices("a", "b", "c")))
    #expect(order.form.read("a, b, c") == .answer(order.correct))
    let categories = [Category(id: ID("x"), text: Localized([.french: [.text("x")]]))]
    let sort = key(.match(choices("a", "b"), into: categories, key: [ID("a"): ID("x"), ID("b"): ID("x")]))
    #expect(sort.form.read("b=x,a=x") == .answer(sort.correct))
  }
}
