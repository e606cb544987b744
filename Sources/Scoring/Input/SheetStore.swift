/// The sheets read so far, as packed codes: people must be matched and duplicates found before anything is counted.
struct SheetStore {
  /// Where a sheet was read.
  struct Origin {
    let file: Int32
    let line: Int32
  }

  private var sessions = ByteTable()
  private var people = ByteTable()
  private var lastSession: UInt32?
  /// Two a person: the sheet that counts before and after, or -1.
  private var sheetOf: [Int32] = []
  /// One a person, as soon as a file says something of its group.
  private var labelOf: [UInt16] = []
  /// The line of each sheet, and the first sheet of each file: together they are a sheet's place.
  private var lines: [Int32] = []
  private var firstOfFile: [Int] = []
  /// One code an item slot, ``stride`` a sheet.
  private(set) var codes = CodeRows()
  private(set) var certainty: [UInt8] = []
  private(set) var hasCertainty = false

  /// How many codes a sheet has room for.
  var stride: Int { codes.stride }
  /// How many sheets were read.
  var count: Int { codes.count }
  /// How many people there are.
  var peopleCount: Int { people.count }

  /// The number of a session; most rows name that of the row before.
  mutating func session(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let last = lastSession, sessions.isEqual(Int(last), bytes) { return last }
    let number = UInt32(sessions.number(of: bytes))
    lastSession = number
    return number
  }

  /// The number of a person of a session.
  mutating func person(_ bytes: UnsafeBufferPointer<UInt8>, session: UInt32) -> Int {
    let number = people.number(of: bytes, prefix: session)
    if 2 * number == sheetOf.count { sheetOf += [-1, -1] }
    return number
  }

  /// How many sessions there are.
  var sessionCount: Int { sessions.count }
  /// The session of a person.
  func session(of person: Int) -> Int { Int(people.prefix(person)) }

  /// The name of a session.
  func sessionName(_ session: Int) -> String { sessions.text(session) }

  /// True if people say of which group they are.
  var hasLabels: Bool { !labelOf.isEmpty }

  /// The number of a person's label.
  func label(of person: Int) -> Int { person < labelOf.count ? Int(labelOf[person]) : 0 }

  /// Says of which group a person is.
  mutating func setLabel(_ label: UInt16, of person: Int) {
    if labelOf.count < people.count { labelOf += repeatElement(0, count: people.count - labelOf.count) }
    labelOf[person] = label
  }

  /// The sheet of a person that counts for a wave.
  func sheet(of person: Int, _ wave: Wave) -> Int? {
    let sheet = sheetOf[2 * person + wave.rawValue]
    return sheet < 0 ? nil : Int(sheet)
  }

  /// The sheet of a person's wave under its session and name.
  func name(of person: Int, _ wave: Wave) -> Duplicate {
    Duplicate(
      session: sessions.text(Int(people.prefix(person))), participant: people.text(person), wave: wave)
  }

  /// The people and waves of some sheets that count.
  func owners(of sheets: Set<Int>) -> [Int: (person: Int, wave: Wave)] {
    guard !sheets.isEmpty else { return [:] }
    var owners: [Int: (person: Int, wave: Wave)] = [:]
    for (place, sheet) in sheetOf.enumerated() where sheets.contains(Int(sheet)) {
      owners[Int(sheet)] = (place >> 1, place & 1 == 0 ? .pre : .post)
    }
    return owners
  }

  /// Where a sheet was read.
  func origin(of sheet: Int) -> Origin {
    // The last file that starts at or before it.
    var (low, high) = (0, firstOfFile.count)
    while low < high {
      let middle = (low + high) / 2
      if firstOfFile[middle] <= sheet { low = middle + 1 } else { high = middle }
    }
    return Origin(file: Int32(low - 1), line: lines[sheet])
  }

  /// Starts a file.
  mutating func beginFile() { firstOfFile.append(count) }

  /// Adds a sheet with its first codes, as many as ``stride``; it counts if `counts` is true.
  mutating func add(
    person: Int, _ wave: Wave, line: Int, counts: Bool, codes new: UnsafeMutableBufferPointer<UInt16>
  ) -> Int {
    let sheet = count
    lines.append(Int32(clamping: line))
    codes.append(new)
    if hasCertainty { certainty.append(contentsOf: repeatElement(0, count: stride)) }
    if counts { sheetOf[2 * person + wave.rawValue] = Int32(sheet) }
    return sheet
  }

  /// Adds an empty sheet that counts.
  mutating func add(person: Int, _ wave: Wave, line: Int) -> Int {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: stride) { codes in
      codes.initialize(repeating: 0)
      return add(person: person, wave, line: line, counts: true, codes: codes)
    }
  }

  /// The code of an item on a sheet.
  subscript(sheet: Int, slot: Int) -> UInt16 {
    get { codes[sheet, slot] }
    set { codes[sheet, slot] = newValue }
  }

  /// Says how sure a person was of an answer.
  mutating func setCertainty(_ level: UInt8, _ sheet: Int, _ slot: Int) {
    certainty[sheet * stride + slot] = level
  }

  /// Keeps certainty from now on.
  mutating func askCertainty() {
    guard !hasCertainty else { return }
    hasCertainty = true
    certainty = [UInt8](repeating: 0, count: count * stride)
  }

  /// Makes room for this many items a sheet.
  mutating func reserve(slots: Int) {
    guard slots > stride else { return }
    let old = stride
    // A first file with all its columns gets exactly that; items that turn up one by one get room for more.
    let new = count == 0 ? slots : max(slots, 2 * old)
    codes.setStride(new)
    certainty = CodeRows.widened(certainty, from: old, to: new)
  }
}
