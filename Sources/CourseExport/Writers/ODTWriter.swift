package import CourseDocument
import Wording

/// An OpenDocument text to adapt in LibreOffice and others: the same styles as the Word file.
package enum ODTWriter: DocumentWriter {
  package static let format = ExportFormat(
    name: "odt", fileExtension: "odt", mediaType: "application/vnd.oasis.opendocument.text",
    purpose: Phrase(
      "un fichier LibreOffice à adapter, avec de vrais styles", "a LibreOffice file to adapt, with real styles"))

  package static func write(_ document: Document) -> ExportedFile {
    let look = OfficeLook(document)
    let body = OpenDocumentBody(document, look: look)
    var zip = ZipArchive()
    // First and as it is, so that anyone can read the kind of the file in its first bytes.
    zip.add("mimetype", Array(OpenDocumentNames.mediaType.utf8), method: .stored)
    zip.add("content.xml", OpenDocumentContent.part(body))
    zip.add("styles.xml", OpenDocumentStyles.part(document, look))
    zip.add("meta.xml", OpenDocumentParts.meta(document))
    for (number, picture) in body.pictures.enumerated() {
      zip.add(path: "Pictures/image\(number + 1).png", picture, method: .stored)
    }
    zip.add("META-INF/manifest.xml", OpenDocumentParts.manifest(pictures: body.pictures.count))
    return ExportedFile(path: document.name + "." + format.fileExtension, bytes: zip.close())
  }
}
