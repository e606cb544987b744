import Wording

/// The French terms of `avoided-term`.
enum FrenchTerms {
  private static let lists = [
    "persons":
      "personne(s) victime(s) fille(s) femme(s) enfant(s) jeune(s) ado(s) ami(e)(s) mineur(e)(s) garçon(s) survivante(s) survivant(s) gens",
    "det": "un une des la le les l cette ces ce ta ton tes sa son ses leur leurs notre nos votre vos toute toutes d de",
    "sauver": "sauver sauve sauves sauvez sauvons sauvent sauvait sauvera sauverai sauveras sauveront",
    "saved": "sauvé(e)(s)",
  ]

  /// Things that one may save or settle.
  private static let things =
    "fichier(s) document(s) message(s) image(s) photo(s) copie(s) temps argent meubles apparences face preuve(s) "
    + "capture(s) données planète facture(s) détail(s) conflit(s) saine sain sains saines"

  static func add(to terms: inout TermList, _ words: inout RuleWords) {
    func add(
      _ patterns: String, _ french: String, _ english: String, better: String = "", context: String? = nil,
      excuses: String = ""
    ) {
      terms.add(
        .french, patterns, prefer: Phrase(french, english), better: better, context: context, excuses: excuses,
        lists: lists, to: &words)
    }
    add(
      """
      <une|la|cette|ta|sa|votre|vraie|bonne|simple victime !de|d|des|du
      """,
      "personne exploitée; survivante ou survivant si la personne le dit",
      "person who was trafficked; survivor if they say so", better: "survivante survivant")
    add(
      """
      trafic humain|sexuel
      trafic d êtres ?humains
      trafic d femmes|enfants|esclaves|humains
      trafic de personnes|femmes|filles|mineures|êtres
      """, "traite des personnes", "human trafficking", better: "traite")
    add(
      "!au|aux|relation|service|services client(s)|cliente(s)", "personne qui achète des services sexuels",
      "person who buys sex", better: "acheteur acheteurs",
      context:
        "sexuel sexuels sexuelle sexuelles sexe passe passes escorte escortes hôtel prostitution exploite exploitée "
        + "exploitent exploitées payer paient")
    add(
      """
      prédateur(s)|prédatrice(s)|proxénète(s)|maquereau(x)
      !travail|succès|effet monstre(s)
      """, "une personne qui exploite",
      "someone who exploits", better: "exploite exploitent",
      excuses: "définition définit désigne signifie code criminel animal animaux")
    add(
      """
      <s échapper|échappe|échappent|échappait|échappé(e)(s)|échappera
      <s|se <est|sont|était|être échappé(e)(s)
      échapper|échappé(e)(s)|échappe|échappent à|au|aux ?son|sa|ses|leur|leurs|l|la|le|les|cette|ce|un|une exploiteur(s)|exploiteuse|exploitation|trafiquant(s)|proxénète|agresseur|traite|emprise|griffes|réseau
      """, "quitter, s’en sortir", "leave, get out", better: "quitter sortir sortie",
      excuses: "échappement gaz fichier détail mot")
    add(
      """
      @sauver|@saved ?@det ~1 @persons
      <la|les|le|l|te|t|me|m|se|s|nous|vous !m @sauver
      <être|est|sont|était|étaient|fut|été @saved
      """, "soutenir, accompagner", "support, be there",
      better: "soutenir soutient soutiens soutenez soutien accompagner accompagne accompagnez appui",
      excuses: things)
    add(
      """
      régler|règle|règles|réglez|réglons ?tous son|sa|ses|leur|leurs problème(s)|vie|situation
      <la|le|les sauveur(s)
      jouer|joue|jouent|jouez au|aux|les sauveur(s)|héros
      """, "soutenir, chercher ensemble", "support, look together", better: "soutenir soutient accompagner accompagne")
    add(
      """
      !enfant(s)|mineur(s)|mineure(s)|adolescente(s)|adolescent(s)|ado(s)|jeune(s)|fillette(s) =prostitué(e)(s)|prostituee(s) !mineure(s)|mineur(s)
      <se|s|te prostituer|prostitue|prostituent|prostituait
      """, "personne qui vend des services sexuels; personne exploitée",
      "person who sells sexual services; person who is exploited", excuses: "loi")
    add(
      """
      <l <a|ont|avait|avaient|as voulu|cherché !dire
      <l <a|ont|avait|avaient choisi !par|hier|aujourd|avec|pour
      <a|ont|avait choisi cette|la|sa|leur vie|prostitution|exploitation
      <a|ont|avait choisi|accepté|voulu d ?y être exploité(e)(s)|trafiqué(e)(s)|vendu(e)(s)
      <a|ont|avait accepté|choisi de|d se prostituer|être|vendre
      <a|ont|avait choisi de rester|retourner
      <s|se|t <est|sont|es|était laissé(e)(s) faire|avoir|manipuler|exploiter
      <se|te laisse|laisser|laissent|laissait|laisses faire|exploiter
      """, "a été contrainte, manipulée, conditionnée", "was coerced, manipulated, groomed",
      better: "contrainte manipulée conditionnée contraint manipulé")
    add(
      "!regard(s)|sourire(s)|air|clin|silence|ton|œil complice(s)", "a été amenée à recruter", "was made to recruit",
      better: "amenée contrainte forcée", excuses: "sourire sourires regard regards rire")
    add(
      """
      faiblesse(s) !du|signal|méthode
      <fille(s)|jeune(s)|ado(s)|adolescente(s)|femme(s) à risque(s)
      """, "besoins non comblés, circonstances", "unmet needs, circumstances", better: "besoin besoins circonstances",
      excuses: "signal étude méthode sondage données argument")
    add(
      """
      <elle|il|elles|ils|personne|fille|jeune|victime|ami|amie|qui|a|ont avoue|avouent|avoué|avouait !que|ses|son|sa|ma
      prétend|prétendent|prétendait|prétendu|prétendre avoir été|subi|vécu
      prétend|prétendent|prétendait que|qu ?on|elle|il l|a|avait|ont
      """, "a confié, a dévoilé", "told, disclosed", better: "confié dévoilé confie")
    add(
      """
      toxicomane(s)|junkie(s)|toxico(s)
      <un|une|des|les|la|ces =drogué(e)(s)
      """, "personne qui consomme", "person who uses substances")
    add("fugueur(s)|fugueuse(s)", "jeune en fugue", "young person away from home or care", better: "fugue")
    add(
      "traumavertissement(s)", "note sur le contenu, avec des choix", "content note, with choices", better: "note")
  }
}
