internal import Reports

extension Grade {
  /// How it looks in a terminal. It says how good the report finds what it judges, not that grades of two scales are alike.
  var look: Terminal.Look {
    switch self {
    case .outstanding, .good, .typicallyPositive: .green
    case .inadequate, .widespreadFailings: .red
    default: .magenta
    }
  }
}
