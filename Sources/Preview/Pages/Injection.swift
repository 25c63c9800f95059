/// A page with the preview's script before the end of its body, which by `version` knows where it stands;
/// nothing else is changed.
func injected(_ page: [UInt8], version: String) -> [UInt8] {
  let tag = "<script type=\"module\" src=\"/-/preview.js\" data-shown=\"\(version)\"></script>"
  let place = endOfBody(page) ?? page.count
  var result: [UInt8] = []
  result.reserveCapacity(page.count + tag.utf8.count)
  result += page[..<place]
  result += Array(tag.utf8)
  result += page[place...]
  return result
}

/// Where the last `</body>` begins, in capitals or not.
private func endOfBody(_ page: [UInt8]) -> Int? {
  let tag = Array("</body".utf8)
  return page.withUnsafeBufferPointer { page in
    var start = page.count - tag.count
    while start >= 0 {
      // Nearly every byte is told apart by the first comparison.
      if page[start] == tag[0],
        tag.indices.allSatisfy({ page[start + $0] | 0x20 == tag[$0] | 0x20 })
      {
        return start
      }
      start -= 1
    }
    return nil
  }
}
