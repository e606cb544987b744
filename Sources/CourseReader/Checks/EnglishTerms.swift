import Wording

/// The English terms of `avoided-term`.
enum EnglishTerms {
  private static let lists = [
    "persons":
      "her him them me us girl(s) woman women child children victim(s) people person someone anyone friend(s) kid(s) teen(s) youth boy(s) survivor(s) everyone minor(s)",
    "det": "a an the this that these those your his their our my any every young exploited trafficked one",
  ]

  /// Things that one may save, fix or flee.
  private static let things =
    "file(s) document(s) message(s) image(s) photo(s) copy copies time money screenshot(s) picture(s) number planet "
    + "date(s) text printer link(s) key room fire hatch bill(s)"

  static func add(to terms: inout TermList, _ words: inout RuleWords) {
    func add(
      _ patterns: String, _ french: String, _ english: String, better: String = "", context: String? = nil,
      excuses: String = ""
    ) {
      terms.add(
        .english, patterns, prefer: Phrase(french, english), better: better, context: context, excuses: excuses,
        lists: lists, to: &words)
    }
    add(
      """
      <a|the|this|that|another|your|her|his|typical|real|perfect|true victim|victim's !of|services|service|support|impact|advocate(s)|blaming
      victim mentality
      """,
      "personne exploitée; survivante ou survivant si la personne le dit",
      "person who was trafficked; survivor if they say so", better: "survivor survivors")
    add(
      """
      <sex smuggling|smugglers
      smuggle|smuggles|smuggled|smuggling girls|women|children|teens|minors|victims|youth|kids
      """, "traite des personnes", "trafficking", better: "trafficking")
    add(
      """
      client(s)
      <a|the|his|her|their john !doe|smith
      """, "personne qui achète des services sexuels", "person who buys sex, buyer", better: "buyer buyers",
      context:
        "sex sexual sexually buy buys bought pay pays paid escort escorts hotel trick tricks exploited exploits john johns",
      excuses: "doe")
    add("johns", "personne qui achète des services sexuels", "person who buys sex, buyer", better: "buyer buyers")
    add(
      "predator(s)|pimp(s)|pimped|pimping|monster(s) !truck|trucks|energy", "une personne qui exploite",
      "someone who exploits", better: "exploits exploit",
      excuses: "definition defines means code animal animals")
    add(
      """
      <her|him|them|us|me|someone|people escape !key|room|notice|attention|route
      <to escape !key|room|notice|attention|route
      <she|he|they|who|girl(s)|women|woman|victim(s)|survivor(s)|people|person|you|someone|never|finally|could|can escape|escapes|escaped
      escape|escapes|escaped|escaping from|her|his|their|trafficking|exploitation|the ?sex trafficker|traffickers|pimp|exploiter|situation|life|trafficking|exploitation|abuser
      """, "quitter, s’en sortir", "leave, get out", better: "leave leaving exit", excuses: things)
    add(
      """
      <to|must|can|could|should|will|would rescue !plan|mission|dog
      <be|been|being|was|were|is|are|get|gets|got|getting rescued
      <be|get|being <saved by
      <to <be saved
      rescue|rescues|rescuing|save|saves|saving|saved ?@det ~1 @persons
      fix ?@det ?young @persons !up
      fix|fixes|fixing her|his|their life|lives|problem(s)|situation
      <a|the|their|her|your rescuer(s)|savior|saviour|saviors
      """, "soutenir, accompagner, demander", "support, be there, ask", better: "support supporting supports",
      excuses: things)
    add(
      "!child|children|teen|teenage|juvenile|underage|minor|youth|kid|young|adolescent prostitute(s)|prostituted|prostituting !child|children|teen|teens|teenager(s)|girl(s)|boy(s)|minor(s)|youth|kid(s)",
      "personne qui vend des services sexuels; personne exploitée",
      "person who sells sexual services; person who is exploited", excuses: "act law")
    add(
      """
      chose|choose|chooses this|that|the life|lifestyle
      chose it|exploitation|prostitution|trafficking
      chose|agreed to ?be|get exploited|trafficked|sold
      chose|agreed to stay|return|go ?back with ?her|him|the trafficker|pimp|him|her
      let|lets|letting it|this|that happen
      let|lets|letting herself|himself|themselves|yourself ?get|be|become
      <made|makes <the|a|this|that|her|his choice to be|sell|stay
      <asked|asking|asks for it
      <wanted|wants it
      """, "a été contrainte, manipulée, conditionnée", "was coerced, manipulated, groomed",
      better: "coerced manipulated groomed")
    add("accomplice(s)", "a été amenée à recruter", "was made to recruit", better: "made forced")
    add(
      """
      weakness(es) !in|of
      weaknesses of ?the|these|such|a ?young @persons
      high risk girl(s)|youth|teen(s)|kid(s)|women|woman|person|people|child|children
      <at risk girl(s)|youth|teen(s)|kid(s)
      """, "besoins non comblés, circonstances", "unmet needs, circumstances", better: "need needs circumstances",
      excuses: "signal password argument")
    add(
      """
      <she|he|they|girl|boy|person|teen|victim|survivor|who|friend|finally|student admit|admits|admitted !to|into|guilt
      <she|he|they|girl|boy|person|teen|victim|survivor|who|friend|student admit|admits|admitted to being|having|her|his|their|me|us
      claim|claims|claimed|claiming to have been
      claim|claims|claimed|claiming ?that she|he|they was|were|had|has ?been exploited|abused|forced|trafficked|assaulted|raped|sold|hurt
      alleges
      """, "a confié, a dévoilé", "told, disclosed", better: "told disclosed disclosure")
    add("addict(s)|junkie(s)|druggie(s)", "personne qui consomme", "person who uses substances")
    add(
      "runaway(s) !success|train|inflation|truck|costs", "jeune en fugue", "young person away from home or care")
    add("trigger warning(s)", "note sur le contenu, avec des choix", "content note, with choices", better: "note")
  }
}
