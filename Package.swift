// swift-tools-version: 6.2
import PackageDescription

// `make test` asks for it; a newer compiler with a new warning must not stop somebody who only wants to build.
let strictness: [SwiftSetting] = Context.environment["AMORCE_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

// `make fuzz` asks for it, with a build folder of its own: every room is instrumented, nothing else changes.
let isFuzzing = Context.environment["AMORCE_FUZZ"] != nil
let instruments = ["-sanitize=fuzzer,address"]

/// Settings of every Swift target: strict Swift 6, imports that say what they show.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strictness + (isFuzzing ? [.unsafeFlags(instruments)] : [])

/// A Swift room of the house: ARCHITECTURE.md has the floors and the arrows.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one room.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "amorce",
  products: [.executable(name: "amorce", targets: ["amorce"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 1: words, places, system libraries.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CMiniZip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Found with dlopen when a PDF is written: the build needs no HarfBuzz, and no other command loads it.
    .target(name: "CHarfBuzz"),
    room("Wording"),
    room("Diagnostics", ["Wording"]),

    // Floor 2: values, and the only C of ours.
    .target(
      name: "CXMLBridge", dependencies: ["CLibXML2"],
      cSettings: isFuzzing ? [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])] : []),
    room("CourseModel", ["Wording", "Diagnostics"]),

    // Floor 3: checked XML events, one person's attempt, a group's numbers, documents.
    room("XMLSource", ["Wording", "Diagnostics", "CXMLBridge"]),
    room("QuizEngine", ["Wording", "Diagnostics", "CourseModel"]),
    room("Scoring", ["Wording", "Diagnostics"]),
    room("CourseDocument", ["Wording", "Diagnostics", "CourseModel"]),

    // Floor 4: files in, files out, sheets on disk, group tables to documents.
    room("CourseReader", ["Wording", "Diagnostics", "CourseModel", "XMLSource"]),
    room("CourseExport", ["Wording", "CourseModel", "CourseDocument", "CLibXML2", "CMessageDigest", "CMiniZip"]),
    room("PDFExport", ["Wording", "CourseModel", "CourseDocument", "CHarfBuzz", "CZLib"]),
    room("SessionStore", ["Wording", "Diagnostics", "CSQLite"]),
    room("GroupReport", ["Wording", "CourseModel", "CourseDocument", "Scoring"]),

    // Floor 5: commands and the terminal, the only effects.
    room(
      "AmorceCLI",
      [
        "Wording", "Diagnostics", "CourseModel", "XMLSource", "QuizEngine", "Scoring", "CourseDocument",
        "CourseReader", "CourseExport", "PDFExport", "SessionStore", "GroupReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "amorce", dependencies: ["AmorceCLI"], swiftSettings: settings),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Wording", "Diagnostics", "CourseModel"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "Wording"),
    tests(of: "Diagnostics", ["Wording"]),
    tests(of: "XMLSource", ["Diagnostics", "Wording"]),
    tests(of: "CourseModel"),
    tests(of: "CourseReader", ["CourseModel", "XMLSource", "Diagnostics", "Wording"]),
    tests(of: "QuizEngine", ["CourseModel", "Diagnostics", "Wording"]),
    tests(of: "Scoring", ["Wording", "Diagnostics"]),
    tests(of: "CourseDocument", ["CourseModel", "CourseReader", "Wording"]),
    tests(
      of: "CourseExport",
      ["CourseModel", "CourseDocument", "CourseReader", "Diagnostics", "Wording", "XMLSource", "CMiniZip"],
      exclude: ["Goldens"]),
    tests(of: "PDFExport", ["CourseModel", "CourseDocument", "CourseReader", "CZLib", "Wording"]),
    tests(of: "SessionStore", ["Wording", "CSQLite"], exclude: ["Fixtures"]),
    tests(of: "GroupReport", ["Scoring", "CourseDocument", "CourseExport", "CourseModel", "Wording"]),
    tests(
      of: "AmorceCLI",
      [
        "CSQLite", "CourseModel", "CourseReader", "CourseDocument", "CourseExport", "Diagnostics", "PDFExport",
        "Scoring",
        "SessionStore",
        "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

/// Programs for `make test-engines` and `make fuzz` only.
func tool(_ name: String, _ dependencies: [Target.Dependency], path: String, isFuzzer: Bool = false) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: path,
    swiftSettings: settings + (isFuzzer ? [.unsafeFlags(["-parse-as-library"])] : []),
    linkerSettings: isFuzzing ? [.unsafeFlags(instruments + ["-use-ld=lld"])] : [])
}

if Context.environment["AMORCE_TOOLS"] != nil {
  package.targets.append(tool("SessionMaker", ["SessionStore", "Wording"], path: "Tests/Engines/SessionMaker"))
}
if isFuzzing {
  package.targets += [
    .target(name: "FuzzSupport", path: "Tests/Fuzz/FuzzSupport", swiftSettings: settings),
    tool(
      "FuzzXML", ["FuzzSupport", "CourseReader", "Diagnostics", "Wording"], path: "Tests/Fuzz/FuzzXML", isFuzzer: true),
    tool("FuzzCSV", ["FuzzSupport", "Scoring", "Diagnostics", "Wording"], path: "Tests/Fuzz/FuzzCSV", isFuzzer: true),
    tool("FuzzStore", ["FuzzSupport", "SessionStore", "Wording"], path: "Tests/Fuzz/FuzzStore", isFuzzer: true),
  ]
}
