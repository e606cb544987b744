/// The namespaces of a Word file and the kinds of its parts.
enum WordNames {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

  /// What the root of a part declares.
  static let spaces = [
    XMLAttribute("xmlns:w", main), XMLAttribute("xmlns:r", relationships), XMLAttribute("xmlns:a", drawing),
    XMLAttribute("xmlns:pic", picture), XMLAttribute("xmlns:wps", shape),
    XMLAttribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    XMLAttribute("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
  ]

  /// The namespace of words alone.
  static let wordsOnly = [XMLAttribute("xmlns:w", main)]
}
