/// A keyword of a schema: JSON Schema 2020-12, what earlier drafts called otherwise, and what OpenAPI adds.
///
/// `docs/SUPPORT.md` has a row for each, which a test compares.
enum SchemaKeyword: String, CaseIterable, Sendable {
    // JSON Schema Core (sections 8 and 10)
    case schema = "$schema"
    case vocabulary = "$vocabulary"
    case id = "$id"
    case anchor = "$anchor"
    case dynamicAnchor = "$dynamicAnchor"
    case reference = "$ref"
    case dynamicReference = "$dynamicRef"
    case definitions = "$defs"
    case comment = "$comment"
    case allOf, anyOf, oneOf, not
    case `if`, then, `else`
    case dependentSchemas
    case prefixItems, items, contains
    case properties, patternProperties, additionalProperties, propertyNames
    case unevaluatedItems, unevaluatedProperties

    // JSON Schema Validation (sections 6 to 9)
    case type, `enum`, const
    case multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
    case maxLength, minLength, pattern
    case maxItems, minItems, uniqueItems, maxContains, minContains
    case maxProperties, minProperties, required, dependentRequired
    case format
    case contentEncoding, contentMediaType, contentSchema
    case title, description, `default`, deprecated, readOnly, writeOnly, examples

    // Earlier drafts
    case oldID = "id"
    case oldDefinitions = "definitions"
    case dependencies, additionalItems
    case recursiveReference = "$recursiveRef"
    case recursiveAnchor = "$recursiveAnchor"

    // OpenAPI (3.1.1, section 4.8.24; 3.0.4, section 4.7.24)
    case nullable, discriminator, xml, externalDocs, example

    // Extensions that are obeyed
    case enumVarnames = "x-enum-varnames"
    case enumNames = "x-enumNames"
    case enumDescriptions = "x-enum-descriptions"
    case enumDescriptionsCamel = "x-enumDescriptions"
    case extensionNullable = "x-nullable"

    /// What a keyword does to what is generated.
    enum Effect: String, Sendable {
        /// It decides types, or where they are found.
        case type
        /// It is said in the documentation comment.
        case comment
        /// Values are not held to it, and a note says so.
        case documentedOnly = "documented-only"
        /// It has nothing to do with what values look like.
        case none
    }

    var effect: Effect {
        switch self {
        case .id, .anchor, .dynamicAnchor, .reference, .dynamicReference, .recursiveReference, .definitions, .oldDefinitions,
            .allOf, .anyOf, .oneOf, .prefixItems, .items, .properties, .patternProperties, .additionalProperties,
            .unevaluatedItems, .unevaluatedProperties, .type, .enum, .const, .required, .format, .contentEncoding,
            .contentMediaType, .readOnly, .writeOnly, .additionalItems, .nullable, .discriminator, .enumVarnames, .enumNames,
            .extensionNullable:
            .type
        case .multipleOf, .maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum, .maxLength, .minLength, .pattern,
            .maxItems, .minItems, .uniqueItems, .title, .description, .default, .deprecated, .externalDocs,
            .enumDescriptions, .enumDescriptionsCamel, .maxProperties, .minProperties, .dependentRequired:
            .comment
        case .not, .if, .dependentSchemas, .dependencies, .contains, .propertyNames, .contentSchema:
            .documentedOnly
        case .schema, .vocabulary, .comment, .then, .else, .maxContains, .minContains, .examples, .example, .oldID,
            .recursiveAnchor, .xml:
            .none
        }
    }

    /// Those of which a note has to be made.
    static let documentedOnly = allCases.filter { $0.effect == .documentedOnly }
}

extension SchemaObject {
    /// The keys that are no keywords of any draft and no extensions, with the keyword that each may have been meant to be.
    var unknownKeywords: [(member: Node.Member, nearest: String?)] {
        node.members.compactMap { member in
            guard SchemaKeyword(rawValue: member.key) == nil, !member.key.hasPrefix("x-") else { return nil }
            return (member, EditDistance.nearest(to: member.key, among: Self.spellings))
        }
    }

    private static let spellings = SchemaKeyword.allCases.map(\.rawValue).filter { $0.utf8.count > 3 }
}
