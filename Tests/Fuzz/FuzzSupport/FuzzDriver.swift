import Glibc

/// Starts libFuzzer; SwiftPM wants a main of its own, so libFuzzer's is called by name.
package enum FuzzDriver {
  package typealias Body = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  /// Runs `body` on inputs until the time is up; a crash ends the process with the input in a file.
  package static func run(_ body: Body) -> CInt {
    var count = CInt(CommandLine.argc)
    var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    return runDriver(&count, &words, body)
  }

  /// Ends the process in a way that libFuzzer takes for a finding.
  package static func finding(_ message: String) -> Never {
    let text = Array(("FINDING: " + message + "\n").utf8)
    _ = write(STDERR_FILENO, text, text.count)
    abort()
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>, _ body: FuzzDriver.Body
) -> CInt
