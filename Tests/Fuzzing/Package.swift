// swift-tools-version: 6.2

import PackageDescription

// A package of its own, because libFuzzer brings its own `main`. `scripts/fuzz` builds and runs it.

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "findings", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz-reading",
      dependencies: [.product(name: "Reading", package: "findings")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
