/// The files of the test kit: every question type, wide characters, one sensitive item, one for adults.
enum QuizTexts {
  static let kit = """
    <kit xmlns="urn:amorce:kit:1" id="essai" languages="fr en" default-quiz="mythes" checklist="1">
      <title xml:lang="fr">Essai</title> <title xml:lang="en">Trial</title>
      <module-ref id="ouverture"/>
      <quiz-ref id="mythes"/>
    </kit>
    """

  static let services = """
    <services xmlns="urn:amorce:kit:1">
      <service id="urgence" reach="national" scope="emergency" verified="never" source="guide">
        <name xml:lang="fr">Urgence</name> <name xml:lang="en">Emergency</name>
        <phone>911</phone>
      </service>
      <service id="ecoute" reach="national" scope="general" verified="never" source="guide">
        <name xml:lang="fr">Ligne d’écoute</name> <name xml:lang="en">Help line</name>
        <phone>1-800-555-0100</phone>
      </service>
    </services>
    """

  static let sources = """
    <sources xmlns="urn:amorce:kit:1">
      <source id="guide" year="2021" language="fr"><title>Un guide</title><publisher>Un organisme</publisher></source>
    </sources>
    """

  static let safety = """
    <safety xmlns="urn:amorce:kit:1" id="commune">
    \(["content-note", "agreement", "opt-out", "grounding", "check-in", "disclosure"].map {
      "<\($0) xml:lang=\"fr\">Mot.</\($0)><\($0) xml:lang=\"en\">Word.</\($0)>"
    }.joined())
    </safety>
    """

  static let module = """
    <module xmlns="urn:amorce:kit:1" id="ouverture" step="F" audience="all" intensity="low" source="guide">
      <title xml:lang="fr">Ouvrir</title> <title xml:lang="en">Open</title>
      <summary xml:lang="fr">On ouvre.</summary> <summary xml:lang="en">Open.</summary>
      <objective xml:lang="fr">Ouvrir.</objective> <objective xml:lang="en">Open.</objective>
      <safety ref="commune"/>
      <activity id="accueil" minutes="5" priority="core" kind="talk" covers="001">
        <title xml:lang="fr">Accueil</title> <title xml:lang="en">Welcome</title>
        <say xml:lang="fr"><p>Bonjour.</p></say> <say xml:lang="en"><p>Hello.</p></say>
      </activity>
    </module>
    """

  static func quiz(claim: String) -> String {
    """
    <quiz xmlns="urn:amorce:kit:1" id="mythes">
      <title xml:lang="fr">Mythe ou réalité?</title> <title xml:lang="en">Myth or fact?</title>
      \(statement("ailleurs", "myth", claim, "It only happens elsewhere.", "Cela arrive partout.", "It happens everywhere."))
      \(statement("large", "fact", "Le mot 例え話テスト用の長い文章をここに書きます compte deux colonnes par signe.",
        "The word 例え話テスト用の長い文章をここに書きます is wide.", "Une largeur compte.", "Width counts."))
      \(statement("parent", "depends", "Il vaut mieux en parler à un parent.", "It is best to tell a parent.",
        "Un adulte de confiance suffit.", "A trusted adult is enough."))
      \(statement("sensible", "myth", "Phrase sensible.", "Sensitive sentence.", "Fait sensible.", "Sensitive fact.",
        "sensitive=\"true\""))
      \(statement("majeur", "fact", "Phrase pour adultes.", "Adult sentence.", "Fait adulte.", "Adult fact.",
        "audience=\"adults\""))
      <choose id="phrase" source="guide">
        <prompt xml:lang="fr">Quelle phrase ouvre?</prompt> <prompt xml:lang="en">Which sentence opens?</prompt>
        \(option("ouverte", "Peux-tu m’en dire plus?", "Can you tell me more?", "correct=\"true\"", "La question reste ouverte.", "It stays open."))
        \(option("reproche", "Pourquoi?", "Why?", "", "Un reproche ferme.", "A reproach closes."))
        \(explanation("Une question ouverte aide.", "An open question helps."))
      </choose>
      <select id="gestes" source="guide">
        <prompt xml:lang="fr">Quels gestes aident?</prompt> <prompt xml:lang="en">Which gestures help?</prompt>
        \(option("telephone", "Poser le téléphone", "Put the phone down", "correct=\"true\"", "On est là.", "Present."))
        \(option("conseil", "Donner un conseil", "Give advice", "", "Écouter vient avant.", "Listening comes first."))
        \(option("silence", "Laisser un silence", "Allow silence", "correct=\"true\"", "Le silence aide.", "Silence helps."))
        \(explanation("L’attention aide.", "Attention helps."))
      </select>
      <order id="etapes" source="guide">
        <prompt xml:lang="fr">Dans quel ordre?</prompt> <prompt xml:lang="en">In which order?</prompt>
        \(option("ecoute", "On écoute", "They listen")) \(option("choix", "On regarde les choix", "They look at choices"))
        \(option("suite", "On convient d’une suite", "They agree on what is next"))
        \(explanation("On écoute d’abord.", "Listening comes first."))
      </order>
      <sort id="signes" source="guide">
        <prompt xml:lang="fr">Sain ou malsain?</prompt> <prompt xml:lang="en">Healthy or unhealthy?</prompt>
        <category id="sain"><text xml:lang="fr">Sain</text><text xml:lang="en">Healthy</text></category>
        <category id="malsain"><text xml:lang="fr">Malsain</text><text xml:lang="en">Unhealthy</text></category>
        \(option("respect", "Le respect", "Respect", "category=\"sain\""))
        \(option("menace", "La menace", "Threats", "category=\"malsain\""))
        \(explanation("Le respect est sain.", "Respect is healthy."))
      </sort>
    </quiz>
    """
  }

  private static func statement(
    _ id: String, _ verdict: String, _ claim: String, _ english: String, _ fact: String, _ englishFact: String,
    _ more: String = ""
  ) -> String {
    """
    <statement id="\(id)" verdict="\(verdict)" source="guide" \(more)>
      <claim xml:lang="fr">\(claim)</claim> <claim xml:lang="en">\(english)</claim>
      \(explanation(fact, englishFact))
      <belief xml:lang="fr">On le croit.</belief> <belief xml:lang="en">People believe it.</belief>
    </statement>
    """
  }

  private static func explanation(_ fact: String, _ english: String) -> String {
    """
    <fact xml:lang="fr">\(fact)</fact> <fact xml:lang="en">\(english)</fact>
    <why xml:lang="fr"><p>On le voit dans les films.</p></why> <why xml:lang="en"><p>Films show it.</p></why>
    """
  }

  private static func option(
    _ id: String, _ text: String, _ english: String, _ more: String = "", _ feedback: String = "",
    _ englishFeedback: String = ""
  ) -> String {
    let said =
      feedback.isEmpty
      ? ""
      : "<feedback xml:lang=\"fr\">\(feedback)</feedback><feedback xml:lang=\"en\">\(englishFeedback)</feedback>"
    return
      "<option id=\"\(id)\" \(more)><text xml:lang=\"fr\">\(text)</text><text xml:lang=\"en\">\(english)</text>\(said)</option>"
  }
}
