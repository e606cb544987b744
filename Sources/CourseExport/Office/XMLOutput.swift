import CLibXML2
import Wording

/// An attribute whose name is ours; libxml2 escapes its value.
struct XMLAttribute {
  let name: StaticString
  let value: String

  init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  init(_ name: StaticString, _ value: Int) { self.init(name, String(value)) }
}

/// Writes one XML part with libxml2's writer; names are literals, so authored text can only ever be text.
final class XMLOutput {
  private let buffer: xmlBufferPtr?
  private let writer: xmlTextWriterPtr?

  /// Starts a part, with its XML declaration; or a fragment, to be put into a part.
  init(isFragment: Bool = false) {
    buffer = xmlBufferCreate()
    writer = xmlNewTextWriterMemory(buffer, 0)
    if !isFragment { xmlTextWriterStartDocument(writer, "1.0", "UTF-8", "yes") }
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Adds an element and what is in it.
  func element(_ name: StaticString, _ attributes: [XMLAttribute] = [], content: () -> Void) {
    open(name, attributes)
    content()
    close()
  }

  /// Adds an element without content.
  func element(_ name: StaticString, _ attributes: [XMLAttribute] = []) {
    open(name, attributes)
    close()
  }

  /// Adds an element that has one attribute, and what is in it.
  func element(_ name: StaticString, _ attribute: StaticString, _ value: String, content: () -> Void) {
    element(name, [XMLAttribute(attribute, value)], content: content)
  }

  /// Adds an element without content that has one attribute.
  func element(_ name: StaticString, _ attribute: StaticString, _ value: String) {
    element(name, [XMLAttribute(attribute, value)])
  }

  /// Adds an element that holds text alone.
  func element(_ name: StaticString, _ attributes: [XMLAttribute] = [], text: String) {
    open(name, attributes)
    self.text(text)
    close()
  }

  /// Opens an element; ``close()`` has to follow.
  func open(_ name: StaticString, _ attributes: [XMLAttribute] = []) {
    xmlTextWriterStartElement(writer, name.utf8Start)
    for attribute in attributes {
      xmlTextWriterWriteAttribute(writer, attribute.name.utf8Start, Self.allowed(attribute.value))
    }
  }

  /// Closes the element opened last.
  func close() { xmlTextWriterEndElement(writer) }

  /// Adds text, escaped; what XML 1.0 does not allow is written as `\u{…}` or as the replacement character.
  func text(_ text: String) { xmlTextWriterWriteString(writer, Self.allowed(text)) }

  /// Adds what a fragment holds.
  func append(_ fragment: XMLOutput) {
    let bytes = fragment.finish()
    xmlTextWriterWriteRawLen(writer, bytes, Int32(bytes.count))
  }

  /// Ends the part and gives its bytes.
  func finish() -> [UInt8] {
    let ended = xmlTextWriterEndDocument(writer)
    let flushed = xmlTextWriterFlush(writer)
    precondition(ended >= 0 && flushed >= 0, "libxml2 had no memory for a part")
    return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
  }

  private static func allowed(_ text: String) -> String {
    let safe = SafeText.printable(text)
    // The two characters that are no characters in XML 1.0; SafeText has taken care of the others.
    guard safe.utf8.contains(0xEF), safe.unicodeScalars.contains(where: { $0.value & ~1 == 0xFFFE }) else {
      return safe
    }
    return String(String.UnicodeScalarView(safe.unicodeScalars.map { $0.value & ~1 == 0xFFFE ? "\u{FFFD}" : $0 }))
  }
}
