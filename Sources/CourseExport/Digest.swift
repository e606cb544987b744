import CMessageDigest

/// SHA-256 through libmd.
package enum Digest {
  /// The digest of some bytes.
  package static func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Init(&context)
    let contiguous = Array(bytes)
    SHA256Update(&context, contiguous, contiguous.count)
    SHA256Final(&digest, &context)
    return digest
  }

  /// The digest in 64 hexadecimal digits.
  package static func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    sha256(bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The digest in Base64, as a content security policy takes it.
  package static func base64(_ bytes: some Collection<UInt8>) -> String { Base64.text(sha256(bytes)) }
}

/// Base64 (RFC 4648) with padding.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
