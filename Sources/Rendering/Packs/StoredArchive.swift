/// A ZIP archive whose files are not packed (PKWARE's APPNOTE.TXT), with one time for all of them.
struct StoredArchive {
  private let files: [(name: String, bytes: [UInt8])]

  init(_ files: [(name: String, text: String)]) {
    self.files = files.map { ($0.name, Array($0.text.utf8)) }
  }

  /// Each file behind a header of its own, then a directory of all, then where that begins.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let (offset, fields, name) = (archive.count, Self.fields(of: file), Array(file.name.utf8))
      archive += Self.signature(3, 4) + fields + name + file.bytes
      // The directory has the version that wrote it before these fields, and attributes and place of the file behind.
      directory += Self.signature(1, 2) + Self.number(20, 2) + fields
      directory += Self.number(0, 10) + Self.number(offset, 4) + name
    }
    let count = Self.number(files.count, 2)
    return archive + directory + Self.signature(5, 6) + Self.number(0, 4) + count + count
      + Self.number(directory.count, 4) + Self.number(archive.count, 4) + Self.number(0, 2)
  }

  private static func signature(_ third: UInt8, _ fourth: UInt8) -> [UInt8] { [0x50, 0x4B, third, fourth] }

  /// Version, flags, method, time, day (1 January 1980), checksum, both sizes, lengths of the name and of what else there
  /// is.
  private static func fields(of file: (name: String, bytes: [UInt8])) -> [UInt8] {
    let size = number(file.bytes.count, 4)
    return number(20, 2) + number(0, 6) + number(0x21, 2) + number(Int(checksum(file.bytes)), 4) + size + size
      + number(file.name.utf8.count, 2) + number(0, 2)
  }

  /// The low end first.
  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> ($0 * 8) : 0) }
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in (value >> 1) ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
