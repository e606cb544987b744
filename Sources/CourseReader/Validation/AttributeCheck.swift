import CourseModel
import Diagnostics
import Wording
import XMLSource

/// Checks the value of one attribute, and notes the ids it gives or uses.
struct AttributeCheck {
  let tree: XMLTree
  let attribute: XMLAttribute
  let rule: AttributeRule

  private var range: SourceRange { tree.valueRange(of: attribute) }

  private var bytes: UnsafeBufferPointer<UInt8> { tree.bytes(of: attribute) }
  /// The value as a string; values that are right are mostly compared as bytes.
  private var text: String { tree.text(of: attribute) }
  private var words: [String] {
    bytes.split(whereSeparator: isXMLSpace).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reports what is wrong with the value.
  func run(_ findings: inout Findings) {
    switch rule.type {
    case .declares(let space):
      guard let id = identifier(&findings) else { return }
      findings.declarations.append(Declaration(space: space, id: id, range: range))
    case .localIdentifier, .localReference: _ = identifier(&findings)
    case .refers(let space):
      guard let id = identifier(&findings) else { return }
      findings.references.append(Reference(space: space, id: id, range: range))
    case .refersToSome(let space): checkReferences(space, &findings)
    case .keyword(let known): checkKeyword(known, &findings)
    case .keywords(let known): checkKeywords(known, &findings)
    case .integer(let bounds): checkInteger(bounds, &findings)
    case .boolean: checkKeyword(["true", "false"], &findings)
    case .date: if CalendarDate(text) == nil { reject(text, Self.dateNeeded, &findings) }
    case .verification:
      if text != "never", CalendarDate(text) == nil { reject(text, Self.verificationNeeded, &findings) }
    case .covers: checkCovers(&findings)
    case .languages: checkLanguages(&findings)
    case .regionCode: if !isRegionCode(text) { reject(text, Self.regionNeeded, &findings) }
    case .reach: if text != "national", !isRegionCode(text) { reject(text, Self.reachNeeded, &findings) }
    case .fileName: checkFileName(&findings)
    case .address: checkAddress(&findings)
    case .words: if bytes.allSatisfy(isXMLSpace) { reject(text, Self.somethingNeeded, &findings) }
    }
  }

  private func checkReferences(_ space: IDSpace, _ findings: inout Findings) {
    if isIdentifier(bytes) { return findings.references.append(Reference(space: space, id: text, range: range)) }
    let words = words
    if words.isEmpty { return reject(text, Self.somethingNeeded, &findings) }
    for word in words {
      guard isIdentifier(word) else { return rejectIdentifier(word, &findings) }
      findings.references.append(Reference(space: space, id: word, range: range))
    }
  }

  private func checkKeywords(_ known: [String], _ findings: inout Findings) {
    if isOne(of: known) { return }
    let words = words
    if words.isEmpty { return reject(text, Self.somethingNeeded, &findings) }
    if let odd = words.first(where: { !known.contains($0) }) { rejectKeyword(odd, known, &findings) }
  }

  private func checkInteger(_ bounds: ClosedRange<Int>, _ findings: inout Findings) {
    let text = text
    if let number = Int(text), bounds.contains(number), String(number) == text { return }
    reject(
      text,
      Phrase(
        "Donner un nombre de \(bounds.lowerBound) à \(bounds.upperBound).",
        "Give a number from \(bounds.lowerBound) to \(bounds.upperBound)."), &findings)
  }

  private func checkAddress(_ findings: inout Findings) {
    let text = text
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    if isAddress, !bytes.contains(where: isXMLSpace) { return }
    reject(text, Phrase("Donner une adresse en https://.", "Give an address that starts with https://."), &findings)
  }

  private static let somethingNeeded = Phrase("Donner au moins un mot.", "Give at least one word.")
  private static let dateNeeded = Phrase(
    "Donner un jour qui existe : AAAA-MM-JJ.", "Give a day that exists: YYYY-MM-DD.")
  private static let regionNeeded = Phrase("Donner deux capitales, comme QC.", "Give two capitals, such as QC.")

  private static let verificationNeeded = Phrase("Donner AAAA-MM-JJ, ou never.", "Give YYYY-MM-DD, or never.")
  private static let reachNeeded = Phrase(
    "Donner national, ou un code comme QC.", "Give national, or a code such as QC.")

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

  private func identifier(_ findings: inout Findings) -> String? {
    if isIdentifier(bytes) { return text }
    rejectIdentifier(text, &findings)
    return nil
  }

  private func rejectIdentifier(_ text: String, _ findings: inout Findings) {
    findings.report(
      "bad-id", at: range,
      Phrase("« \(SafeText.excerpt(text)) » n’est pas un id.", "\"\(SafeText.excerpt(text))\" is not an id."),
      advice: Phrase(
        "Un id a de 1 à 64 lettres minuscules sans accent, chiffres ou tirets.",
        "An id has 1 to 64 lower-case letters without accents, digits or dashes."))
  }

  private func isOne(of known: [String]) -> Bool {
    let bytes = bytes
    return known.contains { $0.utf8.elementsEqual(bytes) }
  }

  private func checkKeyword(_ known: [String], _ findings: inout Findings) {
    if !isOne(of: known) { rejectKeyword(text, known, &findings) }
  }

  private func rejectKeyword(_ word: String, _ known: [String], _ findings: inout Findings) {
    findings.reportUnknown(
      "bad-value", word, at: range, among: known,
      Phrase(
        "« \(SafeText.excerpt(word)) » ne convient pas pour \(rule.name).",
        "\"\(SafeText.excerpt(word))\" does not fit \(rule.name)."))
  }

  private func checkCovers(_ findings: inout Findings) {
    let parts = bytes.split(whereSeparator: isXMLSpace)
    if !parts.isEmpty, parts.allSatisfy({ $0.count == 3 && $0.allSatisfy { (0x30...0x39).contains($0) } }) { return }
    reject(
      text, Phrase("Donner des numéros à trois chiffres : \"027 028\".", "Give numbers of three digits: \"027 028\"."),
      &findings)
  }

  private func checkLanguages(_ findings: inout Findings) {
    let words = words
    let isRight = words.allSatisfy { word in
      (2...8).contains(word.utf8.count) && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
    if !words.isEmpty, isRight, Set(words).count == words.count { return }
    reject(text, Phrase("Donner des codes : \"fr en\".", "Give codes: \"fr en\"."), &findings)
  }

  private func checkFileName(_ findings: inout Findings) {
    let text = text
    if text.hasSuffix(".png"), isIdentifier(String(text.dropLast(4))) { return }
    reject(
      text, Phrase("Donner un nom simple, comme etapes.png.", "Give a plain name, such as stages.png."), &findings)
  }
}
