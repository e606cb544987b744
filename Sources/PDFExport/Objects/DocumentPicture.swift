/// A picture as a PDF takes it.
struct DocumentPicture {
  let path: String
  let width: Int
  let height: Int
  /// The entries of the image dictionary besides its size.
  let dictionary: String
  let bytes: [UInt8]

  /// Reads a PNG: its compressed rows go into the PDF as they are; one that is see-through is laid on white first.
  ///
  /// - Returns: nil if it is damaged, too large or interlaced.
  init?(path: String, png: [UInt8]) {
    guard let file = PNGFile(png) else { return nil }
    self.path = path
    width = file.width
    height = file.height
    guard let rows = Flate.expanded(file.data, count: file.height * (file.rowBytes + 1)) else { return nil }
    if file.isSeeThrough {
      guard let flat = PNGPixels(file, rows: rows).onWhite else { return nil }
      dictionary =
        "/ColorSpace/\(file.kind.isGrey ? "DeviceGray" : "DeviceRGB")/BitsPerComponent 8/Filter/FlateDecode"
      bytes = Flate.compressed(flat)
      return
    }
    let space: String
    switch file.kind {
    case .grey, .greyAlpha: space = "/DeviceGray"
    case .colour, .colourAlpha: space = "/DeviceRGB"
    case .palette:
      let entries = file.palette.count / 3
      guard entries > 0 else { return nil }
      let digits = file.palette.map { String(Hexadecimal.four(Int($0)).suffix(2)) }.joined()
      space = "[/Indexed/DeviceRGB \(entries - 1)<\(digits)>]"
    }
    dictionary =
      "/ColorSpace\(space)/BitsPerComponent \(file.bits)/Filter/FlateDecode/DecodeParms<</Predictor 15"
      + "/Colors \(file.kind.samples)/BitsPerComponent \(file.bits)/Columns \(file.width)>>"
    bytes = file.data
  }
}
