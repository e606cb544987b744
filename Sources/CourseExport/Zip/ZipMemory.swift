import CMiniZip

/// A file in memory that minizip writes to through its own input and output hooks.
final class ZipMemory {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  /// The hooks; the memory has to outlive what they are given to.
  var functions: zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { _, stream, buffer, size in
      guard let memory = ZipMemory.at(stream), let buffer else { return 0 }
      return UInt(memory.read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(size))))
    }
    functions.zwrite_file = { _, stream, buffer, size in
      guard let memory = ZipMemory.at(stream), let buffer else { return 0 }
      memory.write(UnsafeRawBufferPointer(start: buffer, count: Int(size)))
      return size
    }
    functions.ztell64_file = { _, stream in ZPOS64_T(ZipMemory.at(stream)?.position ?? 0) }
    functions.zseek64_file = { _, stream, offset, origin in
      ZipMemory.at(stream)?.seek(Int(offset), from: origin) == true ? 0 : -1
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return functions
  }

  private static func at(_ stream: UnsafeMutableRawPointer?) -> ZipMemory? {
    stream.map { Unmanaged<ZipMemory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }

  /// Writes over what is there, then beyond it: sizes and sums go back into the head of an entry.
  private func write(_ buffer: UnsafeRawBufferPointer) {
    let over = min(buffer.count, bytes.count - position)
    if over > 0 { bytes.replaceSubrange(position..<position + over, with: buffer[..<over]) }
    bytes.append(contentsOf: buffer[over...])
    position += buffer.count
  }

  private func seek(_ offset: Int, from origin: Int32) -> Bool {
    let base =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_SET: 0
      case ZLIB_FILEFUNC_SEEK_CUR: position
      default: bytes.count
      }
    guard (0...bytes.count).contains(base + offset) else { return false }
    position = base + offset
    return true
  }
}
