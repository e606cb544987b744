/// The small words that several rules read.
enum SmallWords {
  /// Puts them into the lexicons.
  static func put(into words: inout RuleWords) {
    words.put(
      "ne n pas jamais aucun aucune sans ni", .french, into: .negation)
    words.put(
      """
      not no never nobody none nothing without neither nor cannot isn't aren't wasn't weren't don't doesn't didn't \
      won't wouldn't can't couldn't shouldn't mustn't haven't hasn't hadn't needn't
      """, .english, into: .negation)
    words.put(
      "plutôt lieu entre différence contraire remplacer remplace remplacez préférer préfère éviter évite évitez",
      .french, into: .contrast)
    words.put(
      "rather instead between difference than replace replaces prefer avoid avoids", .english, into: .contrast)
    words.put("mot mots terme termes expression expressions dire verbe nom appelle nomme", .french, into: .mention)
    words.put("word words term terms expression phrase say saying verb name call calls", .english, into: .mention)
    words.put("toujours jamais seul seule seuls seules seulement tous toutes", .french, into: .absolute)
    words.put("always never only all", .english, into: .absolute)
    words.put("peut peuvent souvent parfois", .french, into: .hedge)
    words.put("can often sometimes may", .english, into: .hedge)
  }
}
