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
