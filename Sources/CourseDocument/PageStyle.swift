/// The size of a printed sheet.
package enum Paper: String, CaseIterable, Hashable, Sendable {
  case letter, a4

  /// Width and height in tenths of a millimetre.
  package var size: (width: Int, height: Int) {
    switch self {
    case .letter: (2159, 2794)
    case .a4: (2100, 2970)
    }
  }
}

/// How a page is set: its sheet, how large its words are, what its frame says.
package struct PageStyle: Hashable, Sendable {
  /// How large words are.
  package enum Size: String, CaseIterable, Hashable, Sendable {
    /// Ten-point body.
    case usual
    /// Body of 18 points or more, headings of 22 or more; boxes grow with it.
    case large
    /// To hang on a wall: body of 22 points or more, a title of 44.
    case poster
  }

  package let paper: Paper
  package let size: Size
  /// True if every page says that it is for the facilitator.
  package let isMarkedForFacilitator: Bool

  /// Makes a style.
  package init(paper: Paper = .letter, size: Size = .usual, isMarkedForFacilitator: Bool = false) {
    self.paper = paper
    self.size = size
    self.isMarkedForFacilitator = isMarkedForFacilitator
  }

  /// True if words are larger than usual.
  package var isLargePrint: Bool { size != .usual }
}
