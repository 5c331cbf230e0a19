@testable import ApusGenerator

/// A document of the given text, with other files beside it.
func source(
    _ text: String, _ path: String = "api.yaml", files: [String: String] = [:]
) throws(GenerationError) -> SourceSet {
    try SourceSet(root: path, bytes: Array(text.utf8)) { files[$0].map { Array($0.utf8) } }
}

/// The first message of a document that cannot be read, with its place.
func refusal(_ text: String, _ path: String = "api.yaml") -> String? {
    refusal(Array(text.utf8), path)
}

func refusal(_ bytes: [UInt8], _ path: String = "api.yaml") -> String? {
    do throws(GenerationError) {
        _ = try SourceSet(root: path, bytes: bytes) { _ in nil }
        return nil
    } catch {
        return error.diagnostics.first?.description
    }
}

extension SourceSet {
    /// The collected diagnostics as text.
    var reports: [String] { diagnostics.sorted().map(\.description) }
}

extension Node {
    /// The value as compact JSON, for comparison.
    var json: String {
        switch kind {
        case .null: "null"
        case .boolean, .number: scalarText ?? "?"
        case .string: "\"\(string ?? "?")\""
        case .array: "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .object: "{" + members.map { "\"\($0.key)\":\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }
}
