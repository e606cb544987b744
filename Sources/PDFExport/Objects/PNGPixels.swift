/// The pixels of a see-through PNG, laid on white: a printer has no see-through ink, and paper is white.
struct PNGPixels {
  private let file: PNGFile
  private let rows: [UInt8]

  init(_ file: PNGFile, rows: [UInt8]) {
    self.file = file
    self.rows = rows
  }

  /// One byte of grey or three of colour a pixel; nil if the rows make no sense.
  var onWhite: [UInt8]? {
    guard let plain = unfiltered() else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(file.width * file.height * (file.kind.isGrey ? 1 : 3))
    // Of 16 bits the upper eight are enough for print.
    let step = file.bits == 16 ? 2 : 1
    for y in 0..<file.height {
      let row = y * file.rowBytes
      for x in 0..<file.width {
        switch file.kind {
        case .palette:
          let entry = paletteEntry(plain, row: row, x: x)
          let alpha = entry < file.opacity.count ? file.opacity[entry] : 255
          for part in 0..<3 {
            let place = entry * 3 + part
            out.append(Self.onWhite(place < file.palette.count ? file.palette[place] : 255, alpha))
          }
        case .grey, .colour, .greyAlpha, .colourAlpha:
          let first = row + x * file.kind.samples * step
          let alpha = plain[first + (file.kind.samples - 1) * step]
          for part in 0..<(file.kind.samples - 1) { out.append(Self.onWhite(plain[first + part * step], alpha)) }
        }
      }
    }
    return out
  }

  private func paletteEntry(_ plain: [UInt8], row: Int, x: Int) -> Int {
    let bit = x * file.bits
    return Int(plain[row + bit / 8]) >> (8 - file.bits - bit % 8) & ((1 << file.bits) - 1)
  }

  private static func onWhite(_ value: UInt8, _ alpha: UInt8) -> UInt8 {
    let ink = Int(value) * Int(alpha)
    let paper = 255 * (255 - Int(alpha))
    return UInt8((ink + paper + 127) / 255)
  }

  /// The rows without the filters of PNG.
  private func unfiltered() -> [UInt8]? {
    let width = file.rowBytes
    let pixel = file.pixelBytes
    var out = [UInt8](repeating: 0, count: width * file.height)
    for y in 0..<file.height {
      let source = y * (width + 1)
      let target = y * width
      let filter = rows[source]
      for x in 0..<width {
        let left = x >= pixel ? Int(out[target + x - pixel]) : 0
        let up = y > 0 ? Int(out[target - width + x]) : 0
        let corner = y > 0 && x >= pixel ? Int(out[target - width + x - pixel]) : 0
        let guess: Int
        switch filter {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = up
        case 3: guess = (left + up) / 2
        case 4:
          let estimate = left + up - corner
          let distances = (abs(estimate - left), abs(estimate - up), abs(estimate - corner))
          guess =
            distances.0 <= distances.1 && distances.0 <= distances.2 ? left : distances.1 <= distances.2 ? up : corner
        default: return nil
        }
        out[target + x] = rows[source + 1 + x] &+ UInt8(truncatingIfNeeded: guess)
      }
    }
    return out
  }
}
