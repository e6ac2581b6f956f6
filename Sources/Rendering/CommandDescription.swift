internal import Foundation

/// A command as `--help` knows it: what swift-argument-parser says of a program in JSON, as far as manual pages need it.
public struct CommandDescription: Decodable, Sendable {
  let superCommands: [String]?
  let shouldDisplay: Bool?
  let commandName: String
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  struct Argument: Decodable, Sendable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    let kind: Kind
    let shouldDisplay: Bool
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
  }

  struct Name: Decodable, Sendable {
    let kind: String
    let name: String

    /// With a hyphen less than typed: `-limit`.
    var behindHyphen: String { kind == "long" ? "-" + name : name }
  }

  private struct Dump: Decodable {
    let command: CommandDescription
  }

  /// Reads the JSON.
  public init(dump: String) throws {
    self = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }

  /// What it is called on the command line: `findings search`.
  var words: [String] { (superCommands ?? []) + [commandName] }

  /// The commands that help shows, without `help` itself.
  var shownCommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  func shown(_ kind: Argument.Kind...) -> [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && kind.contains($0.kind) }
  }
}
