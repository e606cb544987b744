/// The bookmarks: the headings, nested as their levels are.
struct Outline {
  struct Entry {
    let title: String
    let level: Int
    let page: ObjectReference
    let y: Double
  }

  private struct Item {
    let entry: Entry
    let parent: Int?
    var children: [Int] = []
  }

  private var items: [Item] = []
  private var roots: [Int] = []

  init(_ entries: [Entry]) {
    var open: [(level: Int, item: Int)] = []
    for entry in entries {
      while let last = open.last, last.level >= entry.level { open.removeLast() }
      let parent = open.last?.item
      items.append(Item(entry: entry, parent: parent))
      let index = items.count - 1
      if let parent { items[parent].children.append(index) } else { roots.append(index) }
      open.append((entry.level, index))
    }
  }

  /// Adds the bookmarks; nil if there are none.
  func write(to file: inout ObjectFile) -> ObjectReference? {
    guard let first = roots.first, let last = roots.last else { return nil }
    let root = file.reserve()
    let references = items.map { _ in file.reserve() }
    for (index, item) in items.enumerated() {
      let siblings = item.parent.map { items[$0].children } ?? roots
      let place = siblings.firstIndex(of: index) ?? 0
      var text = "<</Title\(PDFString.text(item.entry.title))/Parent \(item.parent.map { references[$0] } ?? root)"
      if place > 0 { text += "/Prev \(references[siblings[place - 1]])" }
      if place + 1 < siblings.count { text += "/Next \(references[siblings[place + 1]])" }
      if let first = item.children.first, let last = item.children.last {
        text += "/First \(references[first])/Last \(references[last])/Count \(descendants(of: index))"
      }
      text += "/Dest[\(item.entry.page)/XYZ 0 \(PDFNumber.text(item.entry.y + 4)) null]>>"
      file.set(references[index], text)
    }
    file.set(
      root, "<</Type/Outlines/First \(references[first])/Last \(references[last])/Count \(items.count)>>")
    return root
  }

  private func descendants(of index: Int) -> Int {
    items[index].children.reduce(0) { $0 + 1 + descendants(of: $1) }
  }
}
