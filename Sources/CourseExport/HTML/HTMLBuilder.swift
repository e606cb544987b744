import Wording

/// The elements that a page may hold; there is no other way to write a tag.
enum HTMLTag: String, CaseIterable {
  case a, body, caption, col, colgroup, div, em, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, head, header, hr
  case html, img, li, main, meta, nav, ol, p, section, span, strong, style, table, tbody, td, th, thead, title, tr, ul
  /// Of a picture (SVG).
  case circle, desc, g, line, path, polygon, rect, svg, text

  /// True for an element without content.
  var isVoid: Bool { self == .col || self == .hr || self == .img || self == .meta }

  /// True for an element that stands on a line of its own.
  fileprivate var breaksLine: Bool {
    switch self {
    case .a, .em, .span, .strong, .img, .circle, .polygon, .svg, .text: false
    case .body, .caption, .col, .colgroup, .div, .figcaption, .figure, .footer, .h1, .h2, .h3, .h4, .h5, .h6, .head,
      .header, .hr, .html, .li, .main, .meta, .nav, .ol, .p, .section, .style, .table, .tbody, .td, .th, .thead,
      .title, .tr, .ul, .desc, .g, .line, .path, .rect:
      true
    }
  }
}

/// An attribute whose name is ours; its value is escaped.
struct HTMLAttribute {
  let name: StaticString
  let value: String

  init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> Self { Self("class", names) }
}

/// Builds markup in which authored text cannot be anything but text.
///
/// Text is escaped by the only function that takes a `String`; tags come from ``HTMLTag``.
struct HTMLBuilder {
  private(set) var markup = ""

  /// Adds text, escaped.
  mutating func text(_ text: String) { Self.escape(text, into: &markup) }

  /// Adds an element and what is in it.
  mutating func element(
    _ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], content: (inout HTMLBuilder) -> Void = { _ in }
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// Adds a start tag; ``close(_:)`` has to follow.
  mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = []) {
    markup += "<" + tag.rawValue
    for attribute in attributes {
      markup += " \(attribute.name)=\""
      Self.escape(attribute.value, into: &markup)
      markup += "\""
    }
    markup += ">"
  }

  /// Adds the end tag of an element that has content.
  mutating func close(_ tag: HTMLTag) {
    if !tag.isVoid { markup += "</" + tag.rawValue + ">" }
    if tag.breaksLine { markup += "\n" }
  }

  /// Starts a new line of markup.
  mutating func lineBreak() { markup += "\n" }

  /// Adds what another builder built.
  mutating func append(_ other: HTMLBuilder) { markup += other.markup }

  /// Adds the style sheet, whose type takes no authored text but as CSS strings.
  mutating func style(_ sheet: StyleSheet) {
    markup += "<style>" + sheet.text + "</style>\n"
  }

  private static func escape(_ text: String, into out: inout String) {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    }
    guard !isPlain else {
      out += text
      return
    }
    for scalar in SafeText.printable(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\u{A0}": out += "&nbsp;"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}
