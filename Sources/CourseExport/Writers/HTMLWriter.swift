package import CourseDocument
import CourseModel
import Wording

/// One self-contained page: no script, nothing fetched, services in the margin of every printed page.
package enum HTMLWriter: DocumentWriter {
  package static let format = ExportFormat(
    name: "html", fileExtension: "html", mediaType: "text/html",
    purpose: Phrase(
      "une page à lire à l’écran ou à imprimer, sans script", "a page to read on screen or print, without scripts"))

  package static func write(_ document: Document) -> ExportedFile {
    var body = HTMLBody(language: document.language)
    body.add(document)
    let sheet = StyleSheet(for: document, columns: body.columnWidths)
    let policy =
      "default-src 'none'; style-src 'sha256-\(Digest.base64(sheet.text.utf8))'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
    var page = HTMLBuilder()
    page.element(.html, [HTMLAttribute("lang", document.language.code)]) { html in
      html.element(.head) { head in
        head.element(.meta, [HTMLAttribute("charset", "utf-8")])
        head.element(
          .meta, [HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", policy)])
        head.element(
          .meta,
          [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
        head.element(.meta, [HTMLAttribute("name", "referrer"), HTMLAttribute("content", "no-referrer")])
        head.element(.title) { $0.text(document.title) }
        head.style(sheet)
      }
      html.element(.body, document.footer.isEmpty ? [] : [.class("framed")]) { $0.append(body.html) }
    }
    return file(of: document, "<!DOCTYPE html>\n" + page.markup)
  }
}
