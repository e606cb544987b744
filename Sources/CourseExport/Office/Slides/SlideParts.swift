import CourseDocument
import Wording

/// The smaller parts of a file of slides.
enum SlideParts {
  private static let types = "application/vnd.openxmlformats-officedocument.presentationml."
  private static let theme = "application/vnd.openxmlformats-officedocument.theme+xml"

  static func contentTypes(slides: Int) -> [UInt8] {
    var parts = [
      ("/ppt/presentation.xml", types + "presentation.main+xml"), ("/ppt/presProps.xml", types + "presProps+xml"),
      ("/ppt/viewProps.xml", types + "viewProps+xml"), ("/ppt/tableStyles.xml", types + "tableStyles+xml"),
      ("/ppt/theme/theme1.xml", theme), ("/ppt/theme/theme2.xml", theme),
      ("/ppt/slideMasters/slideMaster1.xml", types + "slideMaster+xml"),
      ("/ppt/notesMasters/notesMaster1.xml", types + "notesMaster+xml"),
    ]
    for layout in SlideFrame.Layout.allCases {
      parts.append(("/ppt/slideLayouts/slideLayout\(layout.rawValue).xml", types + "slideLayout+xml"))
    }
    for number in 0..<slides {
      parts.append(("/ppt/slides/slide\(number + 1).xml", types + "slide+xml"))
      parts.append(("/ppt/notesSlides/notesSlide\(number + 1).xml", types + "notesSlide+xml"))
    }
    return OfficePackage.contentTypes(parts)
  }

  static func presentation(slides: Int) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("p:presentation", SlideMaster.spaces) {
      xml.element("p:sldMasterIdLst") {
        xml.element("p:sldMasterId", [XMLAttribute("id", 2_147_483_648), XMLAttribute("r:id", "master")])
      }
      xml.element("p:notesMasterIdLst") { xml.element("p:notesMasterId", "r:id", "notes") }
      xml.element("p:sldIdLst") {
        for number in 0..<slides {
          xml.element("p:sldId", [XMLAttribute("id", 256 + number), XMLAttribute("r:id", "slide\(number + 1)")])
        }
      }
      let (slide, notes) = (SlideFrame.slide, SlideFrame.notes)
      xml.element("p:sldSz", [XMLAttribute("cx", slide.width), XMLAttribute("cy", slide.height)])
      xml.element("p:notesSz", [XMLAttribute("cx", notes.width), XMLAttribute("cy", notes.height)])
      xml.element("p:defaultTextStyle") { SlideMaster.level("a:lvl1pPr", size: 18, color: "tx1", into: xml) }
    }
    return xml.finish()
  }

  static func relationships(slides: Int) -> [UInt8] {
    OfficePackage.relationships(
      [
        OfficePackage.Relationship("master", "slideMaster", "slideMasters/slideMaster1.xml"),
        OfficePackage.Relationship("notes", "notesMaster", "notesMasters/notesMaster1.xml"),
        OfficePackage.Relationship("properties", "presProps", "presProps.xml"),
        OfficePackage.Relationship("view", "viewProps", "viewProps.xml"),
        OfficePackage.Relationship("tables", "tableStyles", "tableStyles.xml"),
        OfficePackage.Relationship("theme", "theme", "theme/theme1.xml"),
      ]
        + (0..<slides).map { OfficePackage.Relationship("slide\($0 + 1)", "slide", "slides/slide\($0 + 1).xml") })
  }

  /// What the master, a layout and the notes master refer to.
  static var masterLinks: [UInt8] {
    OfficePackage.relationships(
      SlideFrame.Layout.allCases.map {
        OfficePackage.Relationship(
          "layout\($0.rawValue)", "slideLayout", "../slideLayouts/slideLayout\($0.rawValue).xml")
      } + [OfficePackage.Relationship("theme", "theme", "../theme/theme1.xml")])
  }

  static var layoutLinks: [UInt8] {
    OfficePackage.relationships([
      OfficePackage.Relationship("master", "slideMaster", "../slideMasters/slideMaster1.xml")
    ])
  }

  static var notesMasterLinks: [UInt8] {
    OfficePackage.relationships([OfficePackage.Relationship("theme", "theme", "../theme/theme2.xml")])
  }

  static var properties: [UInt8] { empty("p:presentationPr", SlideMaster.spaces) }
  static var view: [UInt8] { empty("p:viewPr", SlideMaster.spaces) }

  static var tableStyles: [UInt8] {
    empty(
      "a:tblStyleLst",
      [
        XMLAttribute("xmlns:a", WordNames.drawing), XMLAttribute("def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"),
      ])
  }

  private static func empty(_ name: StaticString, _ attributes: [XMLAttribute]) -> [UInt8] {
    let xml = XMLOutput()
    xml.element(name, attributes)
    return xml.finish()
  }
}
