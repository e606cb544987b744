import CourseModel
import Wording

/// Support services in one line each; help is on the first screen, in the help and at the end.
struct ServiceLines {
  let course: Course
  let language: Language
  var region: RegionCode?

  private var words: PlainWords { PlainWords(language: language) }

  /// National services and those of the region: immediate danger first, then general lines, then those about the topic.
  private var services: [Service] {
    let services = course.services(in: region)
    return Service.Scope.allCases.flatMap { scope in services.filter { $0.scope == scope } }
  }

  /// Every service.
  var all: [PageBlock] { blocks(services) }

  /// A few, for the first screen: one of each kind.
  var few: [PageBlock] {
    blocks(Service.Scope.allCases.compactMap { scope in services.first { $0.scope == scope } })
  }

  private func blocks(_ services: [Service]) -> [PageBlock] {
    var lines = services.map { PageBlock.point("–", line($0)) }
    if !services.contains(where: { $0.scope == .emergency }) {
      let danger = Phrase(
        "Danger immédiat : 911 ou le numéro d’urgence local.", "Immediate danger: 911 or the local emergency number.")
      lines.insert(.point("–", danger[language]), at: 0)
    }
    if services.contains(where: { $0.verified == .never }) {
      lines.append(
        .text(Phrase("Numéros à vérifier avant la séance.", "Numbers to check before the session.")[language]))
    }
    return lines
  }

  private func line(_ service: Service) -> String {
    let contacts = service.contacts
      .filter { $0.language == nil || $0.language == language }
      .filter { contact in
        switch contact.channel {
        case .phone, .text, .chat: true
        case .email, .tty, .video: false
        }
      }
      .map { contact in
        switch contact.channel {
        case .text: Phrase("texto \(contact.value)", "text \(contact.value)")[language]
        case .phone, .chat, .email, .tty, .video: contact.printed(in: language)
        }
      }
    let name = words(service.name)
    guard !contacts.isEmpty else { return name }
    let list = contacts.joined(separator: ", ")
    let hours = service.hours.map { " (" + words($0) + ")" } ?? ""
    return Phrase("\(name) : \(list)\(hours)", "\(name): \(list)\(hours)")[language]
  }
}
