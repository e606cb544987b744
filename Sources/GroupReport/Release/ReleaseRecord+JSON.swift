import Scoring
package import Wording

extension ReleaseRecord {
  /// The name by which a record is known in a folder.
  package static let suffix = ".release.json"
  private static let kind = "amorce-release"

  package var json: JSONValue {
    .members([
      "version": .integer(1),
      "kind": .string(Self.kind),
      "reader": .string(reader.rawValue),
      "k": .integer(threshold),
      "key": .string(key),
      "salt": .string(salt),
      "units": .array(
        units.map { unit in
          .members([
            "digest": .string(unit.digest), "people": .array(unit.people.map(JSONValue.integer)),
            "content": .array(unit.content.map(JSONValue.string)),
          ])
        }),
      "populations": .array(
        populations.map { population in
          .members([
            "name": .string(population.name),
            "units": .array(population.units.sorted().map(JSONValue.integer)),
          ])
        }),
      "shown": .array(
        shown.map { entry in
          .members([
            "population": .integer(entry.population), "what": .string(entry.what), "item": .string(orNull: entry.item),
            "cells": .array(entry.cells.map { $0.map(JSONValue.integer) ?? .null }),
          ])
        }),
    ])
  }

  /// Reads a record; nil if the bytes are not one.
  package init?(_ bytes: [UInt8]) {
    guard let json = JSONReader.value(bytes), json["kind"]?.words == Self.kind, json["version"]?.whole == 1,
      let reader = json["reader"]?.words.flatMap(Reader.init), let threshold = json["k"]?.whole, threshold > 1,
      let key = json["key"]?.words, let salt = json["salt"]?.words,
      let units = json["units"]?.elements, let populations = json["populations"]?.elements,
      let shown = json["shown"]?.elements
    else { return nil }
    let read = units.compactMap(Self.unit)
    let groups = populations.compactMap { Self.population($0, units: read.count) }
    let entries = shown.compactMap { Self.shown($0, populations: groups.count) }
    guard read.count == units.count, groups.count == populations.count, entries.count == shown.count else { return nil }
    self.init(
      reader: reader, threshold: threshold, key: key, salt: salt, units: read, populations: groups, shown: entries)
  }

  private static func unit(_ json: JSONValue) -> Unit? {
    guard let digest = json["digest"]?.words, let people = json["people"]?.elements?.compactMap(\.whole),
      let content = json["content"]?.elements?.compactMap(\.words), people.count == Wave.allCases.count,
      content.count == people.count, people.allSatisfy({ 0...1_000_000_000 ~= $0 })
    else { return nil }
    return Unit(digest: digest, people: people, content: content)
  }

  private static func population(_ json: JSONValue, units: Int) -> Population? {
    guard let name = json["name"]?.words, let places = json["units"]?.elements?.compactMap(\.whole),
      places.allSatisfy({ 0..<units ~= $0 })
    else { return nil }
    return Population(name: name, units: Set(places))
  }

  private static func shown(_ json: JSONValue, populations: Int) -> Shown? {
    guard let place = json["population"]?.whole, 0..<populations ~= place, let what = json["what"]?.words,
      let cells = json["cells"]?.elements,
      cells.allSatisfy({ $0 == .null || $0.whole.map { 0...1_000_000_000 ~= $0 } ?? false })
    else { return nil }
    return Shown(population: place, what: what, item: json["item"]?.words, cells: cells.map(\.whole))
  }
}
