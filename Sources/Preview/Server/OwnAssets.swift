import CPreviewAssets

/// The files that the preview adds to a site, which lie in the program itself.
let ownAssets = (
  script: bytes(preview_script_text(), preview_script_length()),
  inPlace: bytes(preview_in_place_text(), preview_in_place_length()),
  style: bytes(preview_style_text(), preview_style_length()),
  worker: bytes(preview_worker_text(), preview_worker_length())
)

private func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
