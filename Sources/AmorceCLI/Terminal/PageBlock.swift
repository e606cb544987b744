/// One piece of what a person reads; the words are the same on a screen, in plain lines and in a transcript.
enum PageBlock: Hashable {
  /// The name of what is shown.
  case title(String)
  /// Where the person is, in words.
  case progress(String)
  /// What is asked or stated.
  case claim(String)
  case text(String)
  /// A small heading.
  case label(String)
  /// An option and the key that picks it.
  case option(String, String)
  /// A point of a list, with its mark.
  case point(String, String)
  /// Room between two parts.
  case space
}
