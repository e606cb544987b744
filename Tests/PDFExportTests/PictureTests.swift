import CZLib
import Testing

@testable import PDFExport

/// Pictures go in as they are, see-through ones on white, damaged ones not at all.
struct PictureTests {
  private func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      count = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), 6) == Z_OK ? Int(length) : 0
    }
  }

  private func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    number(bytes.count) + Array(name.utf8) + bytes + [0, 0, 0, 0]
  }

  private func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }

  private func png(
    width: Int, height: Int, bits: UInt8 = 8, kind: UInt8, interlace: UInt8 = 0, extra: [UInt8] = [], rows: [UInt8]
  ) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", number(width) + number(height) + [bits, kind, 0, 0, interlace]) + extra
      + chunk("IDAT", compressed(rows)) + chunk("IEND", [])
  }

  @Test func greyAndColourGoInUntouched() throws {
    let grey = png(width: 2, height: 1, kind: 0, rows: [0, 10, 20])
    let picture = try #require(DocumentPicture(path: "a", png: grey))
    #expect(picture.dictionary.contains("/DeviceGray") && picture.dictionary.contains("/Predictor 15"))
    #expect(picture.bytes == compressed([0, 10, 20]))
    let colour = png(width: 1, height: 1, kind: 2, rows: [0, 1, 2, 3])
    #expect(DocumentPicture(path: "a", png: colour)?.dictionary.contains("/Colors 3") == true)
  }

  @Test func aPaletteBecomesIndexed() throws {
    let file = png(width: 2, height: 1, kind: 3, extra: chunk("PLTE", [1, 2, 3, 255, 254, 253]), rows: [0, 0, 1])
    let picture = try #require(DocumentPicture(path: "a", png: file))
    #expect(picture.dictionary.contains("[/Indexed/DeviceRGB 1<010203FFFEFD>]"))
  }

  @Test func aSeeThroughPictureLiesOnWhite() throws {
    // Two rows: plain, then with the filter that adds what is above.
    let rows: [UInt8] = [0, 0, 0, 0, 255, 0, 0, 0, 0] + [2, 10, 10, 10, 0, 100, 0, 0, 128]
    let picture = try #require(DocumentPicture(path: "a", png: png(width: 2, height: 2, kind: 6, rows: rows)))
    #expect(Flate.expanded(picture.bytes, count: 12) == [0, 0, 0, 255, 255, 255, 10, 10, 10, 177, 127, 127])
    #expect(!picture.dictionary.contains("Predictor"))
  }

  @Test func whatIsDamagedTooLargeOrInterlacedIsRefused() {
    let whole = png(width: 2, height: 1, kind: 0, rows: [0, 10, 20])
    #expect(DocumentPicture(path: "a", png: whole) != nil)
    #expect(DocumentPicture(path: "a", png: Array(whole.dropLast(30))) == nil)
    #expect(DocumentPicture(path: "a", png: [1, 2, 3]) == nil)
    #expect(DocumentPicture(path: "a", png: png(width: 2, height: 1, kind: 0, interlace: 1, rows: [0, 1, 2])) == nil)
    #expect(DocumentPicture(path: "a", png: png(width: 9, height: 1, kind: 0, rows: [0, 10, 20])) == nil)
    #expect(DocumentPicture(path: "a", png: png(width: 1 << 30, height: 1 << 30, kind: 0, rows: [0])) == nil)
    #expect(DocumentPicture(path: "a", png: png(width: 1, height: 1, kind: 6, rows: [9, 1, 2, 3, 4])) == nil)
    for cut in stride(from: 0, to: whole.count, by: 3) {
      _ = DocumentPicture(path: "a", png: Array(whole.prefix(cut)))
    }
  }
}
