/// The kinds of change between two documents; `docs/DIFF.md` lists them all with an example of each.
///
/// Their identifiers are stable: a new version may add a rule, never give one another meaning.
public enum ChangeRule: String, Codable, Sendable, CaseIterable {
    // What users of the Swift client see.
    case swiftClientRenamed, swiftRenamed
    case swiftTypeAdded, swiftTypeRemoved, swiftTypeKindChanged, swiftAliasRetyped
    case swiftConformanceAdded, swiftConformanceRemoved
    case swiftPropertyAdded, swiftPropertyRemoved, swiftPropertyRetyped
    case swiftPropertyBecameOptional, swiftPropertyBecameRequired
    case swiftMemberAdded, swiftMemberRemoved, swiftMemberValueChanged
    case swiftCaseAdded, swiftClosedCaseAdded, swiftCaseRemoved, swiftCaseRetyped
    case swiftInitializerAdded, swiftInitializerRemoved
    case swiftMethodAdded, swiftMethodRemoved, swiftResultRetyped, swiftResultNotDiscardable, swiftResultDiscardable
    case swiftParameterAdded, swiftParameterAddedRequired, swiftParameterRemoved, swiftParameterRetyped
    case swiftParameterBecameOptional, swiftParameterBecameRequired, swiftParameterRenamed
    case swiftParameterOrderChanged, swiftParameterDefaultChanged
    case swiftServerAdded, swiftServerRemoved, swiftServerRetyped
    case swiftDeprecated, swiftUndeprecated

    // The document as a whole.
    case apiVersionChanged, documentationChanged, schemaAdded, schemaRemoved, schemaRenamed

    // Operations.
    case operationAdded, operationRemoved, operationIdChanged, operationTagsChanged, operationDeprecated
    case operationUndeprecated, pathParameterRenamed
    case webhookAdded, webhookRemoved, callbackAdded, callbackRemoved

    // Servers and security.
    case serverAdded, serverRemoved, defaultServerChanged, operationServerChanged, serverVariableChanged
    case securitySchemeAdded, securitySchemeRemoved, securitySchemeChanged
    case securityTightened, securityLoosened

    // Parameters.
    case parameterAdded, parameterAddedRequired, parameterRemoved, parameterBecameRequired, parameterBecameOptional
    case parameterSerializationChanged, parameterDeprecated, parameterUndeprecated

    // Bodies.
    case requestBodyAdded, requestBodyAddedRequired, requestBodyRemoved, requestBodyBecameRequired
    case requestBodyBecameOptional, requestMediaTypeAdded, requestMediaTypeRemoved, requestEncodingChanged

    // Responses.
    case responseSuccessAdded, responseSuccessRemoved, responseFailureAdded, responseFailureRemoved
    case responseMediaTypeAdded, responseMediaTypeRemoved
    case responseHeaderAdded, responseHeaderRemoved, responseRequiredHeaderRemoved
    case responseHeaderBecameRequired, responseHeaderBecameOptional

    // Schemas, by the direction that they go in.
    case requestTypeChanged, requestTypeWidened, responseTypeChanged, responseTypeNarrowed, formatChanged
    case requestBecameNullable, requestBecameNotNullable, responseBecameNullable, responseBecameNotNullable
    case requestPropertyAdded, requestRequiredPropertyAdded, requestPropertyRemoved
    case requestPropertyBecameRequired, requestPropertyBecameOptional
    case responsePropertyAdded, responsePropertyRemoved, responseRequiredPropertyRemoved
    case responsePropertyBecameRequired, responsePropertyBecameOptional
    case readOnlyChanged, writeOnlyChanged, propertyDeprecated, propertyUndeprecated
    case requestDefaultChanged, responseDefaultChanged
    case requestEnumValueAdded, requestEnumValueRemoved, requestEnumAdded, requestEnumRemoved
    case responseEnumValueAdded, responseClosedEnumValueAdded, responseEnumValueRemoved, responseEnumAdded
    case responseEnumRemoved
    case requestBoundTightened, requestBoundLoosened, responseBoundTightened, responseBoundLoosened
    case requestPatternChanged, requestPatternRemoved, responsePatternChanged
    case requestUnionMemberAdded, requestUnionMemberRemoved, responseUnionMemberAdded, responseUnionMemberRemoved
    case discriminatorChanged, discriminatorMappingChanged
    case requestAdditionalPropertiesForbidden, requestAdditionalPropertiesAllowed, responseAdditionalPropertiesChanged
    case contentEncodingChanged, requestConstraintChanged, responseConstraintChanged
    case schemaDeprecated, schemaUndeprecated

    /// The stable identifier: `swift-type-removed`.
    public var id: String {
        var id = ""
        var previousIsLower = false
        for character in rawValue {
            if character.isUppercase, previousIsLower { id.append("-") }
            previousIsLower = character.isLowercase
            id += character.lowercased()
        }
        return id
    }

    /// The rule of an identifier; nil for none.
    public init?(id: String) {
        guard let rule = Self.byID[id] else { return nil }
        self = rule
    }

    private static let byID = Dictionary(uniqueKeysWithValues: allCases.map { ($0.id, $0) })

    /// Which of the two views it belongs to.
    public var view: Finding.View { rawValue.hasPrefix("swift") ? .swift : .wire }
}
