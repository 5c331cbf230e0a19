extension ChangeRule {
    var wireFacts: Facts {
        switch self {
        case .apiVersionChanged: .patch("`info.version` is another.")
        case .documentationChanged:
            .patch("A text that only people read is another: a title, a description, an example.")
        case .schemaAdded: .minor("`components.schemas` has a new schema.")
        case .schemaRemoved:
            .warning(
                "A schema under `components.schemas` is gone.", "Look at the Swift findings: its type is gone too.")
        case .schemaRenamed: .patch("A schema has another name; names of schemas never go over the wire.")

        case .operationAdded: .minor("There is a new operation.")
        case .operationRemoved: .major("An operation is gone.", "Stop calling it.")
        case .operationIdChanged: .patch("An operation has another `operationId`, which never goes over the wire.")
        case .operationTagsChanged: .patch("An operation has other tags; its method stands in another file.")
        case .operationDeprecated: .warning("An operation is deprecated.", "Move to what replaces it.")
        case .operationUndeprecated: .patch("An operation is deprecated no longer.")
        case .pathParameterRenamed: .patch("A path has another name for its parameter, which never goes over the wire.")
        case .webhookAdded: .minor("There is a new webhook.")
        case .webhookRemoved: .major("A webhook is gone.", "Stop waiting for it.")
        case .callbackAdded: .minor("An operation has a new callback.")
        case .callbackRemoved: .major("A callback of an operation is gone.", "Stop waiting for it.")

        case .serverAdded: .minor("There is a new server.")
        case .serverRemoved: .warning("A server is gone.", "Name another where the client is made.")
        case .defaultServerChanged:
            .warning(
                "The first server, to which requests go unless told otherwise, is another.",
                "Name the old one where it is meant.")
        case .operationServerChanged:
            .warning("Requests of an operation go to another server.", "Look whether proxies and permissions know it.")
        case .serverVariableChanged:
            .warning("A variable of a server has another default, or other values.", "Give the value that is meant.")
        case .securitySchemeAdded: .minor("There is a new way to authenticate.")
        case .securitySchemeRemoved: .warning("A way to authenticate is gone.", "Use one of the others.")
        case .securitySchemeChanged:
            .major(
                "A credential is sent in another way.",
                "Regenerate; look whether the credential is still the right one.")
        case .securityTightened:
            .major(
                "Calls need a credential, or a scope, that they did without.",
                "Give the credential where the client is made.")
        case .securityLoosened: .minor("Calls may do with other credentials, or without.")

        case .parameterAdded: .minor("There is a new parameter that may be left out.")
        case .parameterAddedRequired: .major("There is a new parameter that every request needs.", "Send it.")
        case .parameterRemoved: .warning("A parameter is gone; servers may ignore it or refuse it.", "Stop sending it.")
        case .parameterBecameRequired: .major("Every request needs a parameter that could be left out.", "Send it.")
        case .parameterBecameOptional: .minor("A parameter may be left out now.")
        case .parameterSerializationChanged:
            .major(
                "A parameter is written in another way: style, explode, allowReserved or media type.",
                "Regenerate; older clients send what the server no longer reads.")
        case .parameterDeprecated: .warning("A parameter is deprecated.", "Stop sending it.")
        case .parameterUndeprecated: .patch("A parameter is deprecated no longer.")

        case .requestBodyAdded: .minor("An operation takes a body that may be left out.")
        case .requestBodyAddedRequired: .major("An operation needs a body.", "Send it.")
        case .requestBodyRemoved: .major("An operation takes no body any more.", "Stop sending it.")
        case .requestBodyBecameRequired: .major("An operation needs the body that could be left out.", "Send it.")
        case .requestBodyBecameOptional: .minor("The body may be left out now.")
        case .requestMediaTypeAdded: .minor("The body may be sent in a further media type.")
        case .requestMediaTypeRemoved: .major("A media type of the body is accepted no longer.", "Send another one.")
        case .requestEncodingChanged:
            .major(
                "A part of a form is written in another way.",
                "Regenerate; older clients send what the server no longer reads.")

        case .responseSuccessAdded: .minor("An operation may answer with a further status of success.")
        case .responseSuccessRemoved: .major("A status of success is answered no longer.", "Expect another one.")
        case .responseFailureAdded: .minor("A further failure is described.")
        case .responseFailureRemoved:
            .minor("A failure is described no longer.", "It is an undocumented status now, should it come.")
        case .responseMediaTypeAdded: .minor("Answers come in a further media type.")
        case .responseMediaTypeRemoved: .major("Answers do not come in a media type any more.", "Accept another one.")
        case .responseHeaderAdded: .minor("A further header of answers is described.")
        case .responseHeaderRemoved: .warning("A header of answers is described no longer.", "Do without it.")
        case .responseRequiredHeaderRemoved:
            .major("A header that always came is described no longer.", "Do without it.")
        case .responseHeaderBecameRequired: .minor("A header of answers always comes now.")
        case .responseHeaderBecameOptional: .warning("A header that always came may be missing.", "Expect that.")
        default: schemaFacts
        }
    }

    private var schemaFacts: Facts {
        switch self {
        case .requestTypeChanged: .major("What is sent has another type.", "Send the new type.")
        case .requestTypeWidened: .minor("What is sent may have further types.")
        case .responseTypeChanged:
            .major("What comes has another type, or may have further ones.", "Expect the new type.")
        case .responseTypeNarrowed: .minor("What comes has fewer types than before.")
        case .formatChanged:
            .warning("A `format` is another.", "The Swift findings say whether the type in Swift is another too.")
        case .requestBecameNullable: .minor("Null may be sent now.")
        case .requestBecameNotNullable: .major("Null must not be sent any more.", "Send a value.")
        case .responseBecameNullable: .major("What never was null may be null.", "Expect null.")
        case .responseBecameNotNullable: .minor("What could be null never is now.")
        case .requestPropertyAdded: .minor("A property may be sent that there was not.")
        case .requestRequiredPropertyAdded: .major("A property has to be sent that there was not.", "Send it.")
        case .requestPropertyRemoved:
            .warning("A property of what is sent is gone; servers may ignore it or refuse it.", "Stop sending it.")
        case .requestPropertyBecameRequired: .major("A property has to be sent that could be left out.", "Send it.")
        case .requestPropertyBecameOptional: .minor("A property may be left out now.")
        case .responsePropertyAdded: .minor("Answers have a new property.")
        case .responsePropertyRemoved: .warning("A property that could be missing comes no longer.", "Do without it.")
        case .responseRequiredPropertyRemoved:
            .major("A property that always came is gone.", "Do without it; older clients fail to decode.")
        case .responsePropertyBecameRequired: .minor("A property always comes now.")
        case .responsePropertyBecameOptional:
            .major("A property that always came may be missing.", "Expect that; older clients fail to decode.")
        case .readOnlyChanged:
            .warning("A property only comes now, or may also be sent.", "Look at the Swift findings for what is sent.")
        case .writeOnlyChanged:
            .warning("A property is only sent now, or also comes.", "Look at the Swift findings for what comes.")
        case .propertyDeprecated: .warning("A property is deprecated.", "Move to what replaces it.")
        case .propertyUndeprecated: .patch("A property is deprecated no longer.")
        case .requestDefaultChanged:
            .warning(
                "What the server takes for a value that is left out is another.",
                "Send the old value where it is meant.")
        case .responseDefaultChanged: .patch("The default of a value that comes is another.")
        case .requestEnumValueAdded: .minor("A further value may be sent.")
        case .requestEnumValueRemoved: .major("A value must not be sent any more.", "Send another one.")
        case .requestEnumAdded: .major("Only listed values may be sent where any could.", "Send one of them.")
        case .requestEnumRemoved: .minor("Any value may be sent where only listed ones could.")
        case .responseEnumValueAdded:
            .minor(
                "A further value may come. Enumerations are open structs: older clients keep it, no `switch` breaks.")
        case .responseClosedEnumValueAdded:
            .major(
                "A further value may come, and `enums: exhaustive` lets clients know only the listed ones.",
                "Regenerate: older clients fail to decode it. Leave `enums` open to be safe from the next one.")
        case .responseEnumValueRemoved: .minor("A value comes no longer.")
        case .responseEnumAdded: .minor("Only listed values come where any could.")
        case .responseEnumRemoved:
            .warning("Any value may come where only listed ones did.", "Expect values that have no name.")
        case .requestBoundTightened:
            .major("A bound lets fewer values pass than before.", "Send only what it lets pass.")
        case .requestBoundLoosened: .minor("A bound lets more values pass than before.")
        case .responseBoundTightened: .patch("A bound of what comes is tighter.")
        case .responseBoundLoosened:
            .warning("A bound of what comes is looser.", "Look whether larger or smaller values are provided for.")
        case .requestPatternChanged:
            .major("What is sent has to match a pattern that it did not have to.", "Send only what matches.")
        case .requestPatternRemoved: .minor("What is sent need not match a pattern any more.")
        case .responsePatternChanged: .patch("The pattern of what comes is another.")
        case .requestUnionMemberAdded: .minor("A union of what is sent has a further member.")
        case .requestUnionMemberRemoved: .major("A union of what is sent lost a member.", "Send another one.")
        case .responseUnionMemberAdded:
            .minor("A union of what comes has a further member. Older clients keep it as the case for the unknown.")
        case .responseUnionMemberRemoved: .minor("A union of what comes lost a member.")
        case .discriminatorChanged:
            .major(
                "The members of a union are told apart by another property.",
                "Regenerate; older clients cannot tell them apart.")
        case .discriminatorMappingChanged:
            .warning(
                "Values of a discriminator mean other members.",
                "Regenerate; older clients may take one member for another.")
        case .requestAdditionalPropertiesForbidden:
            .major("Keys that the schema does not name must not be sent any more.", "Send only those that it names.")
        case .requestAdditionalPropertiesAllowed: .minor("Keys that the schema does not name may be sent.")
        case .responseAdditionalPropertiesChanged:
            .minor("Whether answers have keys that the schema does not name is another.")
        case .contentEncodingChanged:
            .major("The text of a string has another encoding or media type.", "Encode and decode it the new way.")
        case .requestConstraintChanged:
            .warning(
                "A constraint on what is sent that no type shows is another.",
                "Look whether what is sent still fulfils it.")
        case .responseConstraintChanged: .patch("A constraint on what comes that no type shows is another.")
        case .schemaDeprecated: .warning("A schema is deprecated.", "Move to what replaces it.")
        case .schemaUndeprecated: .patch("A schema is deprecated no longer.")
        default: .patch("")
        }
    }
}
