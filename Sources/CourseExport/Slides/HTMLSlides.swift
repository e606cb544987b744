package import CourseDocument
import CourseModel
import Wording

/// Slides as one page without a script: each fills the window, links and the keys of the browser go from one to the next,
/// and each prints on a sheet of its own.
///
/// Notes are not written: whoever scrolls, shares the file or looks at its source would show them to the room.
package enum HTMLSlides: SlideDeckWriter {
  package static let format = HTMLWriter.format

  package static func write(_ deck: SlideDeck) -> ExportedFile {
    var body = HTMLBody(language: deck.language)
    body.wrap(.main) { main in
      for (index, slide) in deck.slides.enumerated() { main.add(slide, at: index, of: deck) }
    }
    let sheet = StyleSheet(for: deck, columns: body.columnWidths)
    return file(
      of: deck, HTMLWriter.page(language: deck.language, title: deck.title, sheet: sheet) { $0.append(body.html) })
  }
}

extension HTMLBody {
  fileprivate mutating func add(_ slide: Slide, at index: Int, of deck: SlideDeck) {
    let place = "\(index + 1)/\(deck.slides.count)"
    let label = slide.label?[deck.language]
    let name = [place, label, slide.title.plainText].compactMap { $0 }.joined(separator: " · ")
    wrap(
      .section,
      [
        .class("slide " + slide.kind.rawValue), HTMLAttribute("id", "d\(index + 1)"),
        HTMLAttribute("aria-label", name),
      ]
    ) { section in
      section.wrap(.div, [.class("words")]) { words in
        if let label { words.wrap(.p, [.class("item")]) { $0.html.text(label) } }
        words.wrap(index == 0 ? .h1 : .h2) { $0.add(slide.title) }
        for block in slide.blocks { words.add(block) }
      }
      section.wrap(.div, [.class("foot")]) { foot in
        foot.wrap(.div, [.class("services")]) { services in
          services.wrap(.p) { line in
            line.wrap(.strong) { $0.html.text(FrameWords.help[deck.language]) }
            for words in deck.footer {
              line.html.text(" ")
              line.wrap(.span) { $0.add(words) }
            }
          }
        }
        foot.addLinks(at: index, of: deck, place: place)
      }
    }
  }

  private mutating func addLinks(at index: Int, of deck: SlideDeck, place: String) {
    wrap(.p, [.class("go")]) { links in
      // "Next" comes first in the order of the keyboard: Tab and Enter go on from slide to slide.
      if index + 1 < deck.slides.count {
        links.html.element(.a, [.class("next"), HTMLAttribute("href", "#d\(index + 2)")]) {
          $0.text(FrameWords.next[deck.language] + " \u{2192}")
        }
      }
      links.html.element(.span, [.class("place")]) { $0.text(place) }
      if index > 0 {
        links.html.element(.a, [.class("previous"), HTMLAttribute("href", "#d\(index)")]) {
          $0.text("\u{2190} " + FrameWords.previous[deck.language])
        }
      }
    }
  }
}

extension StyleSheet {
  /// The sheet of a deck: slides that fill the window, and sheets of paper across.
  fileprivate init(for deck: SlideDeck, columns: [[Int]]) {
    add(Self.screen)
    add(Self.callouts)
    add(Self.answers)
    add(Self.cards)
    add(Self.slides)
    addWidths(of: columns)
    add("@page{size:")
    add(deck.style.paper.name)
    add(" landscape;margin:11mm 14mm}\n")
  }

  private static let slides: StaticString = """
    html{scroll-snap-type:y mandatory;scroll-padding:0}
    body{background:#fff;font-size:clamp(1.05rem,1.05vw + 1.15vh,2.6rem);line-height:1.35}
    main{max-width:none;padding:0}
    .slide{min-height:100vh;scroll-snap-align:start;display:flex;flex-direction:column;padding:2.4vh 5vw 1.6vh;border-bottom:1px solid var(--line)}
    .words{flex:1;display:flex;flex-direction:column;justify-content:center;max-width:52em}
    .words>*{margin-top:0;margin-bottom:.55em}
    .slide h1{font-size:2.7em;margin:0 0 .5em}
    .slide h2{font-size:1.85em;border:0;padding:0;margin:0 0 .55em;color:var(--ink);max-width:26em}
    .question h2{font-size:2.2em}
    .answer h2{font-size:1.45em;color:var(--accent)}
    .item{font-weight:700;color:var(--accent);font-size:1em}
    .answer .words{font-size:1em}
    .slide em{font-size:.8em;color:var(--soft)}
    .slide .words ul:not(.cards){padding-left:1.2em}
    .slide .words li{margin:.3em 0}
    .slide ul.cards{width:100%;font-size:1em}
    .slide ul.cards>li{border:0;min-height:0}
    .slide ul.cards .large .title{font-size:1.5em}
    .slide .form{width:min(24vh,15vw);height:min(24vh,15vw)}
    .slide figure img{max-height:58vh;width:auto}
    .foot{border-top:2px solid var(--accent);padding-top:.4em;font-size:.6em;line-height:1.4}
    .foot p{margin:0}
    .services span::before{content:"\\2022\\20";color:var(--soft)}
    .services span{margin-right:.5em}
    .go{display:flex;flex-direction:row-reverse;justify-content:flex-start;align-items:center;gap:1.4em;font-size:1.35em;padding-top:.3em}
    .go a{padding:.25em .6em;border:1px solid var(--line);border-radius:4px;text-decoration:none}
    .go a:focus-visible{outline:3px solid #084a7a;outline-offset:2px}
    .place{font-variant-numeric:tabular-nums;font-weight:600}
    @media screen and (max-width:48rem){
    html{scroll-snap-type:none}
    .slide h1{font-size:1.9em}
    .slide h2,.question h2{font-size:1.45em}
    .foot{font-size:.85em}
    .go{font-size:1.05em}
    .slide ul.cards.c4{grid-template-columns:1fr 1fr}
    .slide .form{width:5rem;height:5rem}
    }
    @media print{
    html,body,main{background:none}
    body{font-size:18pt;color:#000}
    .slide{min-height:0;height:187mm;padding:0;border:0;break-after:page;break-inside:avoid}
    .slide:last-child{break-after:auto}
    .slide h1,.slide h2,.item{color:#000}
    .slide .form{width:38mm;height:38mm}
    .slide figure img{max-height:110mm}
    .go a{display:none}
    a{color:#000;text-decoration:none}
    }

    """
}

extension Paper {
  /// The name of the sheet in a style sheet.
  var name: StaticString {
    switch self {
    case .letter: "letter"
    case .a4: "A4"
    }
  }
}
