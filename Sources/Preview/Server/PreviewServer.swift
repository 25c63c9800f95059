import FlyingFox
import FlyingSocks
import Glibc

/// The server on this computer that browsers ask.
struct PreviewServer: Sendable {
  let host: String
  let port: UInt16
  let visits: Visits

  /// Listens and answers until the program ends; `isReady` is called when browsers may come.
  ///
  /// - Throws: that the port can't be had.
  func run(_ isReady: @escaping @Sendable () -> Void) async throws {
    Self.allowManyConnections()
    var isFirst = true
    while true {
      let server = HTTPServer(
        config: try configuration, handler: visits)
      let announcing = isFirst ? Task { await announce(server, isReady) } : nil
      let start = ContinuousClock.now
      do {
        try await server.run()
      } catch {
        announcing?.cancel()
        // A connection that broke at the wrong moment ends the listening; it is begun again. What
        // fails at once fails for good.
        if isFirst, ContinuousClock.now - start < .seconds(1) { throw error }
        try await Task.sleep(for: .milliseconds(100))
      }
      isFirst = false
    }
  }

  /// Each open page holds a connection; a program may have as many as its system allows when it says so.
  private static func allowManyConnections() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 8192)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  private func announce(_ server: HTTPServer, _ isReady: @Sendable () -> Void) async {
    do {
      try await server.waitUntilListening(timeout: 30)
      isReady()
    } catch {
      // Then it failed, and whoever runs it is told.
    }
  }

  private var configuration: HTTPServer.Configuration {
    get throws {
      guard let address = BindAddress(host: host, port: port) else {
        throw SocketError.unsupportedAddress
      }
      var configuration =
        switch address {
        case .version4(let address): HTTPServer.Configuration(address: address, logger: .disabled)
        case .version6(let address): HTTPServer.Configuration(address: address, logger: .disabled)
        }
      // What watches over an answer is kept for so many seconds, even when it was given at once.
      configuration.timeout = 5
      configuration.pool = prompt(HTTPServer.defaultPool())
      return configuration
    }
  }

  private func prompt(_ base: some AsyncSocketPool) -> any AsyncSocketPool {
    PromptPool(base: base)
  }
}
