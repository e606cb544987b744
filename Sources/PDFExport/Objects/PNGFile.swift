/// The parts of a PNG that matter for print; every length is checked before it is believed.
struct PNGFile {
  /// What the samples of a pixel are.
  enum Kind: UInt8 {
    case grey = 0
    case colour = 2
    case palette = 3
    case greyAlpha = 4
    case colourAlpha = 6

    var samples: Int {
      switch self {
      case .grey, .palette: 1
      case .greyAlpha: 2
      case .colour: 3
      case .colourAlpha: 4
      }
    }

    var isGrey: Bool { self == .grey || self == .greyAlpha }
  }

  let width: Int
  let height: Int
  let bits: Int
  let kind: Kind
  private(set) var palette: [UInt8] = []
  /// How opaque each colour of the palette is.
  private(set) var opacity: [UInt8] = []
  /// The compressed rows.
  private(set) var data: [UInt8] = []

  /// More pixels than any sheet can show.
  private static let pixelLimit = 40_000_000

  var rowBytes: Int { (width * kind.samples * bits + 7) / 8 }
  var pixelBytes: Int { max(1, kind.samples * bits / 8) }
  var isSeeThrough: Bool { kind == .greyAlpha || kind == .colourAlpha || (kind == .palette && !opacity.isEmpty) }

  init?(_ bytes: [UInt8]) {
    func number(_ at: Int) -> Int {
      guard at + 4 <= bytes.count else { return -1 }
      return bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard bytes.count > 45, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), number(8) == 13,
      let kind = Kind(rawValue: bytes[25]), bytes[26] == 0, bytes[27] == 0, bytes[28] == 0
    else { return nil }
    width = number(16)
    height = number(20)
    bits = Int(bytes[24])
    self.kind = kind
    let depths: [Int] =
      switch kind {
      case .grey: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .colour, .greyAlpha, .colourAlpha: [8, 16]
      }
    guard width > 0, height > 0, width <= Self.pixelLimit, height <= Self.pixelLimit / width, depths.contains(bits)
    else { return nil }
    var offset = 33
    while offset + 12 <= bytes.count {
      let length = number(offset)
      guard length >= 0, length <= bytes.count - offset - 12 else { return nil }
      let content = bytes[(offset + 8)..<(offset + 8 + length)]
      switch String(decoding: bytes[(offset + 4)..<(offset + 8)], as: UTF8.self) {
      case "PLTE": palette = Array(content)
      case "tRNS": opacity = Array(content)
      case "IDAT": data += content
      case "IEND": offset = bytes.count
      default: break
      }
      offset += 12 + length
    }
    guard !data.isEmpty, palette.count % 3 == 0, palette.count <= 768 else { return nil }
  }
}
