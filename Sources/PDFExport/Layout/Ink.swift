/// The few colours of a page, all dark enough to stay readable on a grey printer or a photocopy.
enum Ink {
  case black, accent, rust, link, grey

  /// Red, green and blue, as PDF writes them.
  var components: String {
    switch self {
    case .black: "0 0 0"
    case .accent: "0.043 0.333 0.388"
    case .rust: "0.42 0.239 0"
    case .link: "0.031 0.29 0.478"
    case .grey: "0.42 0.47 0.5"
    }
  }
}
