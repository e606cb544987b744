import Diagnostics
import Wording

/// Why bytes cannot be XML of ours at all: too long, empty, another kind of file, or not UTF-8.
struct ByteRefusal {
  let id: DiagnosticID
  let lower: Int
  let upper: Int
  let message: Phrase
  let advice: Phrase

  /// The reason to refuse these bytes, or nil.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> ByteRefusal? {
    if bytes.count > limit {
      return ByteRefusal(
        id: "limit", lower: 0, upper: 1,
        message: Phrase(
          "Le fichier dépasse \(limit >> 20) Mio.", "The file is larger than \(limit >> 20) MiB."),
        advice: Phrase("Le couper en plusieurs fichiers.", "Split it into several files."))
    }
    if let other = otherKind(bytes) { return other }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.dropFirst(start).allSatisfy(isXMLSpace) {
      return ByteRefusal(
        id: "syntax", lower: start, upper: start, message: Phrase("Le fichier est vide.", "The file is empty."),
        advice: Phrase("Partir d’un modèle : amorce new.", "Start from a template: amorce new."))
    }
    guard let offset = UTF8Check.firstInvalid(UnsafeRawBufferPointer(bytes)) else { return nil }
    return ByteRefusal(
      id: "encoding", lower: offset, upper: offset + 1,
      message: Phrase(
        "L’octet \(hex(bytes[offset])) n’est pas de l’UTF-8.", "Byte \(hex(bytes[offset])) is not UTF-8."),
      advice: Phrase(
        "Enregistrer le fichier en UTF-8 (il est peut-être en Windows-1252).",
        "Save the file as UTF-8 (it may be Windows-1252)."))
  }

  private static func otherKind(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteRefusal? {
    func refusal(_ id: DiagnosticID, _ french: String, _ english: String, _ advice: Phrase) -> ByteRefusal {
      ByteRefusal(id: id, lower: 0, upper: 1, message: Phrase(french, english), advice: advice)
    }
    let save = Phrase("L’enregistrer en UTF-8.", "Save it as UTF-8.")
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return refusal("encoding", "Le fichier est en UTF-16.", "The file is in UTF-16.", save)
    }
    if bytes.starts(with: [0x3C, 0x00]) || bytes.starts(with: [0x00, 0x3C]) || bytes.starts(with: [0x00, 0x00]) {
      return refusal("encoding", "Le fichier est en UTF-16 ou UTF-32.", "The file is in UTF-16 or UTF-32.", save)
    }
    if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      return refusal("encoding", "Le fichier est en EBCDIC.", "The file is in EBCDIC.", save)
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return refusal(
        "syntax", "C’est un fichier zip (peut-être un document Office), pas du XML.",
        "This is a zip file (an Office document perhaps), not XML.",
        Phrase("Donner le fichier .xml de la trousse.", "Give the kit's .xml file."))
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return refusal(
        "syntax", "C’est un fichier compressé (gzip), pas du XML.", "This is a compressed file (gzip), not XML.",
        Phrase("Le décompresser avant.", "Decompress it first."))
    }
    return nil
  }

  private static func hex(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
