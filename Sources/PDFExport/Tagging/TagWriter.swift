/// Writes the tree and the way back from each page to it.
struct TagWriter {
  private let tree: TagTree
  private let pages: [ObjectReference]

  init(_ tree: TagTree, pages: [ObjectReference]) {
    self.tree = tree
    self.pages = pages
  }

  /// Adds the tree; page `n` is key `n` of the parent tree, annotations come after the pages.
  ///
  /// - Parameter links: the elements of the link annotations, in the order of their keys.
  func write(to file: inout ObjectFile, links: [TagID]) -> ObjectReference {
    let root = file.reserve()
    let references = tree.nodes.map { _ in file.reserve() }
    for (index, node) in tree.nodes.enumerated() {
      let parent = node.parent.map { references[$0.index] } ?? root
      file.set(references[index], text(of: node, parent: parent, references))
    }
    var keys: [String] = []
    for (page, owners) in owners().enumerated() {
      keys.append("\(page)[\(owners.map { references[$0.index].description }.joined(separator: " "))]")
    }
    for (index, node) in links.enumerated() { keys.append("\(pages.count + index) \(references[node.index])") }
    let parents = file.add("<</Nums[\(keys.joined(separator: " "))]>>")
    file.set(
      root,
      "<</Type/StructTreeRoot/K \(references[0])/ParentTree \(parents)/ParentTreeNextKey \(pages.count + links.count)>>"
    )
    return root
  }

  /// The element of each marked-content sequence, page by page.
  private func owners() -> [[TagID]] {
    var found = [[(number: Int, node: TagID)]](repeating: [], count: pages.count)
    for (slot, sequences) in tree.sequences.enumerated() {
      for sequence in sequences { found[sequence.page].append((sequence.number, tree.owners[slot])) }
    }
    return found.map { $0.sorted { $0.number < $1.number }.map(\.node) }
  }

  private func text(of node: TagTree.Node, parent: ObjectReference, _ references: [ObjectReference]) -> String {
    let home = node.box?.page ?? firstPage(of: node)
    var kids: [String] = []
    for child in node.children {
      switch child {
      case .node(let id): kids.append(references[id.index].description)
      case .content(let slot):
        for sequence in tree.sequences[slot.index] {
          kids.append(
            sequence.page == home
              ? String(sequence.number) : "<</Type/MCR/Pg \(pages[sequence.page])/MCID \(sequence.number)>>")
        }
      case .annotation(let annotation, let page): kids.append("<</Type/OBJR/Pg \(pages[page])/Obj \(annotation)>>")
      }
    }
    var out = "<</Type/StructElem/S/\(node.kind.rawValue)/P \(parent)"
    if let home { out += "/Pg \(pages[home])" }
    if let language = node.language { out += "/Lang\(PDFString.text(language))" }
    if let alternative = node.alternative { out += "/Alt\(PDFString.text(alternative))" }
    if let title = node.title { out += "/T\(PDFString.text(title))" }
    var attributes = node.attributes
    if let box = node.box {
      let sides = [box.left, box.bottom, box.right, box.top].map(PDFNumber.text).joined(separator: " ")
      attributes.append("<</O/Layout/Placement/Block/BBox[\(sides)]>>")
    }
    if attributes.count == 1 { out += "/A\(attributes[0])" }
    if attributes.count > 1 { out += "/A[\(attributes.joined())]" }
    if kids.count == 1, !kids[0].hasPrefix("<<") { out += "/K \(kids[0])" }
    if kids.count > 1 || (kids.first?.hasPrefix("<<") ?? false) { out += "/K[\(kids.joined(separator: " "))]" }
    return out + ">>"
  }

  private func firstPage(of node: TagTree.Node) -> Int? {
    for child in node.children {
      switch child {
      case .node: continue
      case .content(let slot):
        if let first = tree.sequences[slot.index].first { return first.page }
      case .annotation(_, let page): return page
      }
    }
    return nil
  }
}
