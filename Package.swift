// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: nothing implicit, nothing to overlook.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A target of the program; its tests mirror it under `Tests/<name>Tests`.
func part(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a target; `golden` is their folder of whole outputs to compare with.
func tests(_ name: String, _ dependencies: [Target.Dependency], golden: String? = nil) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    exclude: golden.map { [$0] } ?? [], swiftSettings: strict)
}

let package = Package(
  name: "hubsite",
  products: [.executable(name: "hubsite", targets: ["hubsite"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The oracle of the front-matter tests; no part of the program.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // A target imports only targets above it; an outside library is imported by one target only.
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Memory for its trees.
    .target(name: "CTreeMemory", dependencies: ["CCmarkGFM"]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // A call of the C library that its Swift module leaves out.
    .systemLibrary(name: "CLinux"),
    // The places of postcode sectors, as a part of the program.
    .target(name: "CPostcodeSectors", exclude: ["postcode-sectors.csv", "LICENCE.md"]),
    // What the program tells people: explanations and guides, as a part of the program.
    .target(name: "CGuidance", exclude: ["README.md", "codes", "topics"]),
    // The scripts and the style of the preview, as a part of the program.
    .target(
      name: "CPreviewAssets",
      exclude: ["preview.js", "in-place.js", "preview.css", "service-worker.js"]),
    part("Bytes", []),
    part("Diagnostics", ["Bytes"]),
    part("Guidance", ["Bytes", "Diagnostics", "CGuidance"]),
    part("FrontMatter", ["Bytes", "Diagnostics"]),
    part("Wording", ["Bytes"]),
    part("Timetable", ["Bytes", "Diagnostics", "Wording"]),
    part("Markup", ["Bytes", "Diagnostics", "CCmarkGFM", "CTreeMemory"]),
    part("Templates", ["Bytes", "Diagnostics"]),
    part("Content", ["Bytes", "Diagnostics", "FrontMatter", "Timetable"]),
    part(
      "Site",
      [
        "Bytes", "Diagnostics", "Wording", "Content", "Markup", "Timetable", "Templates",
        "CPostcodeSectors",
      ]),
    part(
      "Publishing",
      [
        "Bytes", "Diagnostics", "FrontMatter", "Wording", "Content", "Site", "Templates",
        "CNettle", "CLinux",
      ]),
    // `seeds/` and the default theme, as a part of the program.
    .target(name: "CSeeds"),
    part(
      "Starters",
      [
        "Bytes", "Diagnostics", "Timetable", "Content", "Site", "Publishing", "CLinux", "CSeeds",
      ]),
    part(
      "Preview",
      [
        "Bytes", "Diagnostics", "Timetable", "Site", "Publishing", "CLinux", "CPreviewAssets",
      ]),
    .executableTarget(
      name: "hubsite",
      dependencies: [
        "Bytes", "Diagnostics", "Guidance", "Timetable", "Content", "Site", "Publishing",
        "Starters", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What `make bench-expansion` measures.
    .executableTarget(
      name: "ExpansionBenchmark", dependencies: ["Bytes", "Timetable"],
      path: "Tests/Benchmarks/Expansion", swiftSettings: strict),
    tests("Bytes", []),
    tests("Diagnostics", ["Bytes"]),
    // Every code of every target is to be explained.
    tests(
      "Guidance",
      [
        "Diagnostics", "FrontMatter", "Timetable", "Markup", "Templates", "Content", "Site",
        "Publishing",
      ]),
    tests("FrontMatter", ["Bytes", "Diagnostics", .product(name: "Yams", package: "Yams")]),
    tests("Wording", ["Bytes"]),
    tests("Timetable", ["Bytes", "Diagnostics", "Wording"]),
    tests("Markup", ["Bytes", "Diagnostics"], golden: "Golden"),
    tests("Templates", ["Bytes", "Diagnostics"]),
    tests("Content", ["Bytes", "Diagnostics", "FrontMatter", "Timetable"], golden: "Golden"),
    tests("Site", ["Bytes", "Diagnostics", "Content", "Markup", "Templates"]),
    tests("Publishing", ["Bytes", "Diagnostics", "Content", "Site", "Templates"]),
    tests("Starters", ["Bytes", "Content", "Diagnostics", "Timetable"]),
    tests("Preview", ["Bytes", "Diagnostics", "Publishing", "Timetable"]),
    .testTarget(name: "CommandTests", dependencies: ["hubsite"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  // C23, for `#embed`.
  cLanguageStandard: .c2x
)
