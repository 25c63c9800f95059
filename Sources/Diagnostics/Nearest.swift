public import Bytes

/// The one of `candidates` that somebody most likely meant by `word`, or nil when none is near.
///
/// Near is one mistyped, missing, added or swapped letter for each three of the word, or a word that
/// begins with the other. Of two equally near the first in alphabetical order is taken, so that the answer is the
/// same each time. The distance is the optimal string alignment distance.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    var distance = Int.max
    if abs(letters.count - wanted.count) <= limit {
      distance = alignmentDistance(wanted, letters)
    }
    if distance > limit, min(letters.count, wanted.count) >= 3,
      letters.starts(with: wanted) || wanted.starts(with: letters)
    {
      distance = limit
    }
    guard distance <= limit else { continue }
    if let best, (best.distance, best.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// As above for ids and addresses, of which a large site has many and a broken rename breaks many at once.
///
/// Those whose letters alone are too different, in whatever order, are passed over without a closer look.
public func nearest(to word: Text, in candidates: some Sequence<Text>) -> Text? {
  guard !word.isEmpty, word.count <= 64 else { return nil }
  let limit = max(1, word.count / 3)
  let wanted = letterCounts(word)
  let close = candidates.filter { candidate in
    guard abs(candidate.count - word.count) <= limit else {
      return min(candidate.count, word.count) >= 3
        && (candidate.hasPrefix(word) || word.hasPrefix(candidate))
    }
    // Each change of a letter changes two counts at most.
    let difference = letterCounts(candidate) &- wanted
    return Int(pointwiseMax(difference, 0 &- difference).wrappedSum()) <= 2 * limit
  }
  guard let best = nearest(to: String(word), in: close.lazy.map { String($0) }) else { return nil }
  return close.first { String($0) == best }
}

/// How often each letter occurs, by the last six bits of its byte; case makes no difference.
private func letterCounts(_ text: Text) -> SIMD64<Int16> {
  var counts = SIMD64<Int16>()
  for index in 0..<min(text.count, 128) { counts[Int(text[index].asciiLowercased & 63)] += 1 }
  return counts
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for row in 0..<a.count {
    var current = [Int](repeating: row + 1, count: b.count + 1)
    for column in 0..<b.count {
      let substituted = last[column] + (a[row] == b[column] ? 0 : 1)
      var distance = min(substituted, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current[column + 1] = distance
    }
    (beforeLast, last) = (last, current)
  }
  return last[b.count]
}
