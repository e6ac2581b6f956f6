import Reports
import Testing

struct FrameworkTests {
  @Test(arguments: Framework.allCases)
  func `a framework is read back from its identifier`(framework: Framework) {
    #expect(Framework(rawValue: framework.rawValue) == framework)
    #expect(framework.description == framework.rawValue)
  }

  @Test func `no two frameworks share an identifier`() {
    #expect(Set(Framework.allCases.map(\.rawValue)).count == Framework.allCases.count)
  }

  @Test(arguments: ["", "SIF", " sif", "sif ", "lscb", "unheard of"])
  func `any other text names no framework`(text: String) {
    #expect(Framework(rawValue: text) == nil)
  }
}
