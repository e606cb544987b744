import Diagnostics
import TestSupport
import Testing
import XMLSource

@Suite struct XMLParserTests {
  private func parse(_ bytes: [UInt8]) -> (ParsedXML, NameTable) {
    var names = NameTable(vocabulary: [])
    let parsed = XMLParser.parse(SourceFile(path: "f.xml", bytes: bytes), file: FileID(rawValue: 0), names: &names)
    return (parsed, names)
  }

  private func parse(_ text: String) -> (ParsedXML, NameTable) { parse(Array(text.utf8)) }

  @Test func everyElementRangeStartsWithItsOwnName() throws {
    let text = "<?xml version=\"1.0\"?>\r\n<é a=\"1 > 0\"><b\n x='&amp;'>é&#233;<c/></b><!-- < --><b>fin</b></é>"
    let (parsed, names) = parse(text)
    try #require(parsed.document).withTree { tree in
      var count = 0
      for node in tree.nodes.indices where tree.nodes[node].isElement {
        count += 1
        let range = tree.nameRange(of: node)
        #expect(Array(text.utf8)[Int(range.lower)..<Int(range.upper)].elementsEqual(names[tree.nodes[node].name].utf8))
      }
      #expect(count == 4)
    }
  }

  /// Found by `make fuzz`: a comment that is shorter than its own end was a crash.
  @Test(arguments: [
    "<!--", "<!---", "<!--<>", "<!---->", "<a/><!--x", "0u/<>\t\t<!--<>", "<![CDATA[", "<a><![CDATA[]", "<?",
  ])
  func whatTheFileEndsInIsRefused(text: String) {
    #expect(!parse(text).0.isWellFormed)
    #expect(!parse(text).0.diagnostics.isEmpty)
  }

  @Test func textAndAttributesComeWithEntitiesResolved() throws {
    let (parsed, names) = parse("<a t=\"x &amp; &#38; é\" xml:lang=\"fr\">un &lt; deux\r\ntrois <![CDATA[<b>]]></a>")
    try #require(parsed.document).withTree { tree in
      let values = tree.attributeIndices(of: 0).map { tree.text(of: tree.attributes[$0]) }
      #expect(values == ["x & & é", "fr"])
      let attributeNames = tree.attributeIndices(of: 0).map { names[tree.attributes[$0].name] }
      #expect(attributeNames == ["t", "xml:lang"])
      let text = tree.children(of: 0).map { tree.text(of: $0) }.joined()
      #expect(text == "un < deux\ntrois <b>")
    }
  }

  @Test func valueRangesAreThoseOfTheQuotesEvenWithEntities() throws {
    let text = "<a one=\"1\" two = '&amp;é' three=\"3\"/>"
    let (parsed, _) = parse(text)
    try #require(parsed.document).withTree { tree in
      let found = tree.attributeIndices(of: 0).map { index -> String in
        let range = tree.valueRange(of: tree.attributes[index])
        return String(decoding: Array(text.utf8)[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
      }
      #expect(found == ["1", "&amp;é", "3"])
    }
  }

  @Test func longAccentedTextIsOneSliceOfTheFile() throws {
    let words = String(repeating: "é à ü ", count: 2000)
    let (parsed, _) = parse("<a>\(words)</a>")
    try #require(parsed.document).withTree { tree in
      #expect(tree.nodes.count == 2)
      #expect(tree.text(of: 1) == words)
    }
  }

  @Test(arguments: [
    "<a><b></a>", "<a x=1/>", "<a x='1' x='2'/>", "<a>&nope;</a>", "<a>&</a>", "<a/><b/>", "text", "<a", "<a x=\"<\"/>",
    "<a>\u{1}</a>", "<!-- a -- b --><a/>", "<a>]]></a>", "<p:a/>", "<a><?xml version=\"1.0\"?></a>", "<1a/>", "<a b/>",
  ])
  func whatLibxml2RefusesIsToldWithAPlace(_ text: String) throws {
    let (parsed, _) = parse(text)
    #expect(!parsed.isWellFormed)
    let first = try #require(parsed.diagnostics.first)
    #expect(first.severity == .error)
    #expect(Int(first.range.lower) <= text.utf8.count)
  }

  @Test func bytesAfterTheDocumentAreNotOverlooked() {
    let (parsed, _) = parse(Array("<a/>".utf8) + [0] + Array("<b>".utf8))
    #expect(!parsed.isWellFormed)
  }

  @Test(
    arguments: [
      ([0xC0, 0x80], false), ([0xE0, 0x80, 0x80], false), ([0xED, 0xA0, 0x80], false),
      ([0xF5, 0x80, 0x80, 0x80], false),
      ([0xFF], false), ([0xC2], false), ([0xF0, 0x9F, 0x98], false), ([0xE2, 0x82, 0xAC], true),
      ([0xF0, 0x9F, 0x98, 0x80], true),
      ([0xC3, 0xA9], true),
    ] as [([UInt8], Bool)])
  func utf8IsStrict(_ bytes: [UInt8], _ isValid: Bool) throws {
    let (parsed, _) = parse(Array("<a>".utf8) + bytes + Array("</a>".utf8))
    #expect(parsed.isWellFormed == isValid)
    if !isValid { #expect(parsed.diagnostics.map(\.id) == ["encoding"]) }
  }

  @Test(.enabled(if: SharedFolder.isThere, "needs ../shared/corpora"))
  func utf8VectorsAgree() throws {
    let shared = try #require(SharedFolder.path)
    let table = try #require(TestFile.text(shared + "/corpora/made/text/utf8-vectors.tsv"))
    var tried = 0
    for row in table.split(separator: "\n").dropFirst() {
      let columns = row.split(separator: "\t")
      let hex = Array(columns[1])
      let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(String(hex[$0...($0 + 1)]), radix: 16) }
      let (parsed, _) = parse(Array("<a>".utf8) + bytes + Array("</a>".utf8))
      let isUTF8 = columns[2] == "valid"
      tried += 1
      if !isUTF8 { #expect(parsed.diagnostics.contains { $0.id == "encoding" || $0.id == "syntax" }, "\(row)") }
    }
    #expect(tried > 30)
  }
}
