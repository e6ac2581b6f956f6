import Rendering
import Testing

struct IngestProgressTests {
  @Test(arguments: [
    (0.5, 10, "1 of 4 files"), (2, 0, "1 of 4 files"),
    (2, 4_000_000, "1 of 4 files, 2.0 MB/s, about 3 s left"),
    (100, 1_000_000, "1 of 4 files, 0.0 MB/s, about 15 min left"),
    (3_600, 1_000_000, "1 of 4 files, 0.0 MB/s, about 9 h left"),
    (1e-9 + 1, 1, "1 of 4 files, 0.0 MB/s, about 2778 h left"),
    (2, 10_000_000, "1 of 4 files, 5.0 MB/s, about 0 s left"),
  ])
  func `progress says how fast and how long still`(seconds: Double, bytes: Double, text: String) {
    let progress = IngestProgress(files: (1, 4), bytes: (bytes, 10_000_000), seconds: seconds)
    #expect(progress.text == text)
  }
}
