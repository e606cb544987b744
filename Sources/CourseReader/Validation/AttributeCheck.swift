import CourseModel
import Diagnostics
import Wording
import XMLSource

/// Checks the value of one attribute, and notes the ids it gives or uses.
struct AttributeCheck {
  let document: XMLDocument
  let attribute: XMLAttribute
  let rule: AttributeRule

  private var range: SourceRange { document.valueRange(of: attribute) }

  /// Reports what is wrong with the value.
  func run(_ findings: inout Findings) {
    let text = document.text(of: attribute)
    switch rule.type {
    case .declares(let space):
      guard checkIdentifier(text, &findings) else { return }
      findings.declarations.append(Declaration(space: space, id: text, range: range))
    case .localIdentifier, .localReference:
      _ = checkIdentifier(text, &findings)
    case .refers(let space):
      guard checkIdentifier(text, &findings) else { return }
      findings.references.append(Reference(space: space, id: text, range: range))
    case .refersToSome(let space):
      let words = split(text)
      if words.isEmpty { return reject(text, Self.somethingNeeded, &findings) }
      for word in words {
        guard checkIdentifier(word, &findings) else { return }
        findings.references.append(Reference(space: space, id: word, range: range))
      }
    case .keyword(let known): checkKeyword(text, known, &findings)
    case .keywords(let known):
      let words = split(text)
      if words.isEmpty { return reject(text, Self.somethingNeeded, &findings) }
      if let odd = words.first(where: { !known.contains($0) }) { checkKeyword(odd, known, &findings) }
    case .integer(let bounds):
      guard let number = Int(text), bounds.contains(number), String(number) == text else {
        return reject(
          text,
          Phrase(
            "Donner un nombre de \(bounds.lowerBound) à \(bounds.upperBound).",
            "Give a number from \(bounds.lowerBound) to \(bounds.upperBound)."), &findings)
      }
    case .boolean: checkKeyword(text, ["true", "false"], &findings)
    case .date:
      if CalendarDate(text) == nil { reject(text, Self.dateNeeded, &findings) }
    case .verification:
      if text != "never", CalendarDate(text) == nil {
        reject(text, Phrase("Donner AAAA-MM-JJ, ou never.", "Give YYYY-MM-DD, or never."), &findings)
      }
    case .covers: checkCovers(text, &findings)
    case .languages: checkLanguages(text, &findings)
    case .regionCode:
      if !isRegionCode(text) { reject(text, Self.regionNeeded, &findings) }
    case .reach:
      if text != "national", !isRegionCode(text) {
        reject(text, Phrase("Donner national, ou un code comme QC.", "Give national, or a code such as QC."), &findings)
      }
    case .fileName: checkFileName(text, &findings)
    case .address:
      if !text.hasPrefix("https://"), !text.hasPrefix("http://") || text.contains(where: \.isWhitespace) {
        reject(text, Phrase("Donner une adresse en https://.", "Give an address that starts with https://."), &findings)
      }
    case .words:
      if text.allSatisfy(\.isWhitespace) { reject(text, Self.somethingNeeded, &findings) }
    }
  }

  private static let somethingNeeded = Phrase("Donner au moins un mot.", "Give at least one word.")
  private static let dateNeeded = Phrase(
    "Donner un jour qui existe : AAAA-MM-JJ.", "Give a day that exists: YYYY-MM-DD.")
  private static let regionNeeded = Phrase("Donner deux capitales, comme QC.", "Give two capitals, such as QC.")

  private func split(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private func isRegionCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  private func reject(_ text: String, _ advice: Phrase, _ findings: inout Findings) {
    findings.report(
      "bad-value", at: range,
      Phrase(
        "« \(SafeText.excerpt(text)) » ne convient pas pour \(rule.name).",
        "\"\(SafeText.excerpt(text))\" does not fit \(rule.name)."), advice: advice)
  }

  private func checkIdentifier(_ text: String, _ findings: inout Findings) -> Bool {
    if isIdentifier(text) { return true }
    findings.report(
      "bad-id", at: range,
      Phrase("« \(SafeText.excerpt(text)) » n’est pas un id.", "\"\(SafeText.excerpt(text))\" is not an id."),
      advice: Phrase(
        "Un id a de 1 à 64 lettres minuscules sans accent, chiffres ou tirets.",
        "An id has 1 to 64 lower-case letters without accents, digits or dashes."))
    return false
  }

  private func checkKeyword(_ text: String, _ known: [String], _ findings: inout Findings) {
    guard !known.contains(text) else { return }
    findings.reportUnknown(
      "bad-value", text, at: range, among: known,
      Phrase(
        "« \(SafeText.excerpt(text)) » ne convient pas pour \(rule.name).",
        "\"\(SafeText.excerpt(text))\" does not fit \(rule.name)."))
  }

  private func checkCovers(_ text: String, _ findings: inout Findings) {
    let words = split(text)
    let isRight = words.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard !words.isEmpty, isRight else {
      return reject(
        text,
        Phrase("Donner des numéros à trois chiffres : \"027 028\".", "Give numbers of three digits: \"027 028\"."),
        &findings)
    }
  }

  private func checkLanguages(_ text: String, _ findings: inout Findings) {
    let words = split(text)
    let isRight = words.allSatisfy { word in
      (2...8).contains(word.utf8.count) && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
    guard !words.isEmpty, isRight, Set(words).count == words.count else {
      return reject(text, Phrase("Donner des codes : \"fr en\".", "Give codes: \"fr en\"."), &findings)
    }
  }

  private func checkFileName(_ text: String, _ findings: inout Findings) {
    let isRight =
      text.hasSuffix(".png") && isIdentifier(text.dropLast(4))
    guard !isRight else { return }
    reject(
      text, Phrase("Donner un nom simple, comme etapes.png.", "Give a plain name, such as stages.png."), &findings)
  }
}
