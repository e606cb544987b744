import CourseExport
import CourseModel
import Wording

extension FactAges {
  /// A line a fact, then what is due.
  func text(_ language: Language) -> String {
    let rows = facts.map { fact in
      [
        fact.date?.text ?? Phrase("sans date", "no date")[language], age(of: fact, language),
        fact.kind.words[language], fact.id, state(of: fact, language),
        fact.sources.map(\.id.rawValue).joined(separator: ", "),
      ]
    }
    let heads = [
      Phrase("source", "source"), Phrase("âge", "age"), Phrase("quoi", "what"), Phrase("id", "id"),
      Phrase("vérifié ou relu", "verified or reviewed"), Phrase("sources", "sources"),
    ].map { $0[language] }
    var out =
      Phrase("Les plus vieilles sources d’abord, au \(day).", "Oldest sources first, as of \(day).")[language] + "\n\n"
    let widths = heads.indices.map { column in ([heads] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    for row in [heads] + rows {
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - DisplayWidth.of(cell) + 2)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      out += line + "\n"
    }
    return out + "\n" + summary(language)
  }

  private func age(of fact: FactAge, _ language: Language) -> String {
    guard let years = fact.date?.years(before: day) else { return "" }
    switch years {
    case 0: return Phrase("moins d’un an", "under a year")[language]
    case 1: return Phrase("1 an", "1 year")[language]
    case _: return Phrase("\(years) ans", "\(years) years")[language]
    }
  }

  private func state(of fact: FactAge, _ language: Language) -> String {
    var words: Phrase
    switch (fact.verified, fact.review) {
    case (.never?, _): words = Phrase("jamais vérifié", "never verified")
    case (.on(let last)?, _):
      let days = day.daysSince1970 - last.daysSince1970
      words = Phrase("vérifié le \(last), \(days) jours", "verified \(last), \(days) days")
    case (nil, let review?): words = Phrase("relu le \(review.date)", "reviewed \(review.date)")
    case (nil, nil): words = Phrase("pas relu", "not reviewed")
    }
    if fact.isDue(on: day) { words = words + Phrase("(à vérifier)", "(to verify)") }
    return words[language]
  }

  private func summary(_ language: Language) -> String {
    let services = due(.service)
    let regions = due(.region)
    var lines = [
      reviewed(.item, Phrase("énoncés", "items")), reviewed(.rehearsal, Phrase("répétitions", "rehearsals")),
    ].compactMap { $0 }
    if !services.isEmpty {
      let ids = services.map(\.id).joined(separator: ", ")
      lines.append(
        Phrase(
          "services à vérifier (jamais, ou plus de 180 jours) : \(ids)",
          "services to verify (never, or more than 180 days): \(ids)"))
    }
    if !regions.isEmpty {
      let ids = regions.map(\.id).joined(separator: ", ")
      lines.append(
        Phrase(
          "règles de signalement à vérifier (jamais, ou plus de 12 mois) : \(ids)",
          "reporting rules to verify (never, or more than 12 months): \(ids)"))
    }
    return lines.map { $0[language] + "\n" }.joined()
  }

  /// How many facts of a kind a person has reviewed; nil where there is none of it.
  private func reviewed(_ kind: FactAge.Kind, _ name: Phrase) -> Phrase? {
    let all = facts.filter { $0.kind == kind }
    guard !all.isEmpty else { return nil }
    let count = all.count { $0.review != nil }
    return Phrase(
      "\(name[.french]) : \(count) sur \(all.count) avec une relecture par une personne",
      "\(name[.english]): \(count) of \(all.count) reviewed by a person")
  }

  /// One row a fact.
  var csv: String {
    CSVText.text(
      [["source_date", "date_is", "age_years", "kind", "id", "verified", "reviewed", "by", "due", "sources"]]
        + facts.map { fact in
          [
            fact.date?.text ?? "", dateKind(of: fact) ?? "", fact.date.map { String($0.years(before: day)) } ?? "",
            fact.kind.rawValue, fact.id, verified(fact) ?? "", fact.review?.date.description ?? "",
            fact.review?.role ?? "", fact.isDue(on: day) ? "true" : "false",
            fact.sources.map(\.id.rawValue).joined(separator: " "),
          ]
        })
  }

  var json: JSONValue {
    .members([
      "version": .integer(1), "asOf": .string(day.description),
      "facts": .array(
        facts.map { fact in
          .members([
            "kind": .string(fact.kind.rawValue), "id": .string(fact.id),
            "sourceDate": .string(orNull: fact.date?.text), "dateIs": .string(orNull: dateKind(of: fact)),
            "ageYears": fact.date.map { .integer($0.years(before: day)) } ?? .null,
            "sources": .array(
              fact.sources.map { source in
                .members([
                  "id": .string(source.id.rawValue), "year": source.year.map(JSONValue.integer) ?? .null,
                  "read": .string(orNull: source.read?.description),
                ])
              }),
            "verified": .string(orNull: verified(fact)),
            "reviewed": .string(orNull: fact.review?.date.description), "by": .string(orNull: fact.review?.role),
            "due": .bool(fact.isDue(on: day)),
          ])
        }),
      "totals": .members([
        "facts": .integer(facts.count), "due": .integer(facts.count { $0.isDue(on: day) }),
        "undated": .integer(facts.count { $0.date == nil }),
        "reviewed": .integer(facts.count { $0.review != nil }),
      ]),
    ])
  }

  private func dateKind(of fact: FactAge) -> String? {
    switch fact.date {
    case .published?: "published"
    case .read?: "read"
    case nil: nil
    }
  }

  private func verified(_ fact: FactAge) -> String? {
    switch fact.verified {
    case .on(let last)?: last.description
    case .never?: "never"
    case nil: nil
    }
  }
}
