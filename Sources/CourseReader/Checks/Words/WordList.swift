/// The words of one line; the memory is used again for the next line, without a reference count a word.
///
/// A copy shares the memory: a line is read by one reader and shown to rules, never kept.
struct WordList: RandomAccessCollection {
  /// Memory that goes with its last owner.
  private final class Memory {
    let base: UnsafeMutablePointer<Word>
    let capacity: Int

    init(capacity: Int) {
      base = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    // A word is plain bytes: there is nothing to take down.
    deinit { base.deallocate() }
  }

  private var memory = Memory(capacity: 256)
  private var base: UnsafeMutablePointer<Word>
  private var capacity = 256
  private(set) var endIndex = 0

  init() { base = memory.base }

  var startIndex: Int { 0 }

  subscript(index: Int) -> Word {
    precondition(index >= 0 && index < endIndex, "there is no such word")
    return base[index]
  }

  /// Adds a word.
  @inline(__always)
  mutating func append(_ word: Word) {
    if endIndex == capacity { grow() }
    (base + endIndex).initialize(to: word)
    endIndex &+= 1
  }

  private mutating func grow() {
    let larger = Memory(capacity: capacity * 2)
    larger.base.initialize(from: base, count: endIndex)
    memory = larger
    base = larger.base
    capacity = larger.capacity
  }

  /// Forgets the words, keeps the memory.
  mutating func removeAll() { endIndex = 0 }
}
