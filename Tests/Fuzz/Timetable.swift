// Feeds any bytes to every reader of Timetable (libFuzzer). What is read must be written in words that
// are read back as the same value; a problem must lie within the phrase, and not come again once its
// fix is applied.
//
// From the top of the repository:
//
//   for part in Bytes Diagnostics Timetable; do
//     swiftc -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -emit-module -emit-object \
//       -whole-module-optimization -module-name $part -I .build/fuzz -o .build/fuzz/$part.o \
//       -emit-module-path .build/fuzz/$part.swiftmodule $(find Sources/$part -name '*.swift')
//   done
//   swiftc -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -module-name TimetableFuzz \
//     -I .build/fuzz Tests/Fuzz/Timetable.swift .build/fuzz/{Bytes,Diagnostics,Timetable}.o \
//     -o .build/fuzz/timetable
//   .build/fuzz/timetable -max_len=64 -only_ascii=0 -max_total_time=300 .build/fuzz/corpus

import Bytes
import Diagnostics
import Timetable

/// Reads the bytes in every way; it stops the program where a reader breaks its word.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let arena = Arena(blockSize: 4096)
  let text = arena.text(copying: UnsafeBufferPointer(start: data, count: size))
  withExtendedLifetime(arena) {
    read(text, as: CivilDate.self, in: arena)
    read(text, as: DateRange.self, in: arena)
    read(text, as: CivilTime.self, in: arena)
    read(text, as: TimeRange.self, in: arena)
    read(text, as: WeekdaySet.self, in: arena)
    read(text, as: Recurrence.self, in: arena)
    read(text, as: OpeningDays.self, in: arena)
    read(text, as: During.self, in: arena)
    read(text, as: SessionCount.self, in: arena)
    read(text, as: CivilDuration.self, in: arena)
  }
  return 0
}

private func read<Value: Phrase>(_ text: Text, as type: Value.Type, in arena: Arena) {
  switch Value.parse(text) {
  case .failure(let problem):
    precondition(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.count)
    precondition(!problem.summary.isEmpty && problem.fix != nil)
    guard let replacement = problem.fix?.replacement else { return }
    let fixed = arena.join(
      text[0..<problem.range.lowerBound], arena.text(replacement),
      text[from: problem.range.upperBound])
    precondition(Value.parse(fixed) != .failure(problem), "“\(text)” is fixed in vain")
  case .success(let value):
    if let during = value as? During, !during.calendar.isEmpty {
      precondition(text[during.calendarRange] == during.calendar)
      return
    }
    guard let words = (value as? any CustomStringConvertible)?.description else { return }
    guard case .success(let again) = Value.parse(arena.text(words)) else {
      preconditionFailure("“\(text)” is written “\(words)”, which can't be read")
    }
    precondition(again == value, "“\(text)” is written “\(words)”, which is read as \(again)")
  }
}
