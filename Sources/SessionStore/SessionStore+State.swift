import Wording

extension SessionStore {
  /// Ends the collection of answers; from then on the file takes none.
  package func close(on day: String) throws(StoreFailure) {
    guard info.closed == nil else { return }
    try change { (database, changing) throws(StoreFailure) in
      changing.info.closed = day
      try database.insert(changing.info)
    }
  }

  /// Says how many people are in the room.
  package func setSize(_ size: Int) throws(StoreFailure) {
    guard info.size != size else { return }
    try changeAnswers { (database, changing) throws(StoreFailure) in
      changing.info.size = size
      try database.insert(changing.info)
    }
  }

  /// The tickets that were given out, by number.
  package func tickets() throws(StoreFailure) -> [Ticket] {
    guard hasTickets else { return [] }
    var tickets: [Ticket] = []
    let statement = try database.prepare("SELECT number FROM ticket ORDER BY number")
    while try statement.step() {
      if let ticket = try? Ticket(statement.text(0)) { tickets.append(ticket) }
    }
    return tickets
  }

  /// Draws tickets that nobody of this session has, on a sheet or on paper, and remembers that they are given out.
  package func issueTickets(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) throws(StoreFailure) -> [Ticket] {
    var taken = Set(try tickets())
    for sheet in try sheets() {
      if let ticket = try? Ticket(sheet.participant) { taken.insert(ticket) }
    }
    guard count <= Ticket.count - taken.count else {
      throw .cannotWrite(
        path, Phrase("il ne reste pas assez de billets différents", "there are not enough different tickets left"))
    }
    var issued: [Ticket] = []
    while issued.count < count, let ticket = Ticket.random(using: &generator, isTaken: taken.contains) {
      taken.insert(ticket)
      issued.append(ticket)
    }
    try changeAnswers { (database, _) throws(StoreFailure) in
      for ticket in issued {
        try database.run(
          "INSERT INTO ticket(number, checksum) VALUES (?, ?)",
          [.text(ticket.digits), .integer(Checksum.of(info.session, "ticket", ticket.digits))])
      }
    }
    return issued
  }
}
