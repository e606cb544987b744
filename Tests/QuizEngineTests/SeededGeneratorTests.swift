import CourseModel
import QuizEngine
import Testing

struct SeededGeneratorTests {
  /// The first numbers of the reference SplitMix64 for this seed.
  @Test func agreesWithTheReference() {
    var generator = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<3).map { _ in generator.next() }
    #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func theSameSeedGivesTheSameOrder() {
    var (a, b, c) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7), SeededGenerator(seed: 8))
    let order = a.shuffled(Array(1...20))
    #expect(order == b.shuffled(Array(1...20)))
    #expect(order != c.shuffled(Array(1...20)))
    #expect(order.sorted() == Array(1...20))
  }

  @Test func everyOrderIsAboutAsLikely() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<6000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      counts[generator.shuffled([1, 2, 3]), default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { (850...1150).contains($0) })
  }
}

struct PresentationOrderTests {
  @Test func ordersAndSortsAreShownInAnotherOrderThanTheAuthoredOne() {
    for number in 0..<200 {
      let options = SampleItems.choices("un", "deux", "trois")
      let item = SampleItems.item("item-\(number)", "order", .order(options))
      let shown = PresentationOrder.options(of: item)
      #expect(shown != options)
      #expect(Set(shown) == Set(options))
    }
  }

  @Test func theOrderIsTheSameWhereverAnOptionWasWritten() {
    let one = SampleItems.item("etapes", "order", .order(SampleItems.choices("un", "deux", "trois", "quatre")))
    let other = SampleItems.item("etapes", "order", .order(SampleItems.choices("quatre", "deux", "un", "trois")))
    #expect(PresentationOrder.options(of: one).map(\.id) == PresentationOrder.options(of: other).map(\.id))
  }

  @Test func choicesStandAsAuthored() {
    #expect(PresentationOrder.options(of: SampleItems.choose).map(\.id.rawValue) == ["ouverte", "reproche", "conseil"])
    #expect(PresentationOrder.options(of: SampleItems.statement).isEmpty)
  }

  @Test func theDigestFollowsWhatIsAsked() {
    let digest = QuizDigest.of(SampleItems.all)
    #expect(digest.count == 16)
    #expect(digest == QuizDigest.of(SampleItems.all))
    #expect(digest != QuizDigest.of(Array(SampleItems.all.dropLast())))
  }
}
