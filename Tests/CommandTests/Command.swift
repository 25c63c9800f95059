import Foundation

/// The built program, run in a folder of the test's own.
struct Command {
  let folder: URL

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The `files` by their paths from the site's folder.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hubsite-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, contents) in files { try write(path, contents) }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ path: String, _ contents: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contents.utf8).write(to: file)
  }

  func contents(_ path: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(path)))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs the program in the folder.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment)
  }

  func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm"].merging(environment) { $1 }
    // Files, not pipes: what is long would fill a pipe that nobody reads yet.
    let streams = try ["output", "errors"].map { name in
      let file = folder.appendingPathComponent(".\(name)")
      try Data().write(to: file)
      return try FileHandle(forWritingTo: file)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = streams[0]
    process.standardError = streams[1]
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: contents(".output") ?? "",
      errors: contents(".errors") ?? "")
  }

  /// The program lies beside the tests.
  private static var program: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("hubsite")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: "/nowhere/hubsite")
  }
}

/// The repository's own themes and a network of nothing.
func smallSite(_ files: [String: String] = [:]) throws -> Command {
  let network = ["content/network.yaml": "name: Threeways\nurl: https://example.org\n"]
  let command = try Command(network.merging(files) { $1 })
  let themes = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../themes").standardized
  try FileManager.default.copyItem(
    at: themes, to: command.folder.appendingPathComponent("themes"))
  return command
}
