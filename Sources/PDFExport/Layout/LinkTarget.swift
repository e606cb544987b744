import Wording

/// An address that a link may lead to: web, mail, phone; anything else stays plain text.
struct LinkTarget {
  private static let schemes = ["https:", "http:", "mailto:", "tel:", "sms:"]
  let text: String

  init?(_ address: String) {
    let lowered = address.lowercased()
    guard Self.schemes.contains(where: lowered.hasPrefix),
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 || SafeText.isUnsafe($0) })
    else { return nil }
    text = address
  }
}
