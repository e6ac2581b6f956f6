import ArgumentParser
import Rendering

/// `findings completions`
struct CompletionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Write a script that lets a shell complete commands, options and names.",
    discussion: """
      Write it where the shell looks for such scripts, and open a new shell:

        findings completions bash > ~/.bash_completion
        findings completions zsh > ~/.zfunc/_findings
        findings completions fish > ~/.config/fish/completions/findings.fish

      Bash reads ~/.bash_completion where the package bash-completion is installed; where that file is in use already, or the \
      package is not installed, put 'source <(findings completions bash)' into ~/.bashrc instead. Zsh needs 'fpath+=~/.zfunc' \
      before 'autoload -Uz compinit; compinit' in ~/.zshrc.
      """)

  /// The shells that there are scripts for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() async throws {
    guard let shell = CompletionShell(rawValue: shell.rawValue) else { return }
    Console.write(FindingsCommand.completionScript(for: shell) + "\n")
  }
}
