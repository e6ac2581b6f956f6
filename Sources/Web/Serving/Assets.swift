internal import Crypto
internal import Hummingbird

/// Files that browsers need beside the pages; they are part of the program.
struct Assets: Sendable {
  let bytes: [UInt8]
  let mediaType: String
  /// Has the content in its name, so that a browser may keep it for ever.
  let address: String

  private init(_ bytes: [UInt8], _ name: String, _ ending: String, _ mediaType: String) {
    self.bytes = bytes
    self.mediaType = mediaType
    let mark = SHA256.hash(data: bytes).prefix(6).map {
      String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
    }
    address = "/assets/\(name).\(mark.joined()).\(ending)"
  }

  /// Each view has a sheet of its own behind what all share.
  static let style = Assets(sheets.reduce([], +), "findings", "css", "text/css; charset=utf-8")
  static let script = Assets(PackageResources.findings_js, "findings", "js", "text/javascript; charset=utf-8")
  static let icon = Assets(PackageResources.findings_svg, "findings", "svg", "image/svg+xml")
  private static let sheets = [
    PackageResources.base_css, PackageResources.search_css, PackageResources.report_css,
    PackageResources.authority_css,
    PackageResources.ask_css, PackageResources.basket_css, PackageResources.print_css,
  ]
  static let all = [style, script, icon]
}

/// `/assets/…`
enum AssetRoutes {
  static func add(to router: Router<WebContext>) {
    for asset in Assets.all {
      router.get(RouterPath(asset.address)) { _, _ in
        Response(
          status: .ok,
          headers: [.contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
      }
    }
  }
}
