import Wording

/// The files that `amorce new` writes: filled as far as a program can, with a gap wherever a person must write.
enum Skeleton {
  /// A quiz with one statement and one choice to fill in.
  static func quiz(_ id: String, languages: [Language], source: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Quizzes/README.md explains every element. « amorce check » lists what is still to be written. -->
    <quiz xmlns="urn:amorce:kit:1" id="\(id)">
    \(every(languages, "title", indent: 2))
      <statement id="\(id)-1" verdict="myth" source="\(source)">
        <gap field="claim"/>
        <gap field="fact"/>
        <gap field="why"/>
      </statement>
      <choose id="\(id)-2" source="\(source)">
        <gap field="prompt"/>
        <option id="a" correct="true">
          <gap field="text"/>
          <gap field="feedback"/>
        </option>
        <option id="b">
          <gap field="text"/>
          <gap field="feedback"/>
        </option>
        <gap field="fact"/>
        <gap field="why"/>
      </choose>
    </quiz>

    """
  }

  /// A module with an opening talk, a pair activity and a closing question box.
  static func module(_ id: String, languages: [Language], source: String, safety: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Modules/README.md explains every element. « amorce check » lists what is still to be written. -->
    <module xmlns="urn:amorce:kit:1" id="\(id)" step="J" intensity="medium" source="\(source)">
    \(every(languages, "title", indent: 2))
      <gap field="summary"/>
      <gap field="objective"/>
      <safety ref="\(safety)"/>
      <activity id="\(id)-1" minutes="5" upto="8" kind="talk">
    \(every(languages, "title", indent: 4))
        <gap field="say"/>
      </activity>
      <activity id="\(id)-2" minutes="12" upto="15" kind="pairs">
    \(every(languages, "title", indent: 4))
        <gap field="say"/>
        <gap field="do"/>
        <gap field="ask"/>
      </activity>
      <activity id="\(id)-3" minutes="6" kind="question-box" priority="extra">
    \(every(languages, "title", indent: 4))
        <gap field="do"/>
      </activity>
    </module>

    """
  }

  /// An element once for each language, with words to replace.
  private static func every(_ languages: [Language], _ element: String, indent: Int) -> String {
    languages.map { language in
      let words = Phrase("Titre à écrire", "Title to be written")[language]
      return String(repeating: " ", count: indent) + "<\(element) xml:lang=\"\(language)\">\(words)</\(element)>"
    }.joined(separator: "\n")
  }
}
