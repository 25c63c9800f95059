import Glibc

/// The browser of the person at this computer.
enum Browser {
  /// Opens `address` in it; where there is none, nothing happens.
  static func open(_ address: String) {
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return }
    defer { posix_spawnattr_destroy(&attributes) }
    // What the preview does with signals is no business of the browser's.
    var none = sigset_t()
    var standard = sigset_t()
    sigemptyset(&none)
    sigemptyset(&standard)
    sigaddset(&standard, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var files = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&files) == 0 else { return }
    defer { posix_spawn_file_actions_destroy(&files) }
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, number, "/dev/null", O_RDWR, 0)
    }
    // The listening socket would stay taken for as long as the browser runs.
    for number in (STDERR_FILENO + 1)..<256 { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    var arguments: [UnsafeMutablePointer<CChar>?] = ["xdg-open", address].map { (word: String) in
      strdup(word)
    }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process = pid_t()
    if posix_spawnp(&process, "xdg-open", &files, &attributes, arguments, environ) == 0 {
      // Not waited for: it may run as long as the browser.
      signal(SIGCHLD, SIG_IGN)
    }
  }
}
