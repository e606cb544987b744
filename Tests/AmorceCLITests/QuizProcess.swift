import Glibc

/// The built program, run by a test.
enum QuizProcess {
  /// What came of a run.
  struct Result {
    let status: Int32
    let output: String
    let messages: String

    /// What was printed, with ordinary spaces where French has no-break ones.
    var words: String { String(output.map { $0 == "\u{A0}" ? " " : $0 }) }
  }

  /// The program beside the test bundle, or nil if it was not built.
  static let program: String? = {
    // The bundle is a library in this process; the program was built into the same folder.
    guard let maps = try? QuizFixture.read("/proc/self/maps"),
      let line = maps.split(separator: "\n").first(where: { $0.hasSuffix(".xctest") }),
      let start = line.firstIndex(of: "/"), let end = line.lastIndex(of: "/")
    else { return nil }
    let path = line[start..<end] + "/amorce"
    return access(String(path), X_OK) == 0 ? String(path) : nil
  }()

  /// The environment of every run: nothing of the machine's own.
  static func environment(_ more: [String: String] = [:]) -> [String] {
    let base = ["PATH": "/usr/bin:/bin", "TERM": "xterm", "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"]
    return base.merging(more) { $1 }.map { $0.key + "=" + $0.value }.sorted()
  }

  /// Runs the program to its end with text on standard input.
  static func run(
    _ arguments: [String], input: String = "", in fixture: QuizFixture, environment: [String: String] = [:]
  ) throws -> Result {
    let name = "run-\(UInt32.random(in: .min ... .max))"
    let (inputPath, outputPath, messagePath) = (name + ".in", name + ".out", name + ".err")
    try fixture.write(inputPath, input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, fixture.path(inputPath), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, fixture.path(outputPath), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, fixture.path(messagePath), O_WRONLY | O_CREAT, 0o600)
    let pid = try spawn(arguments, actions: &actions, attributes: nil, environment: environment)
    return Result(
      status: Self.status(of: pid), output: try QuizFixture.read(fixture.path(outputPath)),
      messages: try QuizFixture.read(fixture.path(messagePath)))
  }

  /// Starts the program.
  ///
  /// - Parameter other: another program to start in its place; it finds ours in `AMORCE`.
  static func spawn(
    _ arguments: [String], of other: String? = nil, actions: UnsafePointer<posix_spawn_file_actions_t>,
    attributes: UnsafePointer<posix_spawnattr_t>?, environment more: [String: String]
  ) throws -> pid_t {
    guard let program else { throw QuizError(code: ENOENT) }
    let started = other ?? program
    var words: [UnsafeMutablePointer<CChar>?] = ([started] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment(more.merging(["AMORCE": program]) { $1 }).map { strdup($0) } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, started, actions, attributes, &words, &settings)
    guard result == 0 else { throw QuizError(code: result) }
    return pid
  }

  /// Waits for the end; 128 and the number of the signal for a process that was killed, as a shell says it.
  static func status(of pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
