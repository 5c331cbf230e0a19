/// Names of an earlier version, kept for a while, of one declaration: an extension.
struct FormerNamesView: View {
    /// `TikTokBusiness.Campaign`
    var path: String
    var types: [FormerTypeView]
    var methods: [FormerMethodView]

    static let members: [String: Member<FormerNamesView>] = [
        "path": .text(\.path), "types": .list(\.types), "methods": .list(\.methods),
    ]
}

/// A deprecated `typealias`.
struct FormerTypeView: View {
    var access: String
    var name: String
    /// Today's name as a literal, for the compiler's fix-it.
    var renamed: String
    var target: String

    static let members: [String: Member<FormerTypeView>] = [
        "access": .text(\.access), "name": .text(\.name), "renamed": .text(\.renamed), "target": .text(\.target),
    ]
}

/// A deprecated method that calls today's.
struct FormerMethodView: View {
    var access: String
    var name: String
    var renamed: String
    var isDiscardable: Bool
    var parameters: ListView
    var result: String
    /// Today's name.
    var target: String
    var arguments: ListView

    static let members: [String: Member<FormerMethodView>] = [
        "access": .text(\.access), "name": .text(\.name), "renamed": .text(\.renamed),
        "isDiscardable": .flag(\.isDiscardable), "parameters": .view { $0.parameters }, "result": .text(\.result),
        "target": .text(\.target), "arguments": .view { $0.arguments },
    ]
}
