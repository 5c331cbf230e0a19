import ApusFileSystem
import ApusGenerator
import ArgumentParser

extension ExitCode {
    /// A file cannot be written (`EX_CANTCREAT`).
    static let cannotWrite = ExitCode(73)
    /// A file cannot be read (`EX_IOERR`).
    static let cannotRead = ExitCode(74)
}

/// How a run ended that did not go well: what to print, and the exit code.
struct RunFailure {
    var diagnostics: [Diagnostic]
    var code: ExitCode

    /// What an error means; nil for errors that are not ours to explain.
    init?(_ error: any Error) {
        switch error {
        case let error as GenerationError:
            diagnostics = error.diagnostics
            code = diagnostics.contains { $0.code == .occupied } ? .cannotWrite : .failure
        case FileSystemError.cannotRead(let path, let reason):
            diagnostics = [Self.diagnostic("cannot be read: \(reason)", path)]
            code = .cannotRead
        case FileSystemError.cannotWrite(let path, let reason):
            diagnostics = [Self.diagnostic("cannot be written: \(reason)", path)]
            code = .cannotWrite
        default: return nil
        }
    }

    private static func diagnostic(_ message: String, _ path: String) -> Diagnostic {
        Diagnostic(.error, .fileSystem, message, at: SourceLocation(file: path.isEmpty ? "." : path, line: 0, column: 0))
    }
}

/// Runs a command's body; what it throws is shown with its place, and becomes the exit code.
enum Failures {
    static func shown(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            guard let failure = RunFailure(error) else { throw error }
            for line in DiagnosticReport(failure.diagnostics, .normal).lines { Console.message(line) }
            throw failure.code
        }
    }
}
