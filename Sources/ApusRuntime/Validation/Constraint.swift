/// A rule of a schema for its values (JSON Schema Validation 2020-12, section 6). It says something of values of one kind
/// only; others satisfy it.
@_spi(ApusGenerated) public indirect enum Constraint: Sendable {
    case minimum(Double)
    case exclusiveMinimum(Double)
    case maximum(Double)
    case exclusiveMaximum(Double)
    case multipleOf(Double)
    case minLength(Int)
    case maxLength(Int)
    /// A regular expression of ECMA-262 that is to be found in the text.
    case pattern(String)
    case minItems(Int)
    case maxItems(Int)
    case uniqueItems
    case minProperties(Int)
    case maxProperties(Int)
    /// What each element has to satisfy.
    case items([Constraint])
    /// What each value of a map has to satisfy.
    case values([Constraint])

    var keyword: String {
        switch self {
        case .minimum: "minimum"
        case .exclusiveMinimum: "exclusiveMinimum"
        case .maximum: "maximum"
        case .exclusiveMaximum: "exclusiveMaximum"
        case .multipleOf: "multipleOf"
        case .minLength: "minLength"
        case .maxLength: "maxLength"
        case .pattern: "pattern"
        case .minItems: "minItems"
        case .maxItems: "maxItems"
        case .uniqueItems: "uniqueItems"
        case .minProperties: "minProperties"
        case .maxProperties: "maxProperties"
        case .items: "items"
        case .values: "additionalProperties"
        }
    }

    /// What is wrong with a value, as a sentence continues behind its name; nil where nothing is.
    func objection(to value: JSONValue) -> String? {
        switch value {
        case .number(let number): objection(to: number)
        case .string(let text): objection(to: text)
        case .array(let elements): objection(to: elements)
        case .object(let members): objection(to: members)
        case .null, .bool: nil
        }
    }

    private func objection(to number: JSONNumber) -> String? {
        let value = number.double
        switch self {
        case .minimum(let bound): return value < bound ? "is \(number.text), less than \(Self.text(bound))" : nil
        case .exclusiveMinimum(let bound): return value <= bound ? "is \(number.text), not more than \(Self.text(bound))" : nil
        case .maximum(let bound): return value > bound ? "is \(number.text), more than \(Self.text(bound))" : nil
        case .exclusiveMaximum(let bound): return value >= bound ? "is \(number.text), not less than \(Self.text(bound))" : nil
        case .multipleOf(let step):
            guard step > 0 else { return nil }
            let quotient = value / step
            // 0.3 / 0.1 is 2.9999999999999996.
            let isMultiple = abs(quotient - quotient.rounded()) <= max(abs(quotient), 1) * 1e-12
            return isMultiple ? nil : "is \(number.text), no multiple of \(Self.text(step))"
        default: return nil
        }
    }

    private func objection(to text: String) -> String? {
        switch self {
        case .minLength(let least): return Self.few(text.unicodeScalars.count, least, "character")
        case .maxLength(let most): return Self.many(text.unicodeScalars.count, most, "character")
        case .pattern(let pattern): return Pattern.isFound(pattern, in: text) ? nil : "does not match \(pattern)"
        default: return nil
        }
    }

    private func objection(to elements: [JSONValue]) -> String? {
        switch self {
        case .minItems(let least): Self.few(elements.count, least, "element")
        case .maxItems(let most): Self.many(elements.count, most, "element")
        case .uniqueItems: Set(elements).count == elements.count ? nil : "has an element twice"
        default: nil
        }
    }

    private func objection(to members: JSONObject) -> String? {
        switch self {
        case .minProperties(let least): Self.few(members.count, least, "member")
        case .maxProperties(let most): Self.many(members.count, most, "member")
        default: nil
        }
    }

    private static func few(_ count: Int, _ least: Int, _ what: String) -> String? {
        if count >= least { return nil }
        return count == 0 ? "is empty" : "has \(count) \(what)\(count == 1 ? "" : "s"), fewer than \(least)"
    }

    private static func many(_ count: Int, _ most: Int, _ what: String) -> String? {
        count > most ? "has \(count) \(what)\(count == 1 ? "" : "s"), more than \(most)" : nil
    }

    /// Without a fraction that says nothing.
    private static func text(_ bound: Double) -> String {
        let text = bound.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
