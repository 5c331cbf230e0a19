/// The name of a client: its Swift module and its type.
public enum ModuleName {
    /// What is wrong with a name, as the rest of a sentence; nil where it will do.
    public static func problem(with name: String) -> String? {
        guard Identifier.isLegal(name) else {
            return "it must be a Swift name: letters, digits and `_`, no digit first"
        }
        if name.utf8.count > Identifier.limit { return "it must not be longer than \(Identifier.limit) bytes" }
        if Backticks.declared(name) != name { return "it must not be a keyword of Swift" }
        if modules.contains(name) { return "a module of that name is there already" }
        if types.contains(name) { return "generated code uses a type of that name" }
        return nil
    }

    /// Modules that a client may be built beside, and names that the compiler does not take for one.
    private static let modules: Set<String> = [
        "Swift", "Builtin", "main", "_Concurrency", "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch",
        "Distributed", "Observation", "RegexBuilder", "Synchronization", "Testing", "XCTest", "Combine", "SwiftUI", "UIKit",
        "AppKit", "Darwin", "Glibc", "Musl", "Android", "WinSDK", "os", "HTTPTypes", "ApusRuntime", "ApusURLSession",
        "ApusAsyncHTTPClient", "ApusGenerator",
    ]

    /// Types that a client's would shadow in its own code.
    private static let types = Set(Reserved.rules(.model).flatMap(\.names))
}

/// The name of a client from its document's title: `Train Travel API` → `TrainTravelAPI`.
///
/// Always a name that will do; `APIClient` where the title has no letters.
func moduleName(fromTitle title: String?, acronyms: [String] = []) -> String {
    let known = Acronyms(adding: acronyms)
    let title = String((title ?? "").unicodeScalars.prefix(1000))
    guard title.unicodeScalars.contains(where: { CharacterClass($0).isWord }) else { return "APIClient" }
    let words = Words(title, acronyms: known)
    // Whole words, as many as make a name that people can type.
    var count = min(words.list.count, 12)
    var name = ""
    while count > 0 {
        name = Casing.upper.join(Array(words.list.prefix(count)), hasLower: words.hasLower, acronyms: known)
        if name.utf8.count <= 60 { break }
        count -= 1
    }
    name = Identifier.shortened(name)
    if let first = name.utf8.first, Casing.isDigit(first) { name = "API" + name }
    for name in [name, name + "API"] where ModuleName.problem(with: name) == nil { return name }
    return "APIClient"
}
