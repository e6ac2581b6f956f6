// swift-tools-version: 6.2

import PackageDescription

// A target exists to keep something out (C, SQL, files, the network); otherwise it is a folder.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "findings",
  products: [
    .executable(name: "findings", targets: ["findings"]),
    // For the fuzz targets in Tests/Fuzzing.
    .library(name: "Reading", targets: ["Ingest", "Reports"]),
    // Lies beside the program and is preloaded into poppler; without it PDFs are read as well, only slower.
    .library(name: "findings-poppler", type: .dynamic, targets: ["CPopplerSpeed"]),
    // For sqlite3, Python and Datasette, to search an index by themselves.
    .library(name: "findings-sqlite", type: .dynamic, targets: ["FindingsSQLite"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    // The nouns: values only.
    .target(name: "Reports", swiftSettings: settings),

    // The only places that include C headers of ICU, Snowball and libxml2.
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .target(name: "CPopplerSpeed"),

    .target(name: "TextProcessing", dependencies: ["CICU", "CSnowball"], swiftSettings: settings),
    .target(
      name: "Ingest",
      dependencies: ["Reports", "TextProcessing", "CXML", subprocess, crypto],
      swiftSettings: settings),
    .target(
      name: "Indexing", dependencies: ["Reports", "TextProcessing", grdb, crypto], swiftSettings: settings),
    .target(
      name: "Search", dependencies: ["Reports", "TextProcessing", "Indexing", yams], swiftSettings: settings),
    .target(name: "FindingsSQLite", dependencies: ["Indexing"], swiftSettings: settings),
    .target(
      name: "Rendering", dependencies: ["Reports", "Ingest", "Search"], swiftSettings: settings),
    // The only place that knows HTTP.
    .target(
      name: "Web",
      dependencies: [
        "Reports", "Indexing", "Search", "Rendering", hummingbird, nioPosix, logging, crypto, cryptoExtras,
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: settings),
    .executableTarget(
      name: "findings",
      dependencies: ["Reports", "Ingest", "Indexing", "Search", "Rendering", "Web", argumentParser, logging],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Reports"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TextProcessingTests", dependencies: ["TextProcessing", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "IngestTests", dependencies: ["Reports", "Ingest", "Rendering", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "IndexingTests", dependencies: ["Reports", "Indexing", "TextProcessing", "TestSupport", grdb],
      exclude: ["Formats"], swiftSettings: settings),
    .testTarget(
      name: "SearchTests", dependencies: ["Reports", "Search", "Indexing", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Reports", "Ingest", "Indexing", "Search", "Rendering", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Reports", "Ingest", "Indexing", "Search", "Rendering", "Web", "TestSupport", crypto, logging,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "findingsTests", dependencies: ["findings", "Indexing", "TestSupport", subprocess],
      exclude: ["Fixtures"],
      swiftSettings: settings),
  ]
)
