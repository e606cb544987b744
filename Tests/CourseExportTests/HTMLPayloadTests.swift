import CourseDocument
import CourseExport
import CourseModel
import Glibc
import TestSupport
import Testing
import Wording

/// Authored text cannot become markup, in any place that holds text.
struct HTMLPayloadTests {
  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer", "p", "ul", "ol", "li",
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    "div", "section", "span", "strong", "em", "figure", "figcaption", "img", "hr",
  ]
  private static let attributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "role", "scope", "src", "alt",
    "aria-labelledby",
  ]

  private static let own = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</style><script>x</script>",
    "&lt;b&gt;&amp;", "a\u{0}b\u{1B}[31m", "\u{202E}gnp.exe", "}\\22 ;} body{display:none}", "\n@import 'http://x'",
    "*/}",
  ]

  /// Our own payloads, and the shared ones where they are installed.
  static let payloads = own + shared

  private static var shared: [String] {
    let root = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = getenv("AMORCE_SHARED").map { String(cString: $0) } ?? "/\(root)/../shared"
    guard let bytes = Golden.read(folder + "/corpora/made/text/html-payloads.json") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("\"") else { return nil }
      return line.drop { $0 == "\"" }.reversed().drop { $0 != "\"" }.dropFirst().reversed()
        .reduce(into: "") { $0.append($1) }.replacing("\\\"", with: "\"").replacing("\\u2028", with: "\u{2028}")
    }
  }

  /// A document with the text in every place that takes one.
  static func document(_ text: String) -> Document {
    let words: [Inline] = [
      .text(text), .emphasis([.text(text)]), .strong([.text(text)]), .quote([.text(text)]),
      .link(address: text, [.text(text)]), .link(address: "https://example.ca/?q=" + text, [.text(text)]),
    ]
    let cell: [Block] = [.paragraph(words)]
    return Document(
      name: "page", title: text, language: .french, edition: .facilitator, footer: [words, words],
      blocks: [.heading(level: 1, words)]
        + (1...5).map { _ in .heading(level: 2, words) } + [
          .paragraph(words), .list(ordered: true, items: [cell, cell + cell]),
          .table(
            Table(
              caption: words, columns: [.init(), .init(isNumeric: true)], header: [words, words],
              rows: [[cell, cell], [cell, []]],
              hasRowHeaders: true)),
          .callout(Callout(kind: .warning, title: words, blocks: cell)),
          .figure(DocumentFigure(path: text, alternative: text, caption: words)),
          .figure(DocumentFigure(path: text, alternative: text, caption: words, bytes: [1, 2, 3, 4])),
          .question(Question(number: 1, prompt: words, blocks: [.answerBoxes([AnswerBox(label: words)])])),
          .answerBoxes([AnswerBox(label: words)], layout: .column), .writingSpace(label: words, lines: 2), .pageBreak,
        ])
  }

  @Test(arguments: payloads)
  func textStaysText(payload: String) {
    let file = HTMLWriter.write(Self.document(payload))
    let page = String(decoding: file.bytes, as: UTF8.self)
    let scan = MarkupScan(page)
    #expect(scan.problems.isEmpty)
    #expect(Set(scan.tags.map(\.name)).isSubset(of: Self.tags))
    #expect(Set(scan.tags.flatMap(\.attributes.keys)).isSubset(of: Self.attributes))
    for tag in scan.tags {
      let address = tag.attributes["href"] ?? "#"
      #expect(address.hasPrefix("#") || address.hasPrefix("https://example.ca/") || address.hasPrefix("https:"))
      #expect(tag.attributes["src"].map { $0.hasPrefix("data:image/png;base64,") } ?? true)
    }
    // The number of elements does not depend on what the text is.
    let plain = MarkupScan(String(decoding: HTMLWriter.write(Self.document("x")).bytes, as: UTF8.self))
    #expect(scan.tags.count { $0.name != "a" } == plain.tags.count { $0.name != "a" })
    #expect(scan.style.count { $0 == "{" } == plain.style.count { $0 == "{" })
  }

  @Test(arguments: payloads)
  func noFormatHoldsControlCharacters(payload: String) throws {
    for writer in documentWriters {
      let text = String(decoding: OfficeArchive.readable(try writer.write(Self.document(payload))), as: UTF8.self)
      #expect(!text.unicodeScalars.contains { SafeText.isUnsafe($0) && $0 != "\n" }, "\(writer.format.name)")
    }
  }

  @Test(arguments: payloads)
  func markdownHoldsNoTag(payload: String) {
    let text = String(decoding: MarkdownWriter.write(Self.document(payload)).bytes, as: UTF8.self)
    // A "<" is escaped, or opens a link address of ours.
    var previous: [Character] = []
    for character in text {
      if character == "<" { #expect(previous.last == "\\" || previous.suffix(2) == ["]", "("], "\(text)") }
      previous = (previous + [character]).suffix(2)
    }
  }

  @Test func theScanFindsMarkup() {
    let page = "<!DOCTYPE html><html><body><p>x<script>y</script></p></body></html>"
    #expect(MarkupScan(page).tags.contains { !Self.tags.contains($0.name) })
    #expect(!MarkupScan("<!DOCTYPE html><p>a</b></p>").problems.isEmpty)
  }
}
