package import CourseModel
import Diagnostics
import Wording
import XMLSource

/// Words and blocks of a valid tree as values; French typography is applied here, once.
extension ElementView {
  /// The line inside this element, white space collapsed and trimmed.
  func inline(in language: Language?) -> [Inline] {
    LineBuilder.line(of: node, in: context, language: language ?? self.language)
  }

  /// The blocks inside this element; a line alone becomes one paragraph.
  func flow(in language: Language?) -> Flow {
    let language = language ?? self.language
    if let own = TextElement(rawValue: name), own.isBlock, own != .paragraph {
      return [block(own, language)].compactMap { $0 }
    }
    let blocks = elements.compactMap { child in
      TextElement(rawValue: child.name).flatMap { $0.isBlock ? child.block($0, language) : nil }
    }
    if !blocks.isEmpty { return blocks }
    let line = inline(in: language)
    return line.isEmpty ? [] : [.paragraph(line)]
  }

  private func block(_ kind: TextElement, _ language: Language?) -> ContentBlock? {
    switch kind {
    case .paragraph: return .paragraph(inline(in: language))
    case .unordered: return .list(ordered: false, items: elements.map { $0.flow(in: language) })
    case .ordered: return .list(ordered: true, items: elements.map { $0.flow(in: language) })
    case .table:
      let rows = elements.map { row in
        row.elements.map { cell in
          ContentTable.Cell(isHeader: cell.name == TextElement.header.rawValue, content: cell.flow(in: language))
        }
      }
      return .table(ContentTable(rows: rows))
    case .item, .row, .header, .cell, .emphasis, .strong, .quote, .link: return nil
    }
  }

  /// One value a language from neighbours of a name, in the order of the kit's languages.
  package func localizedInline(_ name: String) -> Localized<[Inline]> {
    Localized(
      children(name).compactMap { child in
        child.language.map { .init($0, child.inline(in: $0)) }
      })
  }

  /// The same, or nil when the element is not there.
  func optionalInline(_ name: String) -> Localized<[Inline]>? {
    let value = localizedInline(name)
    return value.entries.isEmpty ? nil : value
  }

  /// Blocks in every language, or nil when the element is not there.
  func optionalFlow(_ name: String) -> Localized<Flow>? { flows(name).first }

  /// Blocks in every language.
  func localizedFlow(_ name: String) -> Localized<Flow> { optionalFlow(name) ?? Localized([]) }

  /// Every group of a repeatable element.
  func flows(_ name: String) -> [Localized<Flow>] { groups(children(name)).map(\.flow) }

  /// Every group of a repeatable line.
  func lines(_ name: String) -> [Localized<[Inline]>] { groups(children(name)).map(\.line) }

  /// Puts the k-th element of each language together.
  func groups(_ elements: [ElementView]) -> [LanguageGroup] {
    var groups: [LanguageGroup] = []
    var counts: [Language: Int] = [:]
    for element in elements {
      guard let language = element.language else { continue }
      let index = counts[language, default: 0]
      counts[language] = index + 1
      if index < groups.count {
        groups[index].members.append(element)
      } else {
        groups.append(LanguageGroup(members: [element]))
      }
    }
    return groups
  }

  /// The options of an item.
  package var choices: [Choice] {
    children("option").compactMap { option in
      option.attribute("id").map {
        Choice(id: ID($0), text: option.localizedInline("text"), feedback: option.optionalInline("feedback"))
      }
    }
  }
}

/// The same thing in each language.
struct LanguageGroup {
  var members: [ElementView]

  var flow: Localized<Flow> {
    Localized(members.compactMap { member in member.language.map { .init($0, member.flow(in: $0)) } })
  }

  var line: Localized<[Inline]> {
    Localized(members.compactMap { member in member.language.map { .init($0, member.inline(in: $0)) } })
  }
}

/// Collapses white space over a whole line, marks included.
private struct LineBuilder {
  private let context: ReadingContext
  private var isAfterSpace = true

  static func line(of node: Int, in context: ReadingContext, language: Language?) -> [Inline] {
    var builder = LineBuilder(context: context)
    let line = trimmed(builder.inlines(of: node))
    return language?.isFrench == true ? line.map(set) : line
  }

  private init(context: ReadingContext) { self.context = context }

  private mutating func inlines(of node: Int) -> [Inline] {
    var out: [Inline] = []
    for child in context.tree.children(of: node) {
      guard context.tree.nodes[child].isElement else {
        let text = collapse(context.tree.text(of: child))
        if text.isEmpty { continue }
        if case .text(let before)? = out.last {
          out[out.count - 1] = .text(before + text)
        } else {
          out.append(.text(text))
        }
        continue
      }
      let view = ElementView(context: context, node: child)
      switch TextElement(rawValue: view.name) {
      case .emphasis: out.append(.emphasis(inlines(of: child)))
      case .strong: out.append(.strong(inlines(of: child)))
      case .quote: out.append(.quote(inlines(of: child)))
      case .link: out.append(.link(address: view.attribute("href") ?? "", inlines(of: child)))
      case .paragraph, .unordered, .ordered, .item, .table, .row, .header, .cell, nil: break
      }
    }
    return out
  }

  private mutating func collapse(_ text: String) -> String {
    var copy = text
    var wasAfterSpace = isAfterSpace
    let collapsed = copy.withUTF8 { bytes -> String? in
      var needsWork = false
      var after = wasAfterSpace
      for byte in bytes {
        let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
        if isSpace, after || byte != 0x20 { needsWork = true }
        after = isSpace
      }
      guard needsWork else {
        wasAfterSpace = after
        return nil
      }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      for byte in bytes {
        let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
        if isSpace {
          if !wasAfterSpace { out.append(0x20) }
        } else {
          out.append(byte)
        }
        wasAfterSpace = isSpace
      }
      return String(decoding: out, as: UTF8.self)
    }
    isAfterSpace = wasAfterSpace
    return collapsed ?? text
  }

  private static func trimmed(_ line: [Inline]) -> [Inline] {
    guard case .text(let last)? = line.last, last.hasSuffix(" ") else { return line }
    let cut = String(last.dropLast())
    return line.dropLast() + (cut.isEmpty ? [] : [.text(cut)])
  }

  private static func set(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let text): .text(FrenchTypography.set(text))
    case .emphasis(let inner): .emphasis(inner.map(set))
    case .strong(let inner): .strong(inner.map(set))
    case .quote(let inner): .quote(inner.map(set))
    case .link(let address, let inner): .link(address: address, inner.map(set))
    }
  }
}
