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
    let classes: [HTMLAttribute] = document.footer.isEmpty ? [] : [.class("framed")]
    return file(
      of: document,
      page(language: document.language, title: document.title, sheet: sheet, body: classes) { $0.append(body.html) })
  }

  /// A whole page that may load nothing and run nothing.
  static func page(
    language: Language, title: String, sheet: StyleSheet, body attributes: [HTMLAttribute] = [],
    content: (inout HTMLBuilder) -> Void
  ) -> String {
    let policy =
      "default-src 'none'; style-src 'sha256-\(Digest.base64(sheet.text.utf8))'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
    var page = HTMLBuilder()
    page.element(.html, [HTMLAttribute("lang", language.code)]) { html in
      html.element(.head) { head in
        head.element(.meta, [HTMLAttribute("charset", "utf-8")])
        head.element(
          .meta, [HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", policy)])
        head.element(
          .meta,
          [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
        head.element(.meta, [HTMLAttribute("name", "referrer"), HTMLAttribute("content", "no-referrer")])
        head.element(.title) { $0.text(title) }
        head.style(sheet)
      }
      html.element(.body, attributes, content: content)
    }
    return "<!DOCTYPE html>\n" + page.markup
  }
}
