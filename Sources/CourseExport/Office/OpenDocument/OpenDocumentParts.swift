import CourseDocument
import Wording

/// The smaller parts of an OpenDocument file.
enum OpenDocumentParts {
  /// Title and language; nobody's name, no clock.
  static func meta(_ document: Document) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("office:document-meta", OpenDocumentNames.spaces) {
      xml.element("office:meta") {
        xml.element("meta:generator", text: OfficeWords.program)
        xml.element("dc:title", text: document.title)
        xml.element("dc:language", text: OfficeWords.tag(of: document.language))
      }
    }
    return xml.finish()
  }

  /// Everything that the file holds.
  static func manifest(pictures: Int) -> [UInt8] {
    let xml = XMLOutput()
    func entry(_ path: String, _ type: String) {
      xml.element(
        "manifest:file-entry",
        [XMLAttribute("manifest:full-path", path), XMLAttribute("manifest:media-type", type)])
    }
    xml.element("manifest:manifest", OpenDocumentNames.manifest) {
      entry("/", OpenDocumentNames.mediaType)
      for part in ["content.xml", "styles.xml", "meta.xml"] { entry(part, "text/xml") }
      for number in 0..<pictures { entry("Pictures/image\(number + 1).png", "image/png") }
    }
    return xml.finish()
  }
}
