import Testing

/// A parsed file with its pages and its structure.
struct PDFOutlook {
  let file: PDFReading
  let pages: [PDFPageText]
  /// How often each structure type occurs.
  private(set) var counts: [String: Int] = [:]
  /// The text in the order of the tree, one line for each element.
  private(set) var logical = ""
  /// The languages that elements say.
  private(set) var languages: Set<String> = []

  init(_ bytes: [UInt8]) throws {
    file = try PDFReading(bytes)
    pages = try file.pages.map { [file] in try PDFPageText($0.page, in: file) }
    let numbers = file.pages.map(\.number)
    try visit(file.dictionary(file.catalog["StructTreeRoot"])["K"], page: nil, numbers: numbers)
  }

  private mutating func visit(_ value: PDFValue?, page: Int?, numbers: [Int]) throws {
    let resolved = file.resolved(value)
    if let children = resolved?.array {
      for child in children { try visit(child, page: page, numbers: numbers) }
    } else if let mark = resolved?.int {
      let place = try #require(page.flatMap { numbers.firstIndex(of: $0) })
      logical += pages[place].shows.filter { $0.mark == mark }.map(\.text).joined()
    } else if let element = resolved?.dictionary, let kind = element["S"]?.name {
      counts[kind, default: 0] += 1
      if let language = element["Lang"]?.text { languages.insert(language) }
      // A link stands inside its line.
      if kind != "Link" { logical += "\n" }
      try visit(element["K"], page: element["Pg"]?.reference, numbers: numbers)
    } else if let marked = resolved?.dictionary, marked["Type"]?.name == "MCR" {
      try visit(marked["MCID"], page: marked["Pg"]?.reference, numbers: numbers)
    }
  }

  /// All faults of all pages.
  var faults: [String] { pages.flatMap(\.faults) }

  /// All that can be read on a page, decoration too, words of a line together.
  func text(of page: Int) -> String { pages[page].shows.map(\.text).joined() }
}
