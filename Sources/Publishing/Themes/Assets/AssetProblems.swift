import Bytes
import Diagnostics

// What can be wrong with the names in style sheets and modules, in plain words.

extension AssetPublisher {
  func missing(_ reference: AssetReference, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.missingAsset, in: file.id, reference.range,
      "The theme has no asset “\(reference.name)”.",
      explanation: "A style sheet or a script can only name files of the theme's assets folder.",
      fixes: ["Put the file there, or mend its path."])
  }

  func circle(_ reference: AssetReference, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.assetCircle, in: file.id, reference.range,
      "“\(reference.name)” leads back to this file.",
      explanation:
        "A file’s address changes with its contents, and those hold the addresses of what "
        + "it names. So two files can't name each other, not even by way of a third.",
      fixes: ["Move what both need into a file of its own, and name that in both."])
  }

  func repeated(_ reference: AssetReference, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.badStyleSheet, in: file.id, reference.range,
      "“\(reference.name)” is imported twice into one style sheet.",
      fixes: ["Take this line out: its rules are there already."])
  }

  func withoutColours(_ reference: AssetReference, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.badStyleSheet, in: file.id, reference.range,
      "The style sheet takes its colours from theme.yaml, and there are none.",
      fixes: [
        "Add “colours” to theme.yaml, with a “light” and a “dark” palette; where the file is gone, bring it back."
      ])
  }

  func foreign(_ reference: AssetReference, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.foreignModule, in: file.id, reference.range,
      "The script imports “\(reference.name)”, which is no file of the theme.",
      explanation: "Visitors' browsers load nothing from elsewhere, and know no packages.",
      fixes: [
        "Put the file into the theme’s assets folder, and write its path: it begins with “./” or “../”."
      ])
  }

  func templateName(_ range: ByteRange, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.badScript, in: file.id, range,
      "The name of an imported file stands between backticks.",
      explanation: "The file's published address can't be put there.",
      fixes: ["Write the whole name between plain quotation marks: \"./file.js\"."])
  }

  func unclosed(_ range: ByteRange, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.badScript, in: file.id, range,
      "Something begins here that never ends: a text, a comment or a template.",
      fixes: ["Close it."])
  }

  func unmatched(_ range: ByteRange, in file: ThemeFiles.File) -> Diagnostic {
    Diagnostic(
      PublishingCode.badScript, in: file.id, range, "This bracket has no partner.",
      explanation: "Browsers run nothing of a script with such a mistake.",
      fixes: ["Add the one that belongs to it, or take it out."])
  }
}

extension Diagnostic {
  /// What is wrong with a style sheet at `range`.
  init(_ problem: StyleSheet.Problem, _ file: FileID, _ range: ByteRange) {
    let summary: String
    let fix: Diagnostic.Fix
    switch problem {
    case .lateImport:
      summary = "This import stands behind other rules, where browsers pass it over."
      fix = "Move it to the beginning of the style sheet."
    case .conditionalImport:
      summary = "An import has a file's name and nothing else."
      fix =
        "Write @import \"parts/file.css\"; and put a condition such as @media into that file."
    case .openComment:
      summary = "This comment is never closed."
      fix = "Write */ at its end."
    case .openBlock:
      summary = "This block is never closed, so all rules that follow belong to it."
      fix = "Write } at its end."
    case .closedNothing:
      summary = "This } closes nothing."
      fix = "Take it out, or look above for a { that is missing."
    }
    self.init(PublishingCode.badStyleSheet, in: file, range, summary, fixes: [fix])
  }
}
