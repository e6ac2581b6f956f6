// SwiftPM names the entry point of an executable itself, so libFuzzer's own `main` is never reached; its driver is called
// from here (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runFuzzer(&count, &arguments) { fuzz($0, $1) }
