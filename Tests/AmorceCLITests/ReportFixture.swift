/// Files of answers for tests of `report` and `score`.
enum ReportFixture {
  static let key = "item,correct,myth,options\nalpha,myth,fact,myth|fact|depends\nbeta,myth,fact,myth|fact|depends\n"

  /// A session in which `first` and `second` say how many know each item before; four more know it after.
  static func csv(_ session: String, _ people: Int, first: Int, second: Int, region: String = "QC") -> String {
    var text = "session,region,participant,phase,alpha,beta\n"
    for person in 0..<people {
      for (wave, more) in [("pre", 0), ("post", 4)] {
        let answers = [first, second].map { person < $0 + more ? "myth" : "fact" }
        text += "\(session),\(region),\(session)\(person),\(wave),\(answers[0]),\(answers[1])\n"
      }
    }
    return text
  }
}
