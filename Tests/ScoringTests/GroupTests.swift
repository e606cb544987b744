import Testing
import Wording

@testable import Scoring

@Suite("Groups and sessions")
struct GroupTests {
  @Test("sessions in any order give the same bytes, and parts add to the whole", arguments: 1...10)
  func anyOrder(seed: Int) throws {
    let rooms = Rooms(seed: UInt64(seed), count: 24).sessions
    let whole = try Rooms.data(rooms)
    let text = Rooms.json(whole)
    var generator = SeededGenerator(seed: UInt64(seed) + 99)
    let shuffled = rooms.shuffled(using: &generator)
    #expect(try Rooms.data(shuffled) == whole)
    let parts = try [0..<5, 5..<6, 6..<17, 17..<24].map { try Rooms.data(Array(shuffled[$0])) }
    let forward = parts.dropFirst().reduce(parts[0], +)
    let backward = parts.reversed().dropFirst().reduce(parts[3], +)
    #expect(forward == whole)
    #expect(Rooms.json(forward) == text && Rooms.json(backward) == text)
    // The control: one session less is another result.
    #expect(Rooms.json(try Rooms.data(Array(shuffled.dropLast()))) != text)
  }

  @Test("a thousand sessions, and the same in another order and in eight parts, are one result")
  func thousand() throws {
    let rooms = Rooms(seed: 7, count: 1000, people: 1...2, hands: false, items: 2).sessions.map { room in
      // Every room has somebody, so that every session counts.
      SessionData(
        session: room.session, quiz: room.quiz, digest: room.digest, label: room.label, items: room.items,
        sheets: [.init(participant: "x", wave: .pre, answers: [.given("myth"), .pass])] + room.sheets)
    }
    let whole = try Rooms.data(rooms)
    #expect(whole.whole.clusters.sessions == 1000)
    let text = Rooms.json(whole)
    var generator = SeededGenerator(seed: 8)
    let shuffled = rooms.shuffled(using: &generator)
    let parts = try (0..<8).map { part in try Rooms.data(stride(from: part, to: 1000, by: 8).map { shuffled[$0] }) }
    #expect(Rooms.json(parts.dropFirst().reduce(parts[0], +)) == text)
  }

  @Test("rows shuffled, sorted and split into eight files give the same bytes")
  func rows() throws {
    let lines = Rooms.csv(Rooms(seed: 3, count: 20, hands: false).sessions)
    func read(_ files: [[String]]) throws -> String {
      var reader = DataSetReader(key: Rooms.key)
      for (index, rows) in files.enumerated() {
        reader.read(Array(([Rooms.header] + rows).joined(separator: "\n").utf8), path: "\(index).csv")
      }
      let outcome = reader.finish()
      return Rooms.json(try #require(outcome.data, "\(Data.messages(outcome))"))
    }
    let text = try read([lines])
    var generator = SeededGenerator(seed: 4)
    let shuffled = lines.shuffled(using: &generator)
    #expect(try read([shuffled]) == text)
    #expect(try read([lines.sorted()]) == text)
    #expect(
      try read((0..<8).map { part in stride(from: part, to: shuffled.count, by: 8).map { shuffled[$0] } }) == text)
    #expect(text.contains("\"groups\"") && text.contains("\"pooled\""))
  }

  @Test("groups are what their people are by themselves")
  func apart() throws {
    let rooms = Rooms(seed: 5, count: 30).sessions
    let whole = try Rooms.data(rooms)
    #expect(whole.groups.count > 4)
    for label in whole.labels {
      let own = try Rooms.data(rooms.filter { $0.label == label })
      #expect(whole.groups[label] == own.whole.widened(to: whole.overall.items))
    }
    for facet in Facet.allCases {
      for (value, group) in whole.by(facet) {
        let own = try Rooms.data(rooms.filter { $0.label[facet] == value })
        #expect(group == own.whole.widened(to: whole.overall.items))
      }
    }
  }

