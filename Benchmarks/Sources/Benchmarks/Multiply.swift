import ApusRuntime
import Foundation

/// An OpenAPI document with everything in it several times under different names, to see what size costs: paths, schemas,
/// and the references among them.
func multiply(_ document: Data, times: Int) throws -> String {
    guard case .object(var root) = try JSONValue(jsonData: document) else { return "" }
    let paths = members(of: root["paths"])
    let components = members(of: root["components"])
    var allPaths = JSONObject()
    var allComponents = JSONObject()
    for copy in 0..<times {
        let suffix = copy == 0 ? "" : "Copy\(copy)"
        for (path, item) in paths {
            allPaths["\(copy == 0 ? "" : "/\(suffix)")\(path)"] = renamed(item, suffix)
        }
        for (kind, definitions) in components {
            var all = members(of: allComponents[kind])
            for (name, definition) in members(of: definitions) {
                all[kind == "securitySchemes" ? name : name + suffix] = renamed(definition, suffix)
            }
            allComponents[kind] = .object(all)
        }
    }
    root["paths"] = .object(allPaths)
    root["components"] = .object(allComponents)
    return JSONValue.object(root).json
}

private func members(of value: JSONValue?) -> JSONObject {
    if case .object(let object)? = value { object } else { JSONObject() }
}

private func renamed(_ value: JSONValue, _ suffix: String) -> JSONValue {
    if suffix.isEmpty { return value }
    switch value {
    case .string(let text) where text.hasPrefix("#/components/"):
        return .string(reference(text, suffix))
    case .array(let elements): return .array(elements.map { renamed($0, suffix) })
    case .object(let members):
        return .object(
            JSONObject(
                members.map { (key, value) -> (String, JSONValue) in
                    if key == "operationId", case .string(let text) = value {
                        return (key, JSONValue.string(text + suffix))
                    }
                    return (key, renamed(value, suffix))
                }))
    default: return value
    }
}

/// A reference, also one to something within a component or a discriminator's mapping, to the component's copy.
private func reference(_ text: String, _ suffix: String) -> String {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 3, parts[2] != "securitySchemes" { parts[3] += suffix }
    return parts.joined(separator: "/")
}
