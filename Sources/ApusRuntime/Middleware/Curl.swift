public import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension HTTPRequest {
    /// The request as a command line for `curl`, without secrets.
    ///
    /// ```swift
    /// print(request.curl(body))       // curl -X POST 'https://api.example.com/pets' -H 'Content-Type: …' --data-binary @-
    /// ```
    ///
    /// - Parameters:
    ///   - body: The content. It is shown only with `showsBody`, and only where it is in memory and a text of at most 64 KiB.
    ///   - redaction: Which headers and query items are hidden.
    public func curl(_ body: RequestBody? = nil, showsBody: Bool = false, redaction: Redaction = .standard) -> String {
        var words = ["curl"]
        if method == .head {
            words.append("--head")
        } else if method != .get {
            words += ["-X", Shell.quote(method.rawValue)]
        }
        words.append(Shell.quote("\(scheme ?? "https")://\(authority ?? "")\(redaction.show(path: path ?? "/"))"))
        for field in headerFields {
            words += ["-H", Shell.quote("\(field.name.rawName): \(redaction.show(field.name.rawName, field.value))")]
        }
        guard let body else { return words.joined(separator: " ") }
        if showsBody, let data = body.data, data.count <= 65536, let text = String(data: data, encoding: .utf8) {
            words += ["--data-binary", Shell.quote(text)]
        } else {
            words += ["--data-binary", "@-"]
        }
        return words.joined(separator: " ")
    }
}

/// Quoting for a POSIX shell.
enum Shell {
    /// In single quotes, in which only a single quote means anything.
    static func quote(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
