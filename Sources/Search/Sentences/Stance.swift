/// Whether a sentence reports a strength or a weakness.
public enum Stance: String, Sendable, CaseIterable {
  case strength, weakness
  /// Something that is well and something that is not.
  case both
  /// Neither: it describes.
  case neither
}

/// What a sentence says of one of its words.
public enum TopicStance: String, Sendable, CaseIterable {
  /// It is a problem, or what is wanted of it is missing: `drift is seen`, `supervision lacks challenge`.
  case problem
  /// It would be a problem, but is absent, prevented, reduced or dealt with: `tracking prevents drift`.
  case prevented
  /// It is as it should be: `supervision is reflective`.
  case praised
  /// It is only named.
  case mentioned
}
