/// A value whose parts have rules: what generated code checks before it sends.
public protocol Validated {
    /// Tells the validator every part that has rules.
    func validateParts(_ check: inout Validator)
}

/// Goes through an argument and keeps the first of its parts that a rule forbids.
public struct Validator: Sendable {
    private var path: String
    private(set) var found: InvalidArgument?

    init(_ argument: String) {
        path = argument
    }

    /// Checks a property by its rules; nil satisfies all of them.
    @_spi(ApusGenerated) public mutating func value(
        _ name: String, _ value: (some JSONWritable)?, _ constraints: Constraint...
    ) {
        guard found == nil, let value, let json = try? JSONValue(encoding: value) else { return }
        inside(".\(name)") { $0.check(json, constraints) }
    }

    /// Checks a property whose own parts have rules.
    @_spi(ApusGenerated) public mutating func nested(_ name: String, _ value: (some Validated)?) {
        guard found == nil, let value else { return }
        inside(".\(name)") { value.validateParts(&$0) }
    }

    mutating func check(_ value: JSONValue, _ constraints: [Constraint]) {
        for constraint in constraints where found == nil {
            switch (constraint, value) {
            case (.items(let inner), .array(let elements)):
                for (index, element) in elements.enumerated() { inside("[\(index)]") { $0.check(element, inner) } }
            case (.values(let inner), .object(let members)):
                for (key, member) in members { inside("[\"\(key)\"]") { $0.check(member, inner) } }
            default:
                if let objection = constraint.objection(to: value) {
                    found = InvalidArgument(argument: path, keyword: constraint.keyword, reason: objection)
                }
            }
        }
    }

    /// Does something one step further inside.
    fileprivate mutating func inside(_ step: String, _ work: (inout Validator) -> Void) {
        let outer = path
        path += step
        work(&self)
        path = outer
    }
}

extension Optional: Validated where Wrapped: Validated {
    /// Checks the value that is there.
    public func validateParts(_ check: inout Validator) {
        self?.validateParts(&check)
    }
}

extension Array: Validated where Element: Validated {
    /// Checks every element.
    public func validateParts(_ check: inout Validator) {
        for (index, element) in enumerated() where check.found == nil {
            check.inside("[\(index)]") { element.validateParts(&$0) }
        }
    }
}

extension Dictionary: Validated where Key == String, Value: Validated {
    /// Checks every value, in the order of the keys.
    public func validateParts(_ check: inout Validator) {
        for (key, value) in sorted(by: { $0.key < $1.key }) where check.found == nil {
            check.inside("[\"\(key)\"]") { value.validateParts(&$0) }
        }
    }
}

extension Change: Validated where Value: Validated {
    /// Checks the value that is set.
    public func validateParts(_ check: inout Validator) {
        value?.validateParts(&check)
    }
}

@_spi(ApusGenerated) extension Request {
    /// Refuses an argument that its rules forbid; nil satisfies all of them.
    public mutating func validate(_ argument: String, _ value: (some JSONWritable)?, _ constraints: Constraint...) {
        guard problem == nil, let value, let json = try? JSONValue(encoding: value) else { return }
        var validator = Validator(argument)
        validator.check(json, constraints)
        problem = validator.found.map(RequestProblem.init)
    }

    /// Refuses an argument whose parts their rules forbid.
    public mutating func validate(parts argument: String, _ value: (some Validated)?) {
        guard problem == nil, let value else { return }
        var validator = Validator(argument)
        value.validateParts(&validator)
        problem = validator.found.map(RequestProblem.init)
    }
}
