/// A module with two rehearsals for the test kit: one for teens, one of an adult with a minor.
enum RehearseTexts {
  static let module = """
    <module xmlns="urn:amorce:kit:1" id="parler" step="S" audience="all" intensity="medium" source="guide">
      \(both("title", "Parler", "Talk")) \(both("summary", "On parle.", "Talk.")) \(both("objective", "Parler.", "Talk."))
      <safety ref="commune"/>
      <activity id="essai" minutes="5" kind="pairs" covers="001">
        \(both("title", "Essai", "Trial")) \(both("say", "<p>Essayons.</p>", "<p>Let us try.</p>"))
      </activity>
      <rehearsal id="en-parler" supporter="teen" other="minor" covers="001" source="guide">
        \(both("title", "En parler", "Talking about it"))
        \(both("setting", "<p>Une amie a changé.</p>", "<p>A friend has changed.</p>"))
        <turn id="debut">
          \(both("line", "Alex dit : <q>Quoi?</q>", "Alex says: <q>What?</q>"))
          \(reply("seuls", "suite", true, "Juste nous deux?", "Just the two of us?", "Parler est plus sûr.", "Talking is safer."))
          \(reply("pourquoi", "plus-tard", false, "Pourquoi tu fais ça?", "Why do you do that?",
            "Cela sonne comme un reproche.", "It sounds like a reproach."))
        </turn>
        <turn id="suite">
          \(both("line", "<q>C’est compliqué.</q>", "<q>It’s complicated.</q>"))
          \(reply("ecoute", "adulte", true, "Je t’écoute.", "I’m listening.", "La porte s’ouvre.", "The door opens."))
          \(reply("appel", "ligne", true, "Écrivons à une ligne.", "Let’s text a line.", "Une voix de plus.", "One more voice."))
        </turn>
        <end id="adulte" kind="adult">\(both("text", "Vous allez voir un adulte.", "You go to an adult."))</end>
        <end id="ligne" kind="line">\(both("text", "Vous écrivez à une ligne.", "You text a line."))</end>
        <end id="plus-tard" kind="not-today">\(both("text", "La porte reste ouverte.", "The door stays open."))</end>
      </rehearsal>
      <rehearsal id="se-confier" supporter="adult" other="minor" covers="001" source="guide">
        \(both("title", "Se confier", "Confiding"))
        \(both("setting", "<p>Noa s’attarde.</p>", "<p>Noa stays behind.</p>"))
        <turn id="seuil">
          \(both("line", "<q>Je peux te parler?</q>", "<q>Can I talk to you?</q>"))
          \(reply("merci", "signaler", true, "Merci de me le dire.", "Thank you for telling me.", "Noa respire.", "Noa breathes."))
          \(reply("details", "signaler", false, "Raconte tout.", "Tell me everything.", "C’est trop.", "It is too much."))
        </turn>
        <end id="signaler" kind="reporting">\(both("text", "L’adulte appelle.", "The adult calls."))</end>
      </rehearsal>
    </module>
    """

  static let region = """
    <region xmlns="urn:amorce:kit:1" code="QC" verified="never" source="guide">
      \(both("name", "Québec", "Quebec")) \(both("authority", "Protection de la jeunesse", "Youth Protection"))
      <phone>1-800-555-0102</phone>
      \(both("rule", "<p>La règle.</p>", "<p>The rule.</p>"))
    </region>
    """

  private static func both(_ element: String, _ french: String, _ english: String) -> String {
    "<\(element) xml:lang=\"fr\">\(french)</\(element)> <\(element) xml:lang=\"en\">\(english)</\(element)>"
  }

  private static func reply(
    _ id: String, _ to: String, _ isGood: Bool, _ french: String, _ english: String, _ effect: String,
    _ englishEffect: String
  ) -> String {
    "<reply id=\"\(id)\" to=\"\(to)\"\(isGood ? " good=\"true\"" : "")>\(both("text", french, english)) "
      + "\(both("feedback", effect, englishEffect))</reply>"
  }
}

extension QuizFixture {
  /// The test kit with rehearsals and the page of a region.
  static func withRehearsals() throws -> QuizFixture {
    let fixture = try QuizFixture()
    try fixture.write("Modules/parler.xml", RehearseTexts.module)
    try fixture.write("Modules/qc.xml", RehearseTexts.region)
    return fixture
  }
}