  @Test("a room of two languages is two groups and one session of its region")
  func bilingual() throws {
    let text = """
      session,participant,phase,region,language,m1
      s,1,pre,qc,Français,myth
      s,2,pre,QC,English,fact
      t,1,pre,QC,fr,myth
      """
    let data = try #require(Data.outcome(text, key: Rooms.key).data)
    #expect(
      data.labels == [GroupLabel(region: "QC", language: "en"), GroupLabel(region: "QC", language: "fr")])
    #expect(data.whole.clusters.sessions == 2)
    #expect(data.by(.region).map(\.data.clusters.sessions) == [2])
    #expect(data.by(.language).map(\.data.clusters.sessions) == [1, 2])
    #expect(data.by(.language).map(\.value) == ["en", "fr"])
    #expect(data.whole.pooled(.pre, .answered)[0]?.sessions == 2)
  }

  @Test(
    "a person’s two sheets say the same of the group, or one of them says nothing",
    arguments: [
      ("QC,fr", "ON,fr", ["3:10 other-group"]), ("QC,fr", "qc,Français", []), ("QC,", ",fr", []), (",", ",", []),
      ("QC,fr", "QC,en", ["3:13 other-group"]),
    ])
  func contradiction(_ pre: String, _ post: String, _ places: [String]) {
    let text = "participant,phase,region,language,m1\na,pre,\(pre),myth\naa,post,\(post),myth\n"
      .replacing("aa,", with: "a,")
    let outcome = Data.outcome(text, key: Rooms.key)
    #expect(Data.places(outcome) == places.map { $0.replacing("3:10", with: "3:8").replacing("3:13", with: "3:11") })
    if places.isEmpty { #expect(outcome.data?.groups.count == 1) }
  }

  @Test("files without such columns have one group, and no word of it")
  func noColumns() throws {
    let data = try #require(Data.outcome("participant,phase,m1\na,pre,myth\n", key: Rooms.key).data)
    #expect(data.labels == [.none])
    let text = Rooms.json(data)
    #expect(!text.contains("groups") && !text.contains("pooled") && !text.contains("shares"))
  }

  @Test("hands and sheets of the same answers give equal shares", arguments: 1...10)
  func hands(seed: Int) throws {
    let rooms = Rooms(seed: UInt64(seed), count: 5, hands: false).sessions
    let counted = rooms.map { room in
      var counts: [SessionData.Tally] = []
      for wave in Wave.allCases {
        for (index, item) in room.items.enumerated() {
          let given = room.sheets.filter { $0.wave == wave }.map { $0.answers[index] }
          for answer in Set(given) where answer != .notPresented {
            counts.append(.init(wave: wave, item: item, answer: answer, count: given.count { $0 == answer }))
          }
        }
      }
      return SessionData(
        session: room.session, quiz: room.quiz, digest: room.digest, label: room.label, items: room.items,
        tallies: counts)
    }
    let (sheets, hands) = (try Rooms.data(rooms), try Rooms.data(counted))
    for wave in Wave.allCases {
      for (a, b) in zip(sheets.shares(wave), hands.shares(wave)) {
        #expect((a.presented, a.correct, a.blanks) == (b.presented, b.correct, b.blanks))
        #expect((a.passes, a.myths, a.options) == (b.passes, b.myths, b.options))
        #expect(a.answeredInterval == b.answeredInterval && a.answeredMeanMark == b.answeredMeanMark)
        #expect((a.tallied, b.tallied) == (0, b.presented))
      }
      #expect(sheets.whole.pooled(wave, .answered) == hands.whole.pooled(wave, .answered))
      #expect(MythRates(sheets.shares(wave)) == MythRates(hands.shares(wave)))
    }
    // Hands say nothing of persons.
    #expect(hands.overall.sheets == 0 && GroupStatistics(hands.overall).gain.pairs == 0)
    #expect(Rooms.json(hands).contains("\"tallied\""))
  }
}
