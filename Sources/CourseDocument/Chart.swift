/// A picture of numbers, as data: a table with the same numbers always stands beside it, so a writer without pictures
/// prints nothing for it and loses nothing.
package struct Chart: Hashable, Sendable {
  /// A length on a scale from nothing to everything, with the words that stand at its mark.
  package struct Value: Hashable, Sendable {
    /// Tenths of a percent of the scale, from 0 to 1000.
    package let tenths: Int
    /// What is written beside the mark, such as `66.7%`.
    package let label: String

    /// Makes a value; what lies beyond the scale is drawn at its end.
    package init(tenths: Int, label: String) {
      self.tenths = min(1000, max(0, tenths))
      self.label = label
    }
  }

  /// A statement before and after; nil is not shown.
  package struct Pair: Hashable, Sendable {
    package let label: String
    package let before: Value?
    package let after: Value?

    package init(label: String, before: Value?, after: Value?) {
      self.label = label
      self.before = before
      self.after = after
    }
  }

  /// One bar; a main one is filled, the others are outlines.
  package struct Bar: Hashable, Sendable {
    package let label: String
    package let value: Value
    package let isMain: Bool

    package init(label: String, value: Value, isMain: Bool) {
      self.label = label
      self.value = value
      self.isMain = isMain
    }
  }

  /// Bars that belong together.
  package struct BarGroup: Hashable, Sendable {
    package let label: String
    package let bars: [Bar]

    package init(label: String, bars: [Bar]) {
      self.label = label
      self.bars = bars
    }
  }

  /// One row of bars, one under each heading; nil is not shown.
  package struct Row: Hashable, Sendable {
    package let label: String
    package let values: [Value?]

    package init(label: String, values: [Value?]) {
      self.label = label
      self.values = values
    }
  }

  /// How the numbers are drawn; closed on purpose.
  package enum Form: Hashable, Sendable {
    /// A line from before (open circle) to after (diamond) on a scale in percent.
    case dumbbell([Pair], before: String, after: String)
    /// Bars under each other.
    case bars([BarGroup])
    /// Columns of bars, each under its heading: the place carries the meaning.
    case columns(headings: [String], rows: [Row])
  }

  /// What it shows, in a few words.
  package let title: String
  /// The same in sentences, for readers who do not see it.
  package let sentences: [String]
  package let form: Form

  /// Makes a chart.
  package init(title: String, sentences: [String], form: Form) {
    self.title = title
    self.sentences = sentences
    self.form = form
  }
}

extension Block {
  /// True for a chart.
  package var isChart: Bool {
    if case .chart = self { return true }
    return false
  }
}
