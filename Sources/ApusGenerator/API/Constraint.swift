/// A rule of a schema for its values (JSON Schema Validation 2020-12, section 6), with `validate: requests`.
public indirect enum Constraint: Hashable, Codable, Sendable {
    /// A bound, by its keyword: `minimum`, `exclusiveMinimum`, `maximum`, `exclusiveMaximum`, `multipleOf`.
    case number(String, Double)
    /// A count, by its keyword: `minLength`, `maxLength`, `minItems`, `maxItems`, `minProperties`, `maxProperties`.
    case count(String, Int)
    case pattern(String)
    case uniqueItems
    /// What each element of a list has to satisfy.
    case items([Constraint])
    /// What each value of a map has to satisfy.
    case values([Constraint])
}
