/// The random name of a session: it names the session and nobody in it, and says neither when nor where it was.
enum SessionToken {
  /// Ten random letters and digits.
  static func random() -> String {
    // No vowels and no look-alikes: no words, no doubt when read aloud.
    let letters = Array("23456789bcdfghjkmnpqrstvwxz")
    var system = SystemRandomNumberGenerator()
    return String((0..<10).compactMap { _ in letters.randomElement(using: &system) })
  }
}
