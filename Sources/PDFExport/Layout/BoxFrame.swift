import CourseDocument

/// The edge of a box that stands out: told apart by its form, in black and white too.
struct BoxFrame {
  let kind: Callout.Kind
  let x: Double
  let width: Double
  /// A point of the body: edges grow with the words.
  let unit: Double

  /// The edge around a stretch of a page, y downwards.
  func marks(from top: Double, to bottom: Double) -> [ShapeMark] {
    let bar = unit * 0.36
    switch kind {
    case .say: return [side(bar, .accent, [], top, bottom)]
    case .act:
      return [
        side(bar / 3, .black, [], top, bottom), side(bar / 3, .black, [], top, bottom, shift: bar * 2 / 3),
      ]
    case .note:
      return [
        ShapeMark(
          path: .line(x1: x + bar / 2, y1: top + bar / 2, x2: x + bar / 2, y2: bottom), width: bar * 0.7,
          dash: [0, bar * 1.5], hasRoundCaps: true)
      ]
    case .ask:
      // Whole dashes from end to end.
      let count = max(1, ((bottom - top) / (unit * 1.25)).rounded())
      let step = (bottom - top) / (count + (count - 1) * 0.56)
      return [side(bar, .accent, [step, step * 0.56], top, bottom)]
    case .show: return [edge(unit * 0.08, .black, [], top, bottom)]
    case .safety: return [edge(unit * 0.16, .accent, [], top, bottom)]
    case .services: return [edge(unit * 0.16, .black, [], top, bottom)]
    case .draft: return [edge(unit * 0.14, .rust, [unit * 0.5, unit * 0.3], top, bottom)]
    case .warning:
      return [
        edge(unit * 0.07, .rust, [], top, bottom),
        edge(unit * 0.07, .rust, [], top + unit * 0.2, bottom - unit * 0.2, inset: unit * 0.2),
      ]
    }
  }

  private func side(
    _ width: Double, _ ink: Ink, _ dash: [Double], _ top: Double, _ bottom: Double, shift: Double = 0
  ) -> ShapeMark {
    let middle = x + shift + width / 2
    return ShapeMark(path: .line(x1: middle, y1: top, x2: middle, y2: bottom), width: width, ink: ink, dash: dash)
  }

  private func edge(
    _ line: Double, _ ink: Ink, _ dash: [Double], _ top: Double, _ bottom: Double, inset: Double = 0
  ) -> ShapeMark {
    ShapeMark(
      path: .rectangle(
        x: x + line / 2 + inset, y: top + line / 2, width: width - line - 2 * inset, height: bottom - top - line),
      width: line, ink: ink, dash: dash)
  }
}
