public import Diagnostics

/// What reading the folders and loading a theme can report.
public enum PublishingCode: String, DiagnosticCode {
  case missingTheme = "missing-theme"
  case missingThemeFile = "missing-theme-file"
  case missingLayout = "missing-layout"
  case unusedThemeFile = "unused-theme-file"
  case badThemeName = "bad-theme-name"
  case badWord = "bad-theme-word"
  case missingAsset = "missing-asset"
  case assetCircle = "asset-circle"
  case foreignModule = "foreign-module"
  case badStyleSheet = "bad-style-sheet"
  case badScript = "bad-script"
  case unreadableFile = "unreadable-file"
  case fileTooLarge = "file-too-large"
  case notAFile = "not-a-file"
  case linkOutOfSite = "link-out-of-site"
  case linkToNothing = "link-to-nothing"
  case badFileName = "bad-file-name"
  case missingNetwork = "missing-network"
  case badTimeZone = "bad-time-zone"
}
