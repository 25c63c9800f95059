/// Why a folder is not one that a site may be published into.
public struct OutputRefusal: Error, Hashable, Sendable {
  /// What stands against it.
  public enum Reason: Hashable, Sendable {
    /// No name was given.
    case unnamed
    case isFile
    /// A symbolic link that leads to nothing.
    case leadsNowhere
    /// It has something in it, for instance the file or folder `example`, and no record of ours.
    case notOurs(example: String)
    /// A build of ours made it, and since then somebody put files there, for instance `example`.
    case hasForeignFiles(example: String)
    /// It is, or has in it, the folder `folder` that must be kept: the content, the theme.
    case contains(folder: String)
    /// It lies in such a folder, so its pages would be taken for content.
    case liesWithin(folder: String)
    case isRoot
    case isHome
    case isCurrentFolder
    /// The root of another disk or volume, which can't be exchanged for another folder.
    case isDisk
    /// It holds a Git repository, which a build would delete.
    case holdsRepository
    /// Another build publishes into it, or beside it, at this moment.
    case inUse
  }

  /// The folder as it was named.
  public let path: String
  /// What stands against it.
  public let reason: Reason
}

extension OutputRefusal: CustomStringConvertible {
  /// What is wrong and what to do, in plain English.
  public var description: String {
    switch reason {
    case .unnamed:
      "The folder to publish into has no name. Give it one, such as “public”."
    case .isFile:
      "“\(path)” is a file, not a folder. Name a folder to publish into."
    case .leadsNowhere:
      "“\(path)” is a link that leads to nothing. Make the folder that it leads to, or remove the link."
    case .notOurs(let example):
      """
      “\(path)” has files in it that hubsite did not make (“\(example)”, for one), and publishing \
      would delete them. Empty the folder, or name another.
      """
    case .hasForeignFiles(let example):
      """
      “\(path)” has files in it that hubsite did not make (“\(example)”, for one), and publishing \
      would delete them. Move what the site needs to “content/media/” or the theme’s assets, and \
      delete the rest.
      """
    case .contains(let folder):
      "Publishing into “\(path)” would delete the folder “\(folder)” in it. Name another folder."
    case .liesWithin(let folder):
      """
      “\(path)” lies in “\(folder)”, so the next build would take the finished pages for sources. Name \
      a folder outside it.
      """
    case .isRoot:
      "Publishing into “\(path)” would delete the whole disk. Name a folder for the site alone."
    case .isHome:
      "Publishing into “\(path)” would delete your home folder. Name a folder for the site alone."
    case .isCurrentFolder:
      "Publishing into “\(path)” would delete the folder you are in. Name another, such as “public”."
    case .isDisk:
      """
      “\(path)” is a disk or volume of its own, so it can’t be exchanged for the new site in one step. \
      Name a folder in it, such as “\(path)/site”.
      """
    case .holdsRepository:
      "“\(path)” has a Git repository in it, which publishing would delete. Name another folder."
    case .inUse:
      "Another build is publishing into “\(path)”, or beside it. Wait until it is done, and try again."
    }
  }
}

/// Why a site could not be written.
public enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder must not be published into.
  case refused(OutputRefusal)
  /// The disk refused.
  case disk(FileError)
  /// Somebody asked the build to stop before it had made anything.
  case stopped

  /// What is wrong, in plain English.
  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .disk(let error): error.description
    case .stopped: "The build was stopped before it began."
    }
  }
}
