import CourseReader
import Diagnostics
import FuzzSupport
import Wording

/// Any bytes as a kit file: the grammar, the references, the rules and the model; each finding is also printed.
@_cdecl("FuzzXML_main")
func fuzzXML(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  FuzzDriver.run { start, count in
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let reading = CourseReader.read([SourceFile(path: "fuzz.xml", bytes: bytes)], scope: .everything)
    // What people see may not steer their terminal; a few messages stand for all, since printing takes the longest.
    let languages = Language.ofProgram
    let renderer = DiagnosticRenderer(sources: reading.sources, language: languages[count % languages.count])
    for diagnostic in reading.diagnostics.prefix(3) + reading.diagnostics.suffix(1) {
      let text = renderer.excerpt(diagnostic)
      if text.unicodeScalars.contains(where: { $0 != "\n" && $0 != "\t" && SafeText.isUnsafe($0) }) {
        FuzzDriver.finding("a control character in \(text.debugDescription)")
      }
    }
    return 0
  }
}
