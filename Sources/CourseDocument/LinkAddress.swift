import Wording

/// An address that a link may have: web, mail, phone; anything else stays plain text.
package struct LinkAddress {
  private static let schemes = ["https:", "http:", "mailto:", "tel:", "sms:"]
  /// The address as written.
  package let text: String

  /// Takes an address, or nothing if it may not be a link.
  package init?(_ address: String) {
    let lowered = address.lowercased()
    guard Self.schemes.contains(where: lowered.hasPrefix),
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 || SafeText.isUnsafe($0) })
    else { return nil }
    text = address
  }
}
