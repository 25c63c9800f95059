public import Publishing

/// Why something new could not be made.
public enum StarterError: Error {
  /// What was asked for can't be: one or two sentences for whoever asked.
  case refused(String)
  /// What the disk refused.
  case disk(FileError)
}
