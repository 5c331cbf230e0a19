// Written by scripts/embed-templates from Templates/. Do not edit.

/// The templates that the generator carries, by file name.
enum EmbeddedTemplates {
    static let all: [String: String] = [
        "Alias.mustache": ##"""
            {{>Documentation}}
            {{access}}typealias {{name}} = {{target}}

            """##,
        "Candidates.mustache": ##"""
            var candidates = reader.candidates(for: Self.self)
            {{#candidates}}
            candidates.consider(Self.{{.}}, &reader)
            {{/candidates}}
            return candidates.best(&reader, else: Self.{{unknown}})

            """##,
        "Case.mustache": ##"""
            {{>Documentation}}
            {{#isIndirect}}
            indirect case {{name}}({{payload}})
            {{/isIndirect}}
            {{^isIndirect}}
            case {{name}}{{#payload}}({{.}}){{/payload}}
            {{/isIndirect}}

            """##,
        "Choice.mustache": ##"""
            {{>Documentation}}
            {{#isNonexhaustive}}
            #if hasAttribute(nonexhaustive)
            @nonexhaustive
            #endif
            {{/isNonexhaustive}}
            {{access}}enum {{name}}: {{conformances}} {
                {{#cases}}
                {{>Case}}
                {{/cases}}

                {{#conversion}}
                /// What is sent to store a value that was received.
                {{access}}init(_ value: {{source}}) {
                    switch value {
                    {{#cases}}
                    case .{{name}}(let value): self = .{{name}}({{value}})
                    {{/cases}}
                    }
                }
                {{/conversion}}
            }

            """##,
        "ChoiceJSON.mustache": ##"""
            {{#isRead}}
            {{access}}static func read(from reader: inout JSONReader) -> Self? {
                {{#kinds}}
                {{>Recognition}}
                {{/kinds}}
                {{#tagKey}}
                let tag = reader.tag({{.}})
                {{/tagKey}}
                {{#tags}}
                {{>Recognition}}
                {{/tags}}
                {{#hasCandidates}}
                {{>Candidates}}
                {{/hasCandidates}}
                {{^hasCandidates}}
                return reader.member(Self.{{unknown}})
                {{/hasCandidates}}
            }

            {{/isRead}}
            {{#isWritten}}
            {{access}}func write(to writer: inout JSONWriter) {
                switch self {
                {{#writes}}
                case .{{name}}(let value):
                    {{#tag}}
                    writer.tag({{.}})
                    {{/tag}}
                    value.write(to: &writer)
                {{/writes}}
                }
            }
            {{/isWritten}}

            """##,
        "Client.mustache": ##"""
            {{>Documentation}}
            {{access}}nonisolated struct {{name}}: Sendable {
                let core: ClientCore<Failure>

                {{#initialiserDocumentation}}
                /// {{.}}
                {{/initialiserDocumentation}}
                {{#parameters}}
                {{#isShort}}
                {{access}}init({{line}}) {
                {{/isShort}}
                {{^isShort}}
                {{access}}init(
                    {{#lines}}
                    {{.}}
                    {{/lines}}
                ) {
                {{/isShort}}
                {{/parameters}}
                    core = ClientCore(
                        module: {{module}},
                        version: {{version}},
                        server: server.url,
                        configuration: configuration,
                        transport: transport,
                        {{#hasCredentials}}
                        credentials: [
                            {{#credentials}}
                            {{.}}
                            {{/credentials}}
                        ],
                        {{/hasCredentials}}
                        {{^hasCredentials}}
                        credentials: [],
                        {{/hasCredentials}}
                        {{#envelope}}
                        security: {{security}},
                        {{#isShort}}
                        envelope: Envelope({{line}})
                        {{/isShort}}
                        {{^isShort}}
                        envelope: Envelope(
                            {{#lines}}
                            {{.}}
                            {{/lines}}
                        )
                        {{/isShort}}
                        {{/envelope}}
                        {{^envelope}}
                        security: {{security}}
                        {{/envelope}}
                    )
                }

                /// What every method throws.
                {{access}}typealias Error = APIError<Failure>
                /// A server of this API.
                {{access}}typealias Server = ApusRuntime.Server<{{name}}>
                private typealias RequiredRuntime = ApusRuntime.GeneratedCode_1
            }

            {{#hasServers}}
            nonisolated extension Server<{{name}}> {
                {{#servers}}
                {{>Server}}

                {{/servers}}
            }
            {{/hasServers}}
            {{#hasTokenSources}}
            nonisolated extension {{name}} {
                {{#tokenSources}}
                {{>TokenSource}}

                {{/tokenSources}}
            }
            {{/hasTokenSources}}

            """##,
        "Documentation.mustache": ##"""
            {{#documentation}}
            /// {{.}}
            {{/documentation}}

            """##,
        "Enumeration.mustache": ##"""
            {{>Documentation}}
            {{#isOpen}}
            {{access}}struct {{name}}: {{conformances}} {
                {{access}}let rawValue: {{raw}}

                {{access}}init(rawValue: {{raw}}) {
                    self.rawValue = rawValue
                }

                {{#values}}
                {{>Documentation}}
                {{access}}static var {{name}}: Self { Self(rawValue: {{value}}) }
                {{/values}}

                {{#allCases}}
                {{#isShort}}
                {{access}}static var allCases: [Self] { [{{line}}] }
                {{/isShort}}
                {{^isShort}}
                {{access}}static var allCases: [Self] {
                    [
                        {{#lines}}
                        {{.}}
                        {{/lines}}
                    ]
                }
                {{/isShort}}
                {{/allCases}}
            }
            {{/isOpen}}
            {{^isOpen}}
            {{access}}enum {{name}}: {{conformances}} {
                {{#values}}
                {{>Documentation}}
                case {{name}} = {{value}}
                {{/values}}
            }
            {{/isOpen}}

            """##,
        "EnumerationJSON.mustache": ##"""
            {{access}}static func read(from reader: inout JSONReader) -> Self? {
                let token = reader.token()
                {{#matches}}
                if reader.matches(token, {{value}}) { return .{{name}} }
                {{/matches}}
                {{#isLong}}
                switch reader.length(of: token) {
                {{#lengths}}
                case {{length}}:
                    {{#matches}}
                    if reader.matches(token, {{value}}) { return .{{name}} }
                    {{/matches}}
                {{/lengths}}
                default: break
                }
                {{/isLong}}
                return reader.unlisted(token)
            }

            """##,
        "Failure.mustache": ##"""
            nonisolated extension {{client}} {
                /// The failures that the document describes.
                {{#isNonexhaustive}}
                #if hasAttribute(nonexhaustive)
                @nonexhaustive
                #endif
                {{/isNonexhaustive}}
                {{access}}enum Failure: {{conformances}} {
                    {{#cases}}
                    {{>Case}}
                    {{/cases}}

                    /// Which failure a status means.
                    {{access}}enum Kind: Sendable {
                        {{#kinds}}
                        case {{.}}
                        {{/kinds}}
                    }

                    {{access}}static func read(_ kind: Kind, from body: inout FailureBody) -> Self? {
                        {{#hasStatuses}}
                        switch kind {
                        {{#statuses}}
                        case {{pattern}}: {{value}}
                        {{/statuses}}
                        }
                        {{/hasStatuses}}
                    }
                }
            }

            """##,
        "File.mustache": ##"""
            // Generated by Apus. Do not edit.

            {{#imports}}
            {{.}}
            {{/imports}}

            {{#note}}
            // {{.}}

            {{/note}}
            {{#client}}
            {{>Client}}

            {{/client}}
            {{#formerNames}}
            {{>FormerNames}}

            {{/formerNames}}
            {{#failure}}
            {{>Failure}}

            {{/failure}}
            {{#headers}}
            {{>Headers}}

            {{/headers}}
            {{#rateLimits}}
            {{>RateLimits}}

            {{/rateLimits}}
            {{#stubs}}
            {{>Stubs}}

            {{/stubs}}
            {{#operations}}
            {{>Operations}}

            {{/operations}}
            {{#scopes}}
            nonisolated extension {{path}} {
                {{#types}}
                {{>Type}}

                {{/types}}
            }

            {{/scopes}}
            {{#hasCodings}}
            // MARK: - JSON

            {{/hasCodings}}
            {{#codings}}
            nonisolated extension {{path}} {
                {{>JSON}}
            }

            {{/codings}}
            {{#validations}}
            {{>Validation}}

            {{/validations}}

            """##,
        "FormerNames.mustache": ##"""
            nonisolated extension {{path}} {
                {{#types}}
                @available(*, deprecated, renamed: {{renamed}})
                {{access}}typealias {{name}} = {{target}}

                {{/types}}
                {{#methods}}
                @available(*, deprecated, renamed: {{renamed}})
                {{#isDiscardable}}
                @discardableResult
                {{/isDiscardable}}
                {{#parameters}}
                {{#isShort}}
                {{access}}func {{name}}({{line}}) async throws(APIError<Failure>) -> {{result}} {
                {{/isShort}}
                {{^isShort}}
                {{access}}func {{name}}(
                    {{#lines}}
                    {{.}}
                    {{/lines}}
                ) async throws(APIError<Failure>) -> {{result}} {
                {{/isShort}}
                {{/parameters}}
                    {{#arguments}}
                    {{#isShort}}
                    return try await {{target}}({{line}})
                    {{/isShort}}
                    {{^isShort}}
                    return try await {{target}}(
                        {{#lines}}
                        {{.}}
                        {{/lines}}
                    )
                    {{/isShort}}
                    {{/arguments}}
                }

                {{/methods}}
            }

            """##,
        "Header.mustache": ##"""
            {{>Documentation}}
            {{#isDeprecated}}
            @available(*, deprecated)
            {{/isDeprecated}}
            {{access}}static var {{name}}: ResponseHeader<{{type}}> { ResponseHeader({{arguments}}) }

            """##,
        "Headers.mustache": ##"""
            nonisolated extension {{client}} {
                /// The headers that answers come with, each with the type of its value: `response.http[Headers.name]`.
                {{access}}enum Headers {
                    {{#headers}}
                    {{>Header}}

                    {{/headers}}
                }
            }

            """##,
        "Initialiser.mustache": ##"""
            {{>Documentation}}
            {{#isEmpty}}
            {{access}}init() {}
            {{/isEmpty}}
            {{^isEmpty}}
            {{#parameters}}
            {{#isShort}}
            {{access}}init({{line}}) {
            {{/isShort}}
            {{^isShort}}
            {{access}}init(
                {{#lines}}
                {{.}}
                {{/lines}}
            ) {
            {{/isShort}}
            {{/parameters}}
                {{#statements}}
                {{.}}
                {{/statements}}
            }
            {{/isEmpty}}

            """##,
        "JSON.mustache": ##"""
            {{#record}}
            {{>RecordJSON}}
            {{/record}}
            {{#choice}}
            {{>ChoiceJSON}}
            {{/choice}}
            {{#enumeration}}
            {{>EnumerationJSON}}
            {{/enumeration}}

            """##,
        "Multipart.mustache": ##"""
            {{#isOptional}}
            if let {{body}} {
            {{/isOptional}}
                var {{form}} = MultipartForm()
                {{#parts}}
                {{.}}
                {{/parts}}
                {{request}}.setMultipart({{form}}{{contentType}})
            {{#isOptional}}
            }
            {{/isOptional}}

            """##,
        "Namespace.mustache": ##"""
            {{>Documentation}}
            {{access}}enum {{name}} {}

            """##,
        "Operation.mustache": ##"""
            {{>Documentation}}
            {{#isDeprecated}}
            @available(*, deprecated)
            {{/isDeprecated}}
            {{#isDiscardable}}
            @discardableResult
            {{/isDiscardable}}
            {{#parameters}}
            {{#isShort}}
            {{access}}func {{name}}({{line}}) async throws(APIError<Failure>) -> {{result}} {
            {{/isShort}}
            {{^isShort}}
            {{access}}func {{name}}(
                {{#lines}}
                {{.}}
                {{/lines}}
            ) async throws(APIError<Failure>) -> {{result}} {
            {{/isShort}}
            {{/parameters}}
                {{declaration}} {{request}} = Request({{method}}, {{path}}, operationID: {{id}}, {{options}})
                {{#statements}}
                {{.}}
                {{/statements}}
                {{#multipart}}
                {{>Multipart}}
                {{/multipart}}
                {{#arguments}}
                {{#isShort}}
                return try await {{core}}.send({{line}})
                {{/isShort}}
                {{^isShort}}
                return try await {{core}}.send(
                    {{#lines}}
                    {{.}}
                    {{/lines}}
                )
                {{/isShort}}
                {{/arguments}}
            }
            {{#pages}}
            {{>Pages}}
            {{/pages}}

            """##,
        "Operations.mustache": ##"""
            nonisolated extension {{client}} {
                {{#group}}
                {{>Documentation}}
                {{access}}var {{property}}: {{name}} { {{name}}(core: core) }

                {{>Documentation}}
                {{access}}struct {{name}}: Sendable {
                    let core: ClientCore<Failure>

                    {{#members}}
                    {{>Operation}}

                    {{/members}}
                }
                {{/group}}
                {{#operations}}
                {{>Operation}}

                {{/operations}}
            }

            """##,
        "Options.mustache": ##"""
            {{>Documentation}}
            {{access}}struct Options: {{conformances}} {
                {{#properties}}
                {{>Property}}
                {{/properties}}

                {{#initialisers}}
                {{>Initialiser}}

                {{/initialisers}}
            }

            """##,
        "Outcome.mustache": ##"""
            {{>Documentation}}
            {{#isNonexhaustive}}
            #if hasAttribute(nonexhaustive)
            @nonexhaustive
            #endif
            {{/isNonexhaustive}}
            {{access}}enum {{name}}: {{conformances}} {
                {{#cases}}
                {{>Case}}
                {{/cases}}

                {{access}}static func read(_ status: Int, from body: inout OutcomeBody) -> Self? {
                    switch status {
                    {{#statuses}}
                    case {{pattern}}: {{value}}
                    {{/statuses}}
                    default: {{otherwise}}
                    }
                }
            }

            """##,
        "Pages.mustache": ##"""

            {{>Documentation}}
            {{#isDeprecated}}
            @available(*, deprecated)
            {{/isDeprecated}}
            {{#parameters}}
            {{#isShort}}
            {{access}}func {{name}}({{line}}) -> {{result}} {
            {{/isShort}}
            {{^isShort}}
            {{access}}func {{name}}(
                {{#lines}}
                {{.}}
                {{/lines}}
            ) -> {{result}} {
            {{/isShort}}
            {{/parameters}}
                {{result}}({{style}}) { {{position}} in
                    {{#statements}}
                    {{.}}
                    {{/statements}}
                    {{#arguments}}
                    {{#isShort}}
                    let {{response}} = try await self.{{method}}({{line}})
                    {{/isShort}}
                    {{^isShort}}
                    let {{response}} = try await self.{{method}}(
                        {{#lines}}
                        {{.}}
                        {{/lines}}
                    )
                    {{/isShort}}
                    {{/arguments}}
                    {{#page}}
                    {{#isShort}}
                    return .init({{line}})
                    {{/isShort}}
                    {{^isShort}}
                    return .init(
                        {{#lines}}
                        {{.}}
                        {{/lines}}
                    )
                    {{/isShort}}
                    {{/page}}
                }
            }

            """##,
        "Property.mustache": ##"""
            {{>Documentation}}
            {{#isPlain}}
            {{access}}var {{name}}: {{type}}
            {{/isPlain}}
            {{#storage}}
            {{#isDeprecated}}
            @available(*, deprecated)
            {{/isDeprecated}}
            {{access}}var {{name}}: {{type}} {
                get { {{getter}} }
                set { {{setter}} }
            }
            {{storedAccess}}var {{storedName}}: {{storedType}}
            {{/storage}}

            """##,
        "RateLimits.mustache": ##"""
            nonisolated extension {{client}} {
                /// How much may be sent, for `ClientConfiguration(rateLimits:)`.
                {{access}}enum RateLimits {
                    {{#tiers}}
                    {{>RateTier}}

                    {{/tiers}}
                }
            }

            """##,
        "RateTier.mustache": ##"""
            {{>Documentation}}
            {{#limits}}
            {{#isShort}}
            {{access}}static var {{name}}: [{{type}}] { [{{line}}] }
            {{/isShort}}
            {{^isShort}}
            {{access}}static var {{name}}: [{{type}}] {
                [
                    {{#lines}}
                    {{.}}
                    {{/lines}}
                ]
            }
            {{/isShort}}
            {{/limits}}

            """##,
        "Recognition.mustache": ##"""
            {{#name}}
            if {{condition}} { return reader.member(Self.{{name}}) }
            {{/name}}
            {{^name}}
            if {{condition}} {
                {{>Candidates}}
            }
            {{/name}}

            """##,
        "Record.mustache": ##"""
            {{>Documentation}}
            {{access}}struct {{name}}: {{conformances}} {
                {{#properties}}
                {{>Property}}
                {{/properties}}

                {{#initialisers}}
                {{>Initialiser}}

                {{/initialisers}}
            }

            """##,
        "RecordJSON.mustache": ##"""
            {{#isRead}}
            {{access}}static func read(from reader: inout JSONReader) -> Self? {
                {{#locals}}
                {{.}}
                {{/locals}}
                {{#flattened}}
                let {{variable}} = reader.flattened({{type}}.self)
                {{/flattened}}
                if reader.openObject() {
                    var mark = reader.mark
                    {{#hasReads}}
                    fields: repeat {
                    {{/hasReads}}
                    {{^hasReads}}
                    repeat {
                    {{/hasReads}}
                        mark = reader.mark
                        {{#reads}}
                        if reader.{{method}}({{key}}, &{{variable}}) { break fields }
                        {{/reads}}
                    } while reader.continues(from: mark{{#extras}}, extras: &{{.}}{{/extras}})
                }
                {{#guards}}
                guard let {{variable}} else { return {{#key}}reader.missing({{.}}){{/key}}{{^key}}nil{{/key}} }
                {{/guards}}
                {{#arguments}}
                {{#isShort}}
                return Self({{line}})
                {{/isShort}}
                {{^isShort}}
                return Self(
                    {{#lines}}
                    {{.}}
                    {{/lines}}
                )
                {{/isShort}}
                {{/arguments}}
            }

            {{/isRead}}
            {{#isWritten}}
            {{access}}func write(to writer: inout JSONWriter) {
                writer.openObject()
                {{#writes}}
                writer.{{method}}({{key}}{{value}})
                {{/writes}}
                {{#nulls}}
                if {{value}} == nil { writer.{{method}}({{key}}{{value}}) }
                {{/nulls}}
                writer.closeObject()
            }
            {{/isWritten}}
            {{#isCompared}}

            {{access}}func compare(with other: Self, in comparison: inout FieldComparison) {
                {{#comparisons}}
                comparison.{{method}}({{value}}, other.{{member}})
                {{/comparisons}}
            }
            {{/isCompared}}

            """##,
        "Server.mustache": ##"""
            {{>Documentation}}
            {{#isFixed}}
            {{access}}static var {{name}}: Self { Self({{url}}) }
            {{/isFixed}}
            {{#parameters}}
            {{#isShort}}
            {{access}}static func {{name}}({{line}}) -> Self {
            {{/isShort}}
            {{^isShort}}
            {{access}}static func {{name}}(
                {{#lines}}
                {{.}}
                {{/lines}}
            ) -> Self {
            {{/isShort}}
                Self({{url}}, {{variables}})
            }
            {{/parameters}}

            """##,
        "Stubs.mustache": ##"""
            nonisolated extension {{client}} {
                /// A client that answers by closures instead of asking a server: for tests and previews.
                ///
                /// - Parameters:
                ///   - log: What records the requests that would have been sent.
                ///   - answers: Says what operations give: `$0.on(.operation) { request in value }`.
                {{access}}static func stub(
                    recording log: RequestLog? = nil,
                    _ answers: (inout Stubs<{{client}}>) -> Void
                ) -> {{client}} {
                    var stubs = Stubs<{{client}}>(recording: log)
                    answers(&stubs)
                    {{#arguments}}
                    {{#isShort}}
                    return {{client}}({{line}})
                    {{/isShort}}
                    {{^isShort}}
                    return {{client}}(
                        {{#lines}}
                        {{.}}
                        {{/lines}}
                    )
                    {{/isShort}}
                    {{/arguments}}
                }
            }

            {{#operations}}
            nonisolated extension {{type}} {
                {{access}}static var {{name}}: Self { Self({{id}}) }
                {{#formerNames}}

                @available(*, deprecated, renamed: {{renamed}})
                {{access}}static var {{name}}: Self { .{{target}} }
                {{/formerNames}}
            }

            {{/operations}}

            """##,
        "TokenSource.mustache": ##"""
            {{>Documentation}}
            {{access}}static var {{name}}: OAuthFlows {
                OAuthFlows(
                    {{#flows}}
                    {{.}}
                    {{/flows}}
                )
            }

            """##,
        "Type.mustache": ##"""
            {{#record}}
            {{>Record}}
            {{/record}}
            {{#choice}}
            {{>Choice}}
            {{/choice}}
            {{#enumeration}}
            {{>Enumeration}}
            {{/enumeration}}
            {{#alias}}
            {{>Alias}}
            {{/alias}}
            {{#outcome}}
            {{>Outcome}}
            {{/outcome}}
            {{#namespace}}
            {{>Namespace}}
            {{/namespace}}
            {{#options}}
            {{>Options}}
            {{/options}}

            """##,
        "Validation.mustache": ##"""
            nonisolated extension {{path}}: Validated {
                {{access}}func validateParts(_ check: inout Validator) {
                    {{#statements}}
                    {{.}}
                    {{/statements}}
                }
            }

            """##,
    ]
}
