/// A standard structure type of PDF 1.7; nothing here needs a role map.
enum TagKind: String {
  case document = "Document"
  case section = "Sect"
  case division = "Div"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case heading5 = "H5"
  case heading6 = "H6"
  case paragraph = "P"
  case list = "L"
  case item = "LI"
  case label = "Lbl"
  case itemBody = "LBody"
  case table = "Table"
  case caption = "Caption"
  case tableHead = "THead"
  case tableBody = "TBody"
  case row = "TR"
  case headerCell = "TH"
  case cell = "TD"
  case figure = "Figure"
  case link = "Link"

  /// The heading of a level from 1 to 6.
  static func heading(_ level: Int) -> TagKind {
    let all: [TagKind] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
    return all[max(1, min(6, level)) - 1]
  }
}

/// A place in the tree.
struct TagID: Hashable {
  let index: Int
}

/// A stretch of content of one element; it may be painted in several pieces on several pages.
struct TagSlot: Hashable {
  let index: Int
}

/// The tree that a screen reader walks, built while blocks are laid out, in reading order.
///
/// Painting only fills in where each slot came to stand, so that the order never depends on how pages broke.
final class TagTree {
  struct Node {
    let kind: TagKind
    let parent: TagID?
    var children: [Child] = []
    var language: String?
    var alternative: String?
    /// A name for those who walk the tree; not read out as text.
    var title: String?
    /// Attribute objects, written out.
    var attributes: [String] = []
    /// Where a figure stands, and on which page.
    var box: PageBox?
  }

  enum Child {
    case node(TagID)
    case content(TagSlot)
    case annotation(ObjectReference, page: Int)
  }

  /// A rectangle of a page in the coordinates of PDF.
  struct PageBox {
    let page: Int
    let left: Double
    let bottom: Double
    let right: Double
    let top: Double
  }

  /// A marked-content sequence.
  struct Sequence {
    let page: Int
    let number: Int
  }

  private(set) var nodes: [Node] = [Node(kind: .document, parent: nil)]
  private(set) var owners: [TagID] = []
  private(set) var sequences: [[Sequence]] = []
  let root = TagID(index: 0)

  /// Adds an element as the last child of another.
  func add(
    _ kind: TagKind, to parent: TagID, language: String? = nil, alternative: String? = nil, title: String? = nil,
    attributes: [String] = []
  ) -> TagID {
    let id = TagID(index: nodes.count)
    nodes.append(
      Node(
        kind: kind, parent: parent, language: language, alternative: alternative, title: title,
        attributes: attributes))
    nodes[parent.index].children.append(.node(id))
    return id
  }

  /// A new stretch of content at the end of an element.
  func slot(in node: TagID) -> TagSlot {
    let slot = TagSlot(index: owners.count)
    owners.append(node)
    sequences.append([])
    nodes[node.index].children.append(.content(slot))
    return slot
  }

  /// Says that a slot was painted.
  func painted(_ slot: TagSlot, as sequence: Sequence) { sequences[slot.index].append(sequence) }

  /// The element of a slot.
  func owner(of slot: TagSlot) -> TagID { owners[slot.index] }

  /// Gives an element the annotation that makes it a link.
  func attach(_ annotation: ObjectReference, page: Int, to node: TagID) {
    nodes[node.index].children.append(.annotation(annotation, page: page))
  }

  /// Says where a figure stands; of several rectangles on its first page, the one around all.
  func place(_ node: TagID, in box: PageBox) {
    guard let old = nodes[node.index].box else {
      nodes[node.index].box = box
      return
    }
    guard old.page == box.page else { return }
    nodes[node.index].box = PageBox(
      page: box.page, left: min(old.left, box.left), bottom: min(old.bottom, box.bottom),
      right: max(old.right, box.right), top: max(old.top, box.top))
  }

  func set(attributes: [String], of node: TagID) { nodes[node.index].attributes += attributes }
}
