import Wording

/// The review sheet as one page to read or print: no script, nothing fetched.
package enum ReviewPage {
  /// The page of a sheet.
  package static func html(_ sheet: ReviewSheet) -> String {
    let style = self.style
    let policy = "default-src 'none'; style-src 'sha256-\(Digest.base64(style.text.utf8))'; base-uri 'none'"
    let title = ReviewWords.title[sheet.language] + ", " + sheet.title
    var page = HTMLBuilder()
    page.element(.html, [HTMLAttribute("lang", sheet.language.code)]) { html in
      html.element(.head) { head in
        head.element(.meta, [HTMLAttribute("charset", "utf-8")])
        head.element(
          .meta, [HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", policy)])
        head.element(
          .meta,
          [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
        head.element(.meta, [HTMLAttribute("name", "referrer"), HTMLAttribute("content", "no-referrer")])
        head.element(.title) { $0.text(title) }
        head.style(style)
      }
      html.element(.body) { body in
        body.element(.h1) { $0.text(title) }
        body.element(.p) { $0.text(sheet.notice) }
        for line in ReviewWords.guidance { body.element(.p) { $0.text(line[sheet.language]) } }
        for section in sheet.sections { add(section, of: sheet, to: &body) }
        addOtherFindings(of: sheet, to: &body)
        addSignOff(sheet.language, to: &body)
      }
    }
    return "<!DOCTYPE html>\n" + page.markup
  }

  private static func add(_ section: ReviewSheet.Section, of sheet: ReviewSheet, to body: inout HTMLBuilder) {
    body.element(.h2) { $0.text(section.title) }
    body.element(.p, [.class("path")]) { $0.text(section.path) }
    body.element(.table) { table in
      table.element(.thead) { head in
        head.element(.tr) { row in
          let heads =
            [ReviewWords.place[sheet.language]] + sheet.languages.map { ReviewWords.name(of: $0, in: sheet.language) }
            + [ReviewWords.findings[sheet.language], ReviewWords.comment[sheet.language]]
          for title in heads { row.element(.th, [HTMLAttribute("scope", "col")]) { $0.text(title) } }
        }
      }
      table.element(.tbody) { rows in
        for row in section.rows { add(row, of: sheet, to: &rows) }
      }
    }
  }

  private static func add(_ row: ReviewSheet.Row, of sheet: ReviewSheet, to rows: inout HTMLBuilder) {
    rows.element(.tr) { cells in
      cells.element(.th, [HTMLAttribute("scope", "row")]) { cell in
        cell.element(.strong) { $0.text(row.id) }
        cell.element(.div) { $0.text(row.field) }
        if row.isHeard { cell.element(.div, [.class("small")]) { $0.text(ReviewWords.heard[sheet.language]) } }
        if !row.note.isEmpty { cell.element(.div, [.class("small")]) { $0.text(row.note) } }
      }
      for (language, text) in zip(sheet.languages, row.texts) {
        cells.element(.td, [HTMLAttribute("lang", text.isEmpty ? sheet.language.code : language.code)]) { cell in
          if text.isEmpty {
            cell.element(.em) { $0.text(ReviewWords.notWritten[sheet.language]) }
          } else {
            cell.text(text)
          }
        }
      }
      cells.element(.td, [.class("small")]) { cell in
        if !row.sources.isEmpty { cell.element(.div) { $0.text(row.sources) } }
        for finding in row.findings { cell.element(.div) { $0.text(finding) } }
        if !row.reviewed.isEmpty { cell.element(.div) { $0.text(row.reviewed) } }
      }
      cells.element(.td)
    }
  }

  private static func addOtherFindings(of sheet: ReviewSheet, to body: inout HTMLBuilder) {
    guard !sheet.otherFindings.isEmpty else { return }
    body.element(.h2) { $0.text(ReviewWords.otherFindings[sheet.language]) }
    body.element(.ul) { list in
      for finding in sheet.otherFindings { list.element(.li) { $0.text(finding) } }
    }
  }

  private static func addSignOff(_ language: Language, to body: inout HTMLBuilder) {
    body.element(.section) { section in
      section.element(.h2) { $0.text(ReviewWords.signOff[language]) }
      section.element(.p) { $0.text(ReviewWords.signOffGuidance[language]) }
      section.element(.table, [.class("sign")]) { table in
        table.element(.thead) { head in
          head.element(.tr) { row in
            for title in ReviewWords.signOffColumns {
              row.element(.th, [HTMLAttribute("scope", "col")]) { $0.text(title[language]) }
            }
          }
        }
        table.element(.tbody) { rows in
          for _ in 0..<3 {
            rows.element(.tr) { row in
              for _ in ReviewWords.signOffColumns { row.element(.td) }
            }
          }
        }
      }
    }
  }

  private static var style: StyleSheet {
    var sheet = StyleSheet()
    sheet.add(
      """
      body{margin:1.5rem auto;padding:0 1rem;max-width:90rem;font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,\
      "Noto Sans",Arial,sans-serif;color:#111;background:#fff}
      h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2rem 0 .2rem}p{max-width:50rem}.path,.small{font-size:.8rem}
      table{border-collapse:collapse;width:99.8%;table-layout:fixed}
      th,td{border:1px solid #777;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      th{font-weight:normal}thead th{font-weight:bold;background:#eee}
      th:first-child{width:15%}thead th:nth-last-child(2){width:15%}thead th:last-child{width:18%}
      .sign td{height:3rem}.sign th{width:auto!important}
      @page{size:landscape;margin:12mm}
      @media print{body{font-size:9.5pt;margin:0;padding:0;max-width:none}thead{display:table-header-group}\
      tr,section{break-inside:avoid}h2{break-after:avoid}}
      """)
    return sheet
  }
}
