/// The packed codes of sheets: a byte an item as long as all codes fit, in pieces that are never copied when more come.
struct CodeRows {
  /// Sheets a piece, as a power of two.
  private static let shift = 15
  private static let mask = 1 << shift - 1

  /// How many codes a sheet has room for.
  private(set) var stride = 8
  private(set) var count = 0
  private var narrow: [[UInt8]] = []
  private var wide: [[UInt16]] = []
  /// True as soon as an item has more answers than a byte can tell apart.
  private(set) var isWide = false

  /// Adds a sheet with as many codes as ``stride``; what is no answer at all is kept as blank.
  mutating func append(_ codes: UnsafeMutableBufferPointer<UInt16>) {
    var bits: UInt16 = 0
    for code in codes { bits |= code }
    if bits > 0xFF {
      for index in codes.indices where codes[index] >= CellCodes.tooMany - 1 { codes[index] = UInt16(AnswerCode.blank) }
      if !isWide, codes.contains(where: { $0 > 0xFF }) { widen() }
    }
    let piece = count >> Self.shift
    if isWide {
      if piece == wide.count { wide.append(Self.piece(piece, stride)) }
      wide[piece].append(contentsOf: codes)
    } else {
      if piece == narrow.count { narrow.append(Self.piece(piece, stride)) }
      // Bytes side by side are copied at one go; mapped codes would be appended one by one.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: codes.count) { bytes in
        for index in 0..<codes.count { bytes[index] = UInt8(truncatingIfNeeded: codes[index]) }
        narrow[piece].append(contentsOf: UnsafeBufferPointer(bytes))
      }
    }
    count += 1
  }

  private static func piece<Code>(_ number: Int, _ stride: Int) -> [Code] {
    var piece: [Code] = []
    // One workshop needs little; a country's pieces are made whole at once.
    if number > 0 { piece.reserveCapacity(stride << shift) }
    return piece
  }

  /// The code of an item on a sheet.
  subscript(sheet: Int, slot: Int) -> UInt16 {
    get {
      let (piece, place) = (sheet >> Self.shift, (sheet & Self.mask) * stride + slot)
      return isWide ? wide[piece][place] : UInt16(narrow[piece][place])
    }
    set {
      if newValue > 0xFF, !isWide { widen() }
      let (piece, place) = (sheet >> Self.shift, (sheet & Self.mask) * stride + slot)
      if isWide { wide[piece][place] = newValue } else { narrow[piece][place] = UInt8(truncatingIfNeeded: newValue) }
    }
  }

  /// Calls `body` with the codes of a sheet, where they are bytes.
  @inline(__always)
  func withBytes<Result>(_ sheet: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    narrow[sheet >> Self.shift].withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(sheet & Self.mask) * stride..<((sheet & Self.mask) + 1) * stride]))
    }
  }

  /// Calls `body` with the codes of a sheet, where they are not.
  @inline(__always)
  func withWords<Result>(_ sheet: Int, _ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    wide[sheet >> Self.shift].withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(sheet & Self.mask) * stride..<((sheet & Self.mask) + 1) * stride]))
    }
  }

  /// Makes room for more codes a sheet.
  mutating func setStride(_ new: Int) {
    for index in narrow.indices { narrow[index] = Self.widened(narrow[index], from: stride, to: new) }
    for index in wide.indices { wide[index] = Self.widened(wide[index], from: stride, to: new) }
    stride = new
  }

  private mutating func widen() {
    isWide = true
    for index in narrow.indices {
      wide.append(narrow[index].map { UInt16($0) })
      narrow[index] = []
    }
    narrow = []
  }

  static func widened<Value: ExpressibleByIntegerLiteral>(_ old: [Value], from: Int, to: Int) -> [Value] {
    var new: [Value] = []
    new.reserveCapacity(old.count / from * to)
    for start in Swift.stride(from: 0, to: old.count, by: from) {
      new += old[start..<start + from]
      new += repeatElement(0, count: to - from)
    }
    return new
  }
}
