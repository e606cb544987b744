import Diagnostics
import XMLSource

/// What reading ease is counted from, for tests and for who wants to check a text by hand.
package enum EditorialMeasure {
  /// The words, sentences and syllables of a plain text; nil for a language other than French and English.
  package static func counts(of text: String, _ language: String) -> (words: Int, sentences: Int, syllables: Int)? {
    let tongues: [String: Tongue] = ["fr": .french, "en": .english]
    guard let tongue = tongues[language] else { return nil }
    var names = NameTable(vocabulary: [])
    let file = SourceFile(path: "", text: "<text>" + text + "</text>")
    return XMLParser.parse(file, file: FileID(rawValue: 0), names: &names).document?.withTree { tree in
      var reader = LineReader(tree: tree, tables: EditorialRules.compiled.tables, typographyRules: 0)
      reader.line.tongue = tongue
      for node in tree.nodes.indices where !tree.nodes[node].isElement { reader.read(node) }
      let counts = reader.line.counts
      return (counts.words, counts.sentences, counts.syllables)
    }
  }
}
