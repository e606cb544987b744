package import CourseDocument
import Wording

/// A Word file to adapt: real styles, services and page numbers at the foot of every page.
package enum DOCXWriter: DocumentWriter {
  package static let format = ExportFormat(
    name: "docx", fileExtension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    purpose: Phrase("un fichier Word à adapter, avec de vrais styles", "a Word file to adapt, with real styles"))

  package static func write(_ document: Document) -> ExportedFile {
    let look = OfficeLook(document)
    let body = WordBody(document, look: look)
    let header = WordFrame.header(document)
    var zip = ZipArchive()
    zip.add("[Content_Types].xml", WordParts.contentTypes(hasHeader: header != nil))
    zip.add("_rels/.rels", OfficePackage.root("word/document.xml"))
    zip.add("docProps/core.xml", OfficePackage.core(title: document.title, language: document.language))
    zip.add("docProps/app.xml", OfficePackage.app())
    zip.add("word/document.xml", body.xml.finish())
    zip.add("word/_rels/document.xml.rels", WordParts.relationships(of: body, hasHeader: header != nil))
    zip.add("word/styles.xml", WordStyles.part(document, look))
    zip.add("word/numbering.xml", WordNumbering.part(orderedLists: body.orderedLists, look: look))
    zip.add("word/settings.xml", WordParts.settings(document))
    zip.add("word/fontTable.xml", WordParts.fonts())
    zip.add("word/theme/theme1.xml", DrawingTheme.part())
    zip.add("word/footer1.xml", WordFrame.footer(document))
    if let header { zip.add("word/header1.xml", header) }
    for (number, picture) in body.pictures.enumerated() {
      // A PNG is deflated already.
      zip.add(path: "word/media/image\(number + 1).png", picture, method: .stored)
    }
    return ExportedFile(path: document.name + "." + format.fileExtension, bytes: zip.close())
  }
}
