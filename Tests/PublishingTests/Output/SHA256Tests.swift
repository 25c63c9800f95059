import Bytes
import Testing

@testable import Publishing

struct SHA256Tests {
  let arena = Arena()

  private func hexadecimal(_ digest: SHA256Digest) -> String {
    var buffer = ByteBuffer()
    digest.hexadecimal(into: &buffer)
    return String(buffer.text(in: arena))
  }

  @Test(
    "The digests are those of the standard (FIPS 180-4, NIST's examples)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func standard(text: String, digest: String) {
    #expect(hexadecimal(SHA256Digest(of: arena.text(text))) == digest)
  }

  @Test("Bytes in parts have the digest of the whole")
  func parts() {
    var hash = SHA256()
    for part in ["a", "", "bc"] {
      arena.text(part).withBytes { hash.update(UnsafeRawBufferPointer($0)) }
    }
    #expect(hash.digest() == SHA256Digest(of: "abc"))
  }

  @Test("A fingerprint is the first ten digits")
  func fingerprint() {
    #expect(Publishing.fingerprint(of: "abc", in: arena) == "ba7816bf8f")
  }
}
