import CourseDocument
import CourseExport
import GroupReport
import Scoring
import Wording

/// What the facilitator gets, in each format: documents follow the rules of the room, data are exact.
struct RoomFiles {
  let report: RoomReport
  let data: DataSet
  /// True for the page of the discussion alone.
  var isDebrief = false

  /// The bytes of a format.
  func bytes(_ format: ReportFormat, drawing: DrawingOptions, output: OutputOptions) throws -> [UInt8] {
    switch format {
    case .json: Array(report.json(data).text().utf8)
    case .csv: Array(CSVText.text(CSVRows.exact(data)).utf8)
    case .text:
      Array(
        drawing.printed(
          String(decoding: PlainTextWriter.write(try document, charts: drawing.style(output)).bytes, as: UTF8.self)
        ).utf8)
    case .html: HTMLWriter.write(try document).bytes
    case .md: MarkdownWriter.write(try document).bytes
    }
  }

  private var document: Document {
    get throws {
      guard isDebrief else { return report.document() }
      guard let page = report.debrief() else {
        throw CommandFailure(
          .findings, "Il n’y a pas d’énoncé à revoir, ou trop peu de personnes pour le dire.",
          "There is no statement to come back to, or too few people to say so.")
      }
      return page
    }
  }
}

/// What a partner or the public gets: made from the release alone.
struct ReleaseFiles {
  let release: Release
  let texts: ReportTexts
  let language: Language

  /// The bytes of a format.
  func bytes(_ format: ReportFormat, drawing: DrawingOptions, output: OutputOptions) -> [UInt8] {
    let document = { ReleaseReport(release, texts: texts, language: language).document() }
    switch format {
    case .json: return Array(ReleaseJSON.value(release, in: language).text().utf8)
    case .csv: return Array(CSVText.text(CSVRows.release(release)).utf8)
    case .text:
      let text = PlainTextWriter.write(document(), charts: drawing.style(output)).bytes
      return Array(drawing.printed(String(decoding: text, as: UTF8.self)).utf8)
    case .html: return HTMLWriter.write(document()).bytes
    case .md: return MarkdownWriter.write(document()).bytes
    }
  }
}
