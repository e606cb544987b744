import CMiniZip
import CourseExport
import Glibc

/// A zip archive read back with minizip, and by its bytes.
struct OfficeArchive {
  /// One entry.
  struct Entry {
    let path: String
    let method: Int
    let extraBytes: Int
    let date: UInt
    let flags: UInt
    let bytes: [UInt8]
  }

  let entries: [Entry]

  /// Reads an archive; nil if it is not one, or if a sum does not match.
  init?(_ bytes: [UInt8]) {
    // minizip reads files: one without a name has a path too.
    guard let scratch = tmpfile() else { return nil }
    defer { fclose(scratch) }
    guard fwrite(bytes, 1, bytes.count, scratch) == bytes.count, fflush(scratch) == 0 else { return nil }
    guard let file = unzOpen64("/proc/self/fd/\(fileno(scratch))") else { return nil }
    defer { unzClose(file) }
    var entries: [Entry] = []
    var status = unzGoToFirstFile(file)
    while status == UNZ_OK {
      guard let entry = Self.entry(file) else { return nil }
      entries.append(entry)
      status = unzGoToNextFile(file)
    }
    self.entries = entries
  }

  private static func entry(_ file: unzFile) -> Entry? {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: 512)
    guard unzGetCurrentFileInfo64(file, &info, &name, 511, nil, 0, nil, 0) == UNZ_OK,
      unzOpenCurrentFile(file) == UNZ_OK
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(info.uncompressed_size))
    let count = unzReadCurrentFile(file, &bytes, UInt32(bytes.count))
    guard Int(count) == bytes.count, unzCloseCurrentFile(file) == UNZ_OK else { return nil }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return Entry(
      path: path, method: Int(info.compression_method), extraBytes: Int(info.size_file_extra),
      date: UInt(info.dosDate), flags: UInt(info.flag), bytes: bytes)
  }

  /// The bytes of a part.
  subscript(path: String) -> [UInt8]? { entries.first { $0.path == path }?.bytes }

  /// True if a file is an archive.
  static func isArchive(_ file: ExportedFile) -> Bool { file.bytes.starts(with: [0x50, 0x4B, 3, 4]) }

  /// Every byte that a file shows to who looks at it: its own, or those of its parts, one after the other.
  static func readable(_ file: ExportedFile) -> [UInt8] {
    guard isArchive(file), let archive = OfficeArchive(file.bytes) else { return file.bytes }
    return archive.entries.flatMap { Array($0.path.utf8) + [10] + $0.bytes + [10] }
  }
}
