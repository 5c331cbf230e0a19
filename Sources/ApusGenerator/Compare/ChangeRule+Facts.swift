extension ChangeRule {
    /// What a rule says of every change that it finds.
    struct Facts: Sendable {
        var bump: Bump
        var severity: Finding.Severity
        /// What it finds, one sentence.
        var meaning: String
        /// What the user of the client, or of the API, should do.
        var advice: String

        /// Breaks code or calls that worked.
        static func major(_ meaning: String, _ advice: String) -> Facts {
            Facts(bump: .major, severity: .breaking, meaning: meaning, advice: advice)
        }

        /// Breaks nothing that compiles, but may surprise.
        static func warning(_ meaning: String, _ advice: String) -> Facts {
            Facts(bump: .minor, severity: .warning, meaning: meaning, advice: advice)
        }

        static func minor(_ meaning: String, _ advice: String = "Nothing has to be done.") -> Facts {
            Facts(bump: .minor, severity: .info, meaning: meaning, advice: advice)
        }

        static func patch(_ meaning: String, _ advice: String = "Nothing has to be done.") -> Facts {
            Facts(bump: .patch, severity: .info, meaning: meaning, advice: advice)
        }
    }

    /// What every change of this rule asks for.
    public var bump: Bump { facts.bump }
    public var severity: Finding.Severity { facts.severity }
    /// What it finds, one sentence.
    public var meaning: String { facts.meaning }
    /// What to do about it.
    public var advice: String { facts.advice }

    var facts: Facts { view == .swift ? swiftFacts : wireFacts }

    private var swiftFacts: Facts {
        switch self {
        case .swiftClientRenamed:
            .major("The client type has another name.", "Set `module` in `apus.yaml` to keep the old one.")
        case .swiftRenamed:
            .major(
                "A declaration has another name and is otherwise the one it was.",
                "Use the new name, generate with `--keep-deprecated-names`, or set the old one under `names` in `apus.yaml`."
            )
        case .swiftTypeAdded: .minor("There is a new type.")
        case .swiftTypeRemoved: .major("A type is gone.", "Stop using it.")
        case .swiftTypeKindChanged:
            .major(
                "A type is of another kind: a struct became an enum, a typealias a struct.",
                "Adapt whatever makes or reads its values.")
        case .swiftAliasRetyped: .major("A typealias stands for another type.", "Adapt whatever uses it.")
        case .swiftConformanceAdded: .minor("A type conforms to a further protocol.")
        case .swiftConformanceRemoved:
            .major(
                "A type conforms to a protocol no longer.", "Find out what relied on it: `ForEach`, sets, comparisons.")
        case .swiftPropertyAdded: .minor("A type has a new property.")
        case .swiftPropertyRemoved: .major("A property is gone.", "Stop using it.")
        case .swiftPropertyRetyped: .major("A property has another type.", "Adapt whatever reads or sets it.")
        case .swiftPropertyBecameOptional: .major("A property may be nil now.", "Unwrap it.")
        case .swiftPropertyBecameRequired: .major("A property is never nil now.", "Remove the unwrapping.")
        case .swiftMemberAdded: .minor("An open enumeration has a new value; it breaks no `switch`.")
        case .swiftMemberRemoved:
            .major(
                "A value of an open enumeration has no name any more.",
                "Use `init(rawValue:)` where it is still needed.")
        case .swiftMemberValueChanged:
            .warning(
                "A named value stands for another one on the wire.",
                "Look whether it is stored or compared by its raw value.")
        case .swiftCaseAdded:
            .minor(
                "An enum that is marked `@nonexhaustive` has a new case.",
                "Nothing has to be done, from Swift 6.3 on, where a `switch` has a `default`; `@unknown default` warns of the case, as is its purpose. Older compilers want the case in a `switch` that has neither.")
        case .swiftClosedCaseAdded:
            .major("An enum that is complete has a new case.", "Add it to every `switch` without a `default`.")
        case .swiftCaseRemoved: .major("A case of an enum is gone.", "Remove it from every `switch`.")
        case .swiftCaseRetyped:
            .major("A case of an enum holds another type.", "Adapt the code that takes it apart or makes it.")
        case .swiftInitializerAdded: .minor("A type has a new initialiser.")
        case .swiftInitializerRemoved: .major("An initialiser is gone.", "Make values by another one.")
        case .swiftMethodAdded: .minor("The client has a new method.")
        case .swiftMethodRemoved: .major("A method is gone.", "Stop calling it.")
        case .swiftResultRetyped: .major("A method gives another type.", "Adapt whatever uses its result.")
        case .swiftResultNotDiscardable:
            .major("The result of a method must be used now.", "Use it, or write `_ =` in front.")
        case .swiftResultDiscardable: .minor("The result of a method need not be used.")
        case .swiftParameterAdded: .minor("There is a new parameter with a default.")
        case .swiftParameterAddedRequired:
            .major("There is a new parameter that has to be given.", "Give it in every call.")
        case .swiftParameterRemoved: .major("A parameter is gone.", "Leave it out of every call.")
        case .swiftParameterRetyped: .major("A parameter has another type.", "Adapt every call.")
        case .swiftParameterBecameOptional: .minor("A parameter need not be given any more, or may be nil.")
        case .swiftParameterBecameRequired:
            .major("A parameter has to be given now, or must not be nil.", "Give it in every call.")
        case .swiftParameterRenamed:
            .major(
                "A parameter has another label.", "Use the new label, or set the old one under `names` in `apus.yaml`.")
        case .swiftParameterOrderChanged:
            .major(
                "Parameters stand in another order.",
                "Reorder the arguments of every call, or pin the old order with `apus.lock`.")
        case .swiftParameterDefaultChanged:
            .warning(
                "What a call sends that leaves the parameter out is another value.",
                "Give the old value where it is meant.")
        case .swiftServerAdded: .minor("There is a new server to name.")
        case .swiftServerRemoved:
            .major("A server has no name any more.", "Use another one, or `Server(\"https://…\")`.")
        case .swiftServerRetyped:
            .major("A server takes arguments now, or takes none any more.", "Adapt where it is named.")
        case .swiftDeprecated: .warning("A declaration is deprecated; its uses warn.", "Move to what replaces it.")
        case .swiftUndeprecated: .patch("A declaration is deprecated no longer.")
        default: .patch("")
        }
    }
}
