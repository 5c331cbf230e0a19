import Mustache

/// What a template may see of one thing: strings, flags and lists by name, with nothing left to decide.
///
/// Every name of a view always has a value, so that a template never finds a name of an outer view by accident.
protocol View: MustacheParent, Equatable, Sendable {
    /// What a template may ask for, by name.
    static var members: [String: Member<Self>] { get }
}

extension View {
    func child(named name: String) -> Any? {
        Self.members[name]?.value(self)
    }
}

/// One name of a view: its shape, for the check of templates, and its value, for rendering.
struct Member<Owner>: Sendable {
    let shape: MemberShape
    let value: @Sendable (Owner) -> Any

    /// Text; as a section it stands for "not empty".
    static func text(_ value: @escaping @Sendable (Owner) -> String) -> Member {
        Member(shape: .text) { Text(renderText: value($0)) }
    }

    /// A flag, for sections.
    static func flag(_ value: @escaping @Sendable (Owner) -> Bool) -> Member {
        Member(shape: .flag) { value($0) }
    }

    /// A list of lines.
    static func lines(_ value: @escaping @Sendable (Owner) -> [String]) -> Member {
        Member(shape: .lines) { value($0).map(Text.init) }
    }

    /// A list of views.
    static func list<Element: View>(_ value: @escaping @Sendable (Owner) -> [Element]) -> Member {
        Member(shape: .views { Element.shapes }) { value($0) }
    }

    /// A view, or nothing.
    static func view<Element: View>(_ value: @escaping @Sendable (Owner) -> Element?) -> Member {
        Member(shape: .views { Element.shapes }) { owner in
            if let element = value(owner) { element } else { Absent() }
        }
    }
}

extension View {
    /// What a template may ask for, by name, without the values.
    static var shapes: [String: MemberShape] {
        members.mapValues(\.shape)
    }
}

/// What a name of a view gives.
enum MemberShape: Sendable {
    case text
    case flag
    case lines
    /// One view, several or none.
    case views(@Sendable () -> [String: MemberShape])
}

/// Text for a template. A type of its own, because the renderer finds out what it is with half the casts of a `String`.
struct Text: MustacheCustomRenderable {
    var renderText: String
    var isNull: Bool { renderText.isEmpty }
}

/// The value of a name that has none: renders as nothing, and its sections are skipped.
struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
