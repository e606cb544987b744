import CMiniZip

/// Builds a zip archive in memory with minizip, the same bytes on every run.
///
/// Every entry is dated 1980-01-01 at midnight, the first date that zip knows: no clock, no time zone.
struct ZipArchive {
  /// How an entry is stored.
  enum Method {
    case stored, deflated
  }

  private let memory: ZipMemory
  private let file: zipFile?
  private var hasFailed = false

  init() {
    memory = ZipMemory()
    var functions = memory.functions
    file = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions)
  }

  /// Adds an entry after those that are there; no extra field, no data descriptor.
  mutating func add(_ path: StaticString, _ bytes: [UInt8], method: Method = .deflated) {
    add(path: "\(path)", bytes, method: method)
  }

  /// Adds an entry whose path is made by the writer, such as that of a numbered picture.
  mutating func add(path: String, _ bytes: [UInt8], method: Method = .deflated) {
    var about = zip_fileinfo()
    // 1980-01-01 as DOS writes it; 0 would make minizip look at a broken-down time instead.
    about.dosDate = 0x0021_0000
    let isDeflated = method == .deflated
    let opened = zipOpenNewFileInZip(
      file, path, &about, nil, 0, nil, 0, nil, isDeflated ? Z_DEFLATED : 0, isDeflated ? Z_DEFAULT_COMPRESSION : 0)
    let written = zipWriteInFileInZip(file, bytes, UInt32(bytes.count))
    let closed = zipCloseFileInZip(file)
    if opened != ZIP_OK || written != ZIP_OK || closed != ZIP_OK { hasFailed = true }
  }

  /// Closes the archive and gives its bytes.
  mutating func close() -> [UInt8] {
    if zipClose(file, nil) != ZIP_OK { hasFailed = true }
    // Only a lack of memory brings us here, as it would end any other growth of an array.
    precondition(!hasFailed, "minizip had no memory for an archive")
    return memory.bytes
  }
}
