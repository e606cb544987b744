import Diagnostics
import Wording

/// "Did you mean" in both languages, or nothing.
struct Hint {
  let french: String
  let english: String

  init(_ word: String, among candidates: [String]) {
    let near = Spelling.nearest(to: word, among: candidates)
    french = near.map { " Peut-être « \($0) »?" } ?? ""
    english = near.map { " Did you mean “\($0)”?" } ?? ""
  }
}
