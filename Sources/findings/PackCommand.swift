import ArgumentParser

/// `findings pack`
struct PackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Make evidence packs, check their quotations, see what is new.",
    discussion: """
      An evidence pack quotes what inspectors said on a theme, word for word. 'findings pack THEME.yaml -o PACK.html' makes \
      one; 'findings help pack build' says how.
      """,
    subcommands: [PackBuildCommand.self, PackVerifyCommand.self, PackRefreshCommand.self],
    defaultSubcommand: PackBuildCommand.self)
}
