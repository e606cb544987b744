package import CourseDocument
import Wording

/// Slides to adapt in PowerPoint or LibreOffice: real titles, the facilitator's words in the notes, services on each.
package enum PPTXSlides: SlideDeckWriter {
  package static let format = ExportFormat(
    name: "pptx", fileExtension: "pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    purpose: Phrase(
      "des diapositives PowerPoint à adapter, avec les mots de l’animation dans les notes",
      "PowerPoint slides to adapt, with the facilitator’s words in the notes"))

  package static func write(_ deck: SlideDeck) -> ExportedFile {
    var zip = ZipArchive()
    let count = deck.slides.count
    zip.add("[Content_Types].xml", SlideParts.contentTypes(slides: count))
    zip.add("_rels/.rels", OfficePackage.root("ppt/presentation.xml"))
    zip.add("docProps/core.xml", OfficePackage.core(title: deck.title, language: deck.language))
    zip.add("docProps/app.xml", OfficePackage.app())
    zip.add("ppt/presentation.xml", SlideParts.presentation(slides: count))
    zip.add("ppt/_rels/presentation.xml.rels", SlideParts.relationships(slides: count))
    zip.add("ppt/presProps.xml", SlideParts.properties)
    zip.add("ppt/viewProps.xml", SlideParts.view)
    zip.add("ppt/tableStyles.xml", SlideParts.tableStyles)
    zip.add("ppt/theme/theme1.xml", DrawingTheme.part())
    zip.add("ppt/theme/theme2.xml", DrawingTheme.part())
    zip.add("ppt/slideMasters/slideMaster1.xml", SlideMaster.master(deck))
    zip.add("ppt/slideMasters/_rels/slideMaster1.xml.rels", SlideParts.masterLinks)
    for layout in SlideFrame.Layout.allCases {
      let name = "slideLayout\(layout.rawValue).xml"
      zip.add(path: "ppt/slideLayouts/" + name, SlideMaster.layout(layout, deck))
      zip.add(path: "ppt/slideLayouts/_rels/" + name + ".rels", SlideParts.layoutLinks)
    }
    zip.add("ppt/notesMasters/notesMaster1.xml", SlideMaster.notes(deck))
    zip.add("ppt/notesMasters/_rels/notesMaster1.xml.rels", SlideParts.notesMasterLinks)
    var pictures = 0
    for (index, slide) in deck.slides.enumerated() {
      let page = SlidePage(slide, number: index + 1, of: deck, firstPicture: pictures + 1)
      let name = "\(index + 1).xml"
      zip.add(path: "ppt/slides/slide" + name, page.slide)
      zip.add(path: "ppt/slides/_rels/slide" + name + ".rels", OfficePackage.relationships(page.slideLinks))
      zip.add(path: "ppt/notesSlides/notesSlide" + name, page.notes)
      zip.add(path: "ppt/notesSlides/_rels/notesSlide" + name + ".rels", OfficePackage.relationships(page.notesLinks))
      for picture in page.pictures {
        zip.add(path: "ppt/media/image\(picture.number).png", picture.bytes, method: .stored)
      }
      pictures += page.pictures.count
    }
    return ExportedFile(path: deck.name + "." + format.fileExtension, bytes: zip.close())
  }
}
