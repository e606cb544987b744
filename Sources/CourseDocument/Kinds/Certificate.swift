import CourseModel
import Wording

extension DocumentKind {
  /// Attendance and hours only, with a neutral title; the name is written by hand and kept nowhere.
  package static let certificate = DocumentKind(
    name: "certificate",
    purpose: Phrase("Attestation de présence, à remplir à la main", "Attendance, filled in by hand"),
    copies: .offered, composer: .participant(composeCertificate))

  private static func composeCertificate(_ view: ParticipantView) -> Page? {
    guard view.hasCertificate else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Attestation de présence", "Certificate of attendance")
    func line(_ label: Phrase) -> Block { .writingSpace(label: say(label), lines: 1) }
    return Page(
      title: title, foot: .discreet, size: .large,
      blocks: [
        say.heading(1, title),
        line(Phrase("Nom", "Name")),
        .paragraph(
          say("a participé à l’atelier ", "took part in the workshop ") + [
            .strong(say("Relations saines", "Healthy relationships"))
          ] + say(", d’une durée de ", ", which lasted ") + say.minutes(view.minutes) + [.text(".")]),
        line(Phrase("Date et lieu", "Date and place")),
        line(Phrase("Pour l’organisme", "For the organization")),
        .paragraph(
          say(
            "Cette feuille dit une présence, rien d’autre. Elle est remplie à la main; personne n’en garde de copie.",
            "This sheet states attendance and nothing else. It is filled in by hand; nobody keeps a copy.")),
      ])
  }
}
