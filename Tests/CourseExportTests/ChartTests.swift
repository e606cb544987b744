import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

@Suite("Charts")
struct ChartTests {
  private static let forms = ["dumbbell", "bars", "columns"]

  private func value(_ tenths: Int) -> Chart.Value {
    Chart.Value(tenths: tenths, label: Rounding.percent(tenths: tenths, in: .french))
  }

  private func chart(_ form: String) -> Chart {
    let claims = [
      "L’exploitation n’arrive qu’ailleurs.", "Une relation \"saine\" <permet> de dire non & de changer d’avis.",
      "Une phrase si longue qu’elle ne tient pas sur une ligne du dessin, ni même sur deux, et dont le tableau à côté "
        + "garde tous les mots.",
    ]
    let sentences = claims.map { $0 + " Avant : 30,0 %; après : 55,0 %." }
    switch form {
    case "dumbbell":
      return Chart(
        title: "Bonnes réponses", sentences: sentences,
        form: .dumbbell(
          [
            .init(label: claims[0], before: value(300), after: value(550)),
            .init(label: claims[1], before: value(700), after: value(420)),
            .init(label: claims[2], before: value(500), after: value(500)),
            .init(label: "Ni avant ni après", before: nil, after: nil),
            .init(label: "Avant seulement", before: value(0), after: nil),
            .init(label: "Après seulement", before: nil, after: value(1000)),
            .init(label: "Presque pareil", before: value(500), after: value(505)),
          ], before: "Avant", after: "Après"))
    case "bars":
      return Chart(
        title: "Mythes", sentences: sentences,
        form: .bars([
          .init(
            label: claims[1],
            bars: [
              .init(label: "Réalité (croient le mythe)", value: .init(tenths: 640, label: "16 sur 25"), isMain: true),
              .init(label: "Mythe (bonne réponse)", value: .init(tenths: 0, label: "0 sur 25"), isMain: false),
            ])
        ]))
    default:
      return Chart(
        title: "Appris", sentences: sentences,
        form: .columns(
          headings: ["Appris", "Gardé", "Perdu", "À revoir"],
          rows: [.init(label: claims[0], values: [value(400), value(350), nil, value(250)])]))
    }
  }

  private func document(_ form: String) -> Document {
    Document(
      name: "x", title: "x", language: .french, edition: .facilitator,
      blocks: [.heading(level: 1, [.text("x")]), .chart(chart(form)), .chart(chart(form))])
  }

  private func page(_ form: String) -> String {
    String(decoding: HTMLWriter.write(document(form)).bytes, as: UTF8.self)
  }

  @Test("the page is well formed, its ids are its own", arguments: forms)
  func wellFormed(form: String) {
    let scan = MarkupScan(page(form))
    #expect(scan.problems.isEmpty)
    let ids = scan.tags.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for picture in scan.tags.filter({ $0.name == "svg" }) {
      #expect(picture.attributes["role"] == "img" && picture.attributes["viewBox"] != nil)
      #expect(ids.contains(picture.attributes["aria-labelledby"] ?? ""))
      #expect(ids.contains(picture.attributes["aria-describedby"] ?? ""))
    }
    #expect(scan.tags.count { $0.name == "g" } == scan.tags.count { $0.attributes["aria-hidden"] == "true" })
    #expect(page(form).contains("saine&quot; &lt;permet&gt;"))
    #expect(!scan.tags.contains { $0.attributes["style"] != nil })
  }

  @Test("only the colours that are seen on white by everybody", arguments: forms)
  func colours(form: String) {
    let used = MarkupScan(page(form)).tags.flatMap { tag in
      ["fill", "stroke"].compactMap { tag.attributes[$0] }
    }
    let known: Set = ["#0072B2", "#D55E00", "#009E73", "#1c2b33", "#53646d", "#c3cccf", "#ffffff"]
    #expect(Set(used).subtracting(known) == [])
  }

  @Test("shape tells before from after, and what fell")
  func shapes() {
    let tags = MarkupScan(page("dumbbell")).tags
    let paths = tags.filter { $0.name == "path" }
    // Two charts: the legend, five diamonds; two of them small, inside a circle.
    #expect(paths.count == 2 * 6)
    #expect(tags.count { $0.name == "circle" && $0.attributes["fill"] == "#ffffff" } == 2 * 6)
    #expect(tags.count { $0.name == "line" && $0.attributes["stroke-dasharray"] != nil } == 2)
    #expect(tags.count { $0.name == "line" && $0.attributes["stroke"] == "#009E73" } == 2)
  }

  @Test("nothing is drawn outside the picture", arguments: forms)
  func inside(form: String) {
    for tag in MarkupScan(page(form)).tags {
      for name in ["x", "x1", "x2", "cx"] {
        if let place = tag.attributes[name].flatMap(Int.init) { #expect(0...360 ~= place) }
      }
    }
  }

  @Test("in a terminal bars of one width, in ASCII too, and nothing in sentences", arguments: forms)
  func characters(form: String) {
    for style in [ChartText.Style.blocks, .ascii] {
      let lines = ChartText(style).lines(chart(form))
      #expect(!lines.isEmpty)
      #expect(lines.filter { $0.hasPrefix("  ") }.allSatisfy { $0.last?.isNumber == true || $0.hasSuffix("%") })
      if style == .ascii { #expect(!lines.joined().contains("█")) }
    }
    #expect(ChartText(.sentences).lines(chart(form)).isEmpty)
    let text = PlainTextWriter.write(document(form))
    #expect(!String(decoding: text.bytes, as: UTF8.self).contains("█"))
  }

  @Test("the drawing is what it was", arguments: forms)
  func golden(form: String) throws {
    // The pictures alone: the style of pages is another matter.
    let page = page(form)
    let start = try #require(page.firstRange(of: "<figure")?.lowerBound)
    let end = try #require(page.ranges(of: "</figure>").last?.upperBound)
    Golden("chart-\(form).html").expect(Array(page[start..<end].utf8))
    Golden("chart-\(form).txt").expect(PlainTextWriter.write(document(form), charts: .blocks).bytes)
  }
}
