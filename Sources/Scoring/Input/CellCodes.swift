/// The answers of one item as small numbers: each distinct cell is read once, then found by its bytes.
struct CellCodes {
  /// Stands for a cell that is not an answer.
  static let unknown = UInt16.max
  /// Stands for one answer too many.
  static let tooMany = UInt16.max - 1
  /// How many distinct answers an item may have.
  static let limit = 1000

  let item: ScoringKey.Item
  /// The answers, in the order of their codes.
  private(set) var answers: [String] = []
  private var codes: [String: UInt16] = [:]
  private var cells = ByteTable()
  private var ofCell: [UInt16] = []

  init(_ item: ScoringKey.Item) {
    self.item = item
    for answer in (item.options ?? []) + [item.correct] + (item.myth.map { [$0] } ?? []) { _ = code(ofAnswer: answer) }
  }

  /// The code of the right answer.
  var correct: UInt16 { codes[item.correct] ?? Self.unknown }
  /// The code of the myth, or one that no sheet has.
  var myth: UInt16 { item.myth.flatMap { codes[$0] } ?? Self.unknown }

  /// The code of a cell.
  mutating func code(of bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    if bytes.isEmpty { return UInt16(AnswerCode.blank) }
    let number = cells.number(of: bytes)
    if number == ofCell.count { ofCell.append(read(bytes)) }
    return ofCell[number]
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let code = read(String(decoding: bytes, as: UTF8.self))
    guard code == Self.unknown, let text = FormulaMark.removed(from: bytes) else { return code }
    return read(text)
  }

  private mutating func read(_ text: String) -> UInt16 {
    switch item.form.read(text) {
    case .blank: UInt16(AnswerCode.blank)
    case .pass: UInt16(AnswerCode.pass)
    case .answer(let answer): code(ofAnswer: answer)
    case .unknown: Self.unknown
    }
  }

  private mutating func code(ofAnswer answer: String) -> UInt16 {
    if let code = codes[answer] { return code }
    if answer == AnswerForm.pass, item.correct != answer, item.myth != answer {
      return UInt16(AnswerCode.pass)
    }
    guard answers.count < max(Self.limit, item.options?.count ?? 0) else { return Self.tooMany }
    let code = UInt16(answers.count + AnswerCode.firstOption)
    answers.append(answer)
    codes[answer] = code
    return code
  }
}

/// The codes of cells of one byte, for all items side by side: the common case needs one look.
struct ByteCodes {
  private static let unread = UInt16.max - 2
  private var codes: [UInt16] = []

  /// Makes room for one more item.
  mutating func addSlot() { codes += repeatElement(Self.unread, count: 256) }

  /// Keeps the code of a byte.
  mutating func set(_ code: UInt16, slot: Int, byte: UInt8) { codes[slot << 8 | Int(byte)] = code }

  /// Fills in the codes of blank cells and of single bytes that were met before; stops at the first other cell and
  /// gives its place in the list.
  func fill(
    _ out: UnsafeMutableBufferPointer<UInt16>, from row: CSVRow, _ columns: [DataLayout.ItemColumn], start: Int
  ) -> Int {
    codes.withUnsafeBufferPointer { codes in
      columns.withUnsafeBufferPointer { columns in
        var index = start
        while index < columns.count {
          let (column, slot) = (columns[index].column, columns[index].slot)
          let cell = row.cells[column]
          let length = cell.end &- cell.start
          guard length <= 1 else { break }
          let code = length == 0 ? UInt16(AnswerCode.blank) : codes[slot &<< 8 | Int(row.base[Int(cell.start)])]
          guard code < Self.unread else { break }
          out[slot] = code
          index &+= 1
        }
        return index
      }
    }
  }
}
