import Scoring

@testable import GroupReport

/// Somebody who has a release and nothing else, and tries to find small numbers in it.
///
/// Unknown are the numbers of people of each kind: their label, which sheets they have, and what they answered. Each
/// number of the release is an equation between them. A hidden number is safe if the equations also allow k or more.
struct Auditor {
  struct Kind: Hashable {
    let label: GroupLabel
    /// 0 right, 1 myth, 2 anything else; nil without a sheet.
    let pre: Int?
    let post: Int?
  }

  let release: Release
  let kinds: [Kind]

  init(_ release: Release, labels: [GroupLabel]) {
    self.release = release
    let answers: [Int?] = [nil, 0, 1, 2]
    kinds = labels.flatMap { label in
      answers.flatMap { pre in
        answers.compactMap { post in pre == nil && post == nil ? nil : Kind(label: label, pre: pre, post: post) }
      }
    }
  }

  private func places(_ condition: (Kind) -> Bool) -> [Int] { kinds.indices.filter { condition(kinds[$0]) } }

  private func answer(_ kind: Kind, _ wave: Wave) -> Int? {
    switch wave {
    case .pre: kind.pre
    case .post: kind.post
    }
  }

  /// Everything that the release says of an item.
  func program(item: Int) -> IntegerProgram {
    var program = IntegerProgram(variables: kinds.count)
    for wave in Wave.allCases {
      guard let people = release.people[wave.rawValue] else { continue }
      program.add(places { answer($0, wave) != nil }, .equal, people)
      add(release.items[item][wave], wave, { _ in true }, to: &program)
      for group in release.breakdowns.flatMap(\.groups) {
        let isIn = { (kind: Kind) in group.labels.contains(kind.label) }
        program.add(places { isIn($0) && answer($0, wave) != nil }, .equal, group.people[wave.rawValue])
        if let counts = group.items[wave.rawValue][item] { add(.counts(counts), wave, isIn, to: &program) }
      }
    }
    if let pairs = release.pairs { program.add(places { $0.pre != nil && $0.post != nil }, .equal, pairs) }
    if let change = release.items[item].change {
      program.add(places { $0.pre == 0 && $0.post == 0 }, .equal, change.kept)
      program.add(places { $0.pre == 0 && ($0.post ?? 0) > 0 }, .equal, change.lost)
      program.add(places { ($0.pre ?? 0) > 0 && $0.post == 0 }, .equal, change.learned)
      program.add(places { ($0.pre ?? 0) > 0 && ($0.post ?? 0) > 0 }, .equal, change.neither)
    }
    return program
  }

  private func add(
    _ cells: Release.Cells, _ wave: Wave, _ isIn: (Kind) -> Bool, to program: inout IntegerProgram
  ) {
    let right = places { isIn($0) && answer($0, wave) == 0 }
    switch cells {
    case .counts(let counts):
      if let number = counts.right { program.add(right, .equal, number) }
      if let number = counts.myth { program.add(places { isIn($0) && answer($0, wave) == 1 }, .equal, number) }
    case .atLeast(let percent, let people): program.add(right, .atLeast, (percent * people + 99) / 100)
    case .atMost(let percent, let people): program.add(right, .atMost, percent * people / 100)
    case .hidden: break
    }
  }

  /// The sets of people whose number an attacker would like to know: by wave, answer, group, and both sheets.
  private var questions: [(name: String, isIn: (Kind) -> Bool)] {
    var list: [(name: String, isIn: (Kind) -> Bool)] = []
    let labels = Set(kinds.map(\.label)).sorted()
    for wave in Wave.allCases where release.people[wave.rawValue] != nil {
      for (name, answers) in [("right", [0]), ("not right", [1, 2]), ("myth", [1]), ("not myth", [0, 2])] {
        let gives = { (kind: Kind) in answer(kind, wave).map(answers.contains) ?? false }
        list.append(("\(wave.name) \(name)", gives))
        list.append(("\(wave.name) \(name), one sheet", { gives($0) && ($0.pre == nil || $0.post == nil) }))
        list.append(("\(wave.name) \(name), both sheets", { gives($0) && $0.pre != nil && $0.post != nil }))
        for label in labels { list.append(("\(wave.name) \(name) \(label)", { gives($0) && $0.label == label })) }
      }
      for label in labels {
        list.append(("\(wave.name) people \(label)", { answer($0, wave) != nil && $0.label == label }))
      }
      list.append(("\(wave.name) alone", { answer($0, wave) != nil && ($0.pre == nil || $0.post == nil) }))
    }
    for pre in [[0], [1, 2]] {
      for post in [[0], [1, 2]] {
        let changes = { (kind: Kind) in
          (kind.pre.map(pre.contains) ?? false) && (kind.post.map(post.contains) ?? false)
        }
        list.append(("change \(pre) \(post)", changes))
        for label in labels { list.append(("change \(pre) \(post) \(label)", { changes($0) && $0.label == label })) }
      }
    }
    return list
  }

  /// The small numbers, 1 to k − 1, that the release does not leave open: k or more people is not possible.
  func leaks(item: Int, truth: (Kind) -> Int) -> [String] {
    let program = program(item: item)
    let k = release.threshold
    return questions.compactMap { question in
      let places = places(question.isIn)
      let real = places.reduce(0) { $0 + truth(kinds[$1]) }
      guard 1..<k ~= real else { return nil }
      return program.reaches(k, places) ? nil : "\(question.name): \(real)"
    }
  }
}
