package import Diagnostics
import Wording

/// What a file gave: its tree, if there is one, and everything that is wrong with it as XML.
package struct ParsedXML: Sendable {
  /// The tree; nil when the bytes could not be read at all.
  package let document: XMLDocument?
  /// The namespace of the root element, or nil for none.
  package let namespace: String?
  /// True if a model may be built from the tree.
  package let isWellFormed: Bool
  package let diagnostics: [Diagnostic]
}

/// Bytes to a flat tree: the pre-scan, then libxml2, then, for what libxml2 refuses, the scan that says where.
package enum XMLParser {
  /// Parses one file.
  package static func parse(
    _ source: SourceFile, file: FileID, names: inout NameTable, limits: InputLimits = .kit,
    mayNest: @escaping NestingRule = { _, _ in true }
  ) -> ParsedXML {
    let scan = PreScan.scan(source, file: file, limits: limits)
    if scan.isHopeless {
      return ParsedXML(document: nil, namespace: nil, isWellFormed: false, diagnostics: scan.diagnostics)
    }
    var outcome: SAXOutcome?
    if !scan.isRefused {
      let parsed = SAXParsing.parse(source, file: file, names: &names)
      if parsed.outcome.isWellFormed {
        return ParsedXML(
          document: parsed.document, namespace: parsed.namespace, isWellFormed: true, diagnostics: [])
      }
      outcome = parsed.outcome
    }
    let recovered = RecoveryScan.scan(
      source, file: file, names: &names, hasDoctype: scan.isRefused, mayNest: mayNest)
    var diagnostics = scan.diagnostics + recovered.diagnostics
    if diagnostics.isEmpty, let outcome { diagnostics = [diagnostic(outcome, source, file)] }
    return ParsedXML(
      document: recovered.document, namespace: namespace(of: recovered.document), isWellFormed: false,
      diagnostics: diagnostics)
  }

  private static func namespace(of document: XMLDocument) -> String? {
    document.withTree(\.namespaceValue).map { document.source.text(Int($0.lower), Int($0.upper)) }
  }

  /// libxml2's own words, for faults that our scan does not explain.
  private static func diagnostic(_ outcome: SAXOutcome, _ source: SourceFile, _ file: FileID) -> Diagnostic {
    let offset = min(outcome.offset, source.count)
    let words = SafeText.excerpt(outcome.message, limit: 80)
    return Diagnostic(
      "syntax", at: SourceRange(file: file, lower: offset, upper: min(offset + 1, source.count)),
      Phrase("Le XML n’est pas bien formé (libxml2 : \(words)).", "The XML is not well-formed (libxml2: \(words))."),
      advice: Phrase("Corriger cet endroit ou la balise qui précède.", "Mend this place or the tag before it."))
  }
}
