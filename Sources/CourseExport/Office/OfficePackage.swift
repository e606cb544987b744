import Wording

/// What every file of the Open Packaging Conventions has: kinds of parts, relationships, properties.
enum OfficePackage {
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A part that refers to another.
  struct Relationship {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool

    init(_ id: String, _ type: String, _ target: String, isExternal: Bool = false) {
      self.id = id
      self.type = type
      self.target = target
      self.isExternal = isExternal
    }
  }

  static func contentTypes(_ parts: [(path: String, type: String)]) -> [UInt8] {
    let properties = "application/vnd.openxmlformats-"
    let xml = XMLOutput()
    xml.element("Types", [XMLAttribute("xmlns", package + "content-types")]) {
      for (name, type) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
        ("png", "image/png"),
      ] {
        xml.element("Default", [XMLAttribute("Extension", name), XMLAttribute("ContentType", type)])
      }
      for part in parts + [
        ("/docProps/core.xml", properties + "package.core-properties+xml"),
        ("/docProps/app.xml", properties + "officedocument.extended-properties+xml"),
      ] {
        xml.element("Override", [XMLAttribute("PartName", part.path), XMLAttribute("ContentType", part.type)])
      }
    }
    return xml.finish()
  }

  static func relationships(_ all: [Relationship]) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("Relationships", [XMLAttribute("xmlns", package + "relationships")]) {
      for one in all {
        let type =
          one.type == "core-properties"
          ? package + "relationships/metadata/core-properties" : office + "/" + one.type
        xml.element(
          "Relationship",
          [XMLAttribute("Id", one.id), XMLAttribute("Type", type), XMLAttribute("Target", one.target)]
            + (one.isExternal ? [XMLAttribute("TargetMode", "External")] : []))
      }
    }
    return xml.finish()
  }

  /// The relationships of the whole file.
  static func root(_ main: String) -> [UInt8] {
    relationships([
      Relationship("main", "officeDocument", main), Relationship("core", "core-properties", "docProps/core.xml"),
      Relationship("app", "extended-properties", "docProps/app.xml"),
    ])
  }

  /// Title and language; nobody's name, no clock.
  static func core(title: String, language: Language) -> [UInt8] {
    let xml = XMLOutput()
    xml.element(
      "cp:coreProperties",
      [
        XMLAttribute("xmlns:cp", package + "metadata/core-properties"),
        XMLAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ]
    ) {
      xml.element("dc:title", text: title)
      xml.element("dc:language", text: OfficeWords.tag(of: language))
    }
    return xml.finish()
  }

  static func app() -> [UInt8] {
    let xml = XMLOutput()
    xml.element(
      "Properties",
      [XMLAttribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")]
    ) { xml.element("Application", text: OfficeWords.program) }
    return xml.finish()
  }
}
