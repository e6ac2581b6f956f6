/// The inspection regime under which a report was written; each has its own grades and layout.
public enum Framework: Hashable, Sendable {
  /// Safeguarding and looked after children services, 2009 to 2012.
  case slac
  /// Joint area review progress inspection, 2009.
  case jar
  /// Looked after children services, 2013.
  case lac
  /// Single inspection framework, 2013 to 2018.
  case sif
  /// A review of a local safeguarding children board on its own.
  case lscbReview
  /// Inspection of local authority children's services, since 2018.
  case ilacs
  /// Joint targeted area inspection, a letter without grades.
  case jtai
  /// Area inspection of special educational needs and disabilities, since 2023.
  case areaSEND
  /// Any other inspection; its headings and paragraphs are kept, its grades are not interpreted.
  case other
}

extension Framework: RawRepresentable, CaseIterable, CustomStringConvertible {
  public static let allCases: [Framework] = [
    .slac, .jar, .lac, .sif, .lscbReview, .ilacs, .jtai, .areaSEND, .other,
  ]

  /// The identifier in data and output.
  public init?(rawValue: String) {
    guard let match = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = match
  }

  public var rawValue: String {
    switch self {
    case .slac: "slac"
    case .jar: "jar"
    case .lac: "lac"
    case .sif: "sif"
    case .lscbReview: "lscb-review"
    case .ilacs: "ilacs"
    case .jtai: "jtai"
    case .areaSEND: "area-send"
    case .other: "other"
    }
  }

  public var description: String { rawValue }
}

extension Framework {
  /// What people call the inspection.
  public var title: String {
    switch self {
    case .slac: "SLAC inspection"
    case .jar: "JAR progress inspection"
    case .lac: "LAC inspection"
    case .sif: "SIF inspection"
    case .lscbReview: "LSCB review"
    case .ilacs: "ILACS inspection"
    case .jtai: "joint targeted area inspection"
    case .areaSEND: "area SEND inspection"
    case .other: "inspection"
    }
  }
}
