/// Where a type that a schema may need would stand, and what it would be called.
struct Place {
    var scope: TypeDeclaration.Scope
    var candidates: [String]
    var pinned: String?

    init(_ scope: TypeDeclaration.Scope, _ candidates: [String], pinned: String? = nil) {
        self.scope = scope
        self.candidates = candidates
        self.pinned = pinned
    }

    /// The place of a list's element or a map's value.
    var element: Place {
        guard let first = candidates.first else { return self }
        let one = singular(first)
        return Place(scope, one == first ? [first + " Item"] : [one, first + " Item"])
    }
}

/// The singular of an English plural, as far as a rule knows it; the word itself otherwise.
func singular(_ word: String) -> String {
    let lower = word.lowercased()
    let keep: Set<String> = [
        "status", "address", "access", "alias", "bus", "class", "process", "progress", "success", "series", "species",
        "news",
        "basis", "analysis", "canvas", "https", "dns", "sms", "ios", "os", "css", "js", "aws", "gas", "less", "plus",
        "is", "has",
    ]
    let last = lower.split(whereSeparator: { !$0.isLetter }).last.map(String.init) ?? lower
    guard last.count > 3, last.hasSuffix("s"),
        !keep.contains(where: { last.hasSuffix($0) && last.count - $0.count < 3 })
    else {
        return lower == "data" ? "Datum" : word
    }
    if lower.hasSuffix("ies"), last.count > 4 { return String(word.dropLast(3)) + (word.last == "S" ? "Y" : "y") }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "uses"]
    where lower.hasSuffix(ending) && last.count > ending.count {
        return ending == "uses" && !lower.hasSuffix("buses") && !lower.hasSuffix("tatuses")
            ? String(word.dropLast()) : String(word.dropLast(2))
    }
    if lower.hasSuffix("ss") || lower.hasSuffix("us") || lower.hasSuffix("is") { return word }
    return String(word.dropLast())
}

/// What a schema is where it is used.
struct Use: Equatable {
    var type: TypeReference
    var isNullable = false
    /// The only value, of a `const` or of an `enum` of one boolean.
    var constant: Literal?
    /// The kinds of JSON value, where the type alone does not tell.
    var kinds: [JSONKind]?

    static let anything = Use(type: .json)

    /// The type as an element of a list or a value of a map.
    var element: TypeReference { isNullable && type != .json ? .optional(type) : type }
}

/// A schema that takes part in a merge.
struct Part: Hashable {
    var node: Node
    /// Leaves `oneOf` and `anyOf` of it, and of what it is composed of, out.
    var skipsUnions = false
    /// Only as this one of its types.
    var only: JSONType?
    /// Tells apart uses of one schema that shall not share a type.
    var salt = 0
    /// The scope of the inline types in it; nil: that of what is being made.
    var owner: TypeDeclaration.Scope?
    /// What `$dynamicRef`s in it mean where a schema around it says so, the outermost first
    /// (JSON Schema 2020-12 Core, section 8.2.3.2).
    var anchors: [DynamicAnchor] = []

    init(_ node: Node, owner: TypeDeclaration.Scope? = nil) {
        self.node = node
        self.owner = owner
    }

    /// A schema in this one.
    func inner(_ node: Node) -> Part {
        var part = Part(node, owner: owner)
        part.anchors = anchors
        return part
    }

    static func == (left: Part, right: Part) -> Bool {
        left.node == right.node && left.skipsUnions == right.skipsUnions && left.only == right.only
            && left.salt == right.salt && left.anchors == right.anchors
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(node)
        hasher.combine(skipsUnions)
        hasher.combine(only)
        hasher.combine(salt)
        hasher.combine(anchors)
    }

    var schema: SchemaObject { SchemaObject(node) }
}
