import Testing

@testable import ApusGenerator

@Suite struct ClientTests {
    @Test func aCredentialIsRequiredWhereNothingWorksWithoutIt() throws {
        var api = API.test()
        api.authentication = [.test("AccessToken", "accessToken", .apiKey(.header, "Access-Token"))]
        api.security = [["AccessToken"]]
        api.operations = [.test("a")]
        let required = try api.file("Shop.swift")
        #expect(required.contains("        accessToken: APIKey,\n        server: Server = .production,\n"))
        #expect(required.contains(".apiKey(\"AccessToken\", accessToken, in: .header, name: \"Access-Token\"),"))
        #expect(required.contains("            security: [[\"AccessToken\"]]\n        )"))
        api.operations.append(.test("b", security: [[]]))
        #expect(try api.file("Shop.swift").contains("accessToken: APIKey? = nil,"))
        api.operations = []
        api.security = [["AccessToken"], []]
        #expect(try api.file("Shop.swift").contains("accessToken: APIKey? = nil,"))
    }

    @Test func everyKindOfAuthentication() throws {
        var api = API.test()
        api.authentication = [
            .test("A", "a", .apiKey(.query, "key")), .test("B", "b", .basic), .test("C", "c", .bearer("DPoP")), .test("D", "d", .oauth2([])),
            .test("E", "e", .openIDConnect("https://x")), .test("F", "f", .mutualTLS),
        ]
        let text = try api.file("Shop.swift")
        #expect(text.contains("a: APIKey? = nil,\n        b: BasicCredential? = nil,\n        c: BearerToken? = nil,\n        d: BearerToken? = nil,\n        e: BearerToken? = nil,\n        server"))
        #expect(text.contains(".apiKey(\"A\", a, in: .query, name: \"key\", argument: \"a\"),"))
        #expect(text.contains(".bearer(\"C\", c, scheme: \"DPoP\", argument: \"c\"),"))
    }

    @Test func whereTokensComeFromIsSaid() throws {
        var api = API.test()
        let flows = [
            SecurityScheme.OAuthFlow(kind: "x-own", tokenURL: "https://x", scopes: []),
            SecurityScheme.OAuthFlow(kind: "clientCredentials", tokenURL: "https://id\"", scopes: ["read", "write\n"]),
            SecurityScheme.OAuthFlow(
                kind: "authorizationCode", authorizationURL: "https://id/a", tokenURL: "https://id/t", refreshURL: "https://id/r", scopes: []),
        ]
        api.authentication = [
            .test("O", "oauth", .oauth2(flows)), .test("I", "openID", .openIDConnect("https://id/d")), .test("N", "none", .oauth2([])),
        ]
        let text = try api.file("Shop.swift")
        #expect(
            text.contains(
                """
                nonisolated extension Shop {
                    /// Where tokens for `oauth` come from; `ApusOAuth` gets them.
                    public static var oauth: OAuthFlows {
                        OAuthFlows(
                            authorizationCode: OAuthFlows.Flow(authorizationURL: "https://id/a", tokenURL: "https://id/t", refreshURL: "https://id/r"),
                            clientCredentials: OAuthFlows.Flow(tokenURL: "https://id\\"", scopes: ["read", "write\\n"])
                        )
                    }

                    /// Where tokens for `openID` come from; `ApusOAuth` gets them.
                    public static var openID: OAuthFlows {
                        OAuthFlows(
                            openIDConnectURL: "https://id/d"
                        )
                    }
                }
                """))
        #expect(!text.contains("static var none"))
    }

    @Test func serversAreMembersAndFunctions() throws {
        var api = API.test()
        let region = Server.Variable(name: "region", key: "region", initial: "eu\"", values: ["eu", "us"], documentation: Documentation())
        api.servers = [.test("regional", "https://{region}.example.com", variables: [region]), .test("local", "/v1")]
        let text = try api.file("Shop.swift")
        #expect(text.contains("server: Server = .regional(),"))
        #expect(
            text.contains(
                """
                    public static func regional(region: String = "eu\\"") -> Self {
                        Self("https://{region}.example.com", ["region": region])
                    }
                """))
        #expect(text.contains("    ///   - region: One of `eu`, `us`.\n"))
        #expect(text.contains("public static func local(on origin: String) -> Self {\n        Self(\"/v1\", [:], on: origin)\n    }"))
        api.servers.removeFirst()
        #expect(try api.file("Shop.swift").contains("        server: Server,\n"))
        api.servers = []
        let none = try api.file("Shop.swift")
        #expect(none.contains("        server: Server,\n"))
        #expect(!none.contains("extension Server<Shop>"))
    }

    @Test func accessAndTransportFollowTheConfiguration() throws {
        var configuration = Configuration()
        configuration.access = .internal
        configuration.transport = .none
        let text = try API.test().file("Shop.swift", configuration)
        #expect(text.hasPrefix("// Generated by Apus. Do not edit.\n\n@_spi(ApusGenerated) import ApusRuntime\n\n/// The shop\n"))
        #expect(text.contains("\nnonisolated struct Shop: Sendable {\n"))
        #expect(text.contains("\n    init(\n"))
        #expect(text.contains("        transport: any Transport\n    ) {\n"))
        #expect(text.contains("            credentials: [],\n"))
        configuration.access = .package
        #expect(try API.test().file("Shop.swift", configuration).contains("package nonisolated struct Shop: Sendable {"))
    }

    @Test func theEnvelopeIsWritten() throws {
        var api = API.test()
        api.envelope = Envelope(code: "code", message: nil, data: "da\"ta", requestID: "id", success: [0, 200])
        #expect(try api.file("Shop.swift").contains("envelope: Envelope(code: \"code\", data: \"da\\\"ta\", requestID: \"id\", success: [0, 200])\n"))
    }

    @Test func failuresAreOneEnum() throws {
        var api = API.test()
        api.add("Problem", Record.test([]))
        api.failures = [.test("unauthorized"), .test("problem", .json(.declared(TypeID(0)))), .test("text", .text), .test("raw", .bytes)]
        let text = try api.file("Shop+Failure.swift")
        #expect(text.contains("    #if hasAttribute(nonexhaustive)\n        @nonexhaustive\n    #endif\n    public enum Failure: DocumentedFailure, Hashable {\n        case unauthorized\n        case problem(Problem)\n"))
        #expect(text.contains("            case .unauthorized: .unauthorized\n            case .problem: body.json(Self.problem)\n            case .text: body.text(Self.text)\n            case .raw: body.bytes(Self.raw)\n"))
        #expect(text.contains("import FoundationEssentials"))
        let none = try API.test().file("Shop+Failure.swift")
        #expect(none.contains("public enum Kind: Sendable {\n        }\n"))
        #expect(!none.contains("nonexhaustive"))
    }

    @Test func hostileWordsStayInComments() throws {
        var api = API.test()
        api.title = "Shop\n} struct Evil {"
        api.documentation = Documentation(description: "a\r} struct Evil {}\n```\nfence")
        for line in try api.file("Shop.swift").split(separator: "\n") where line.contains("Evil") {
            #expect(line.hasPrefix("/// "))
        }
    }
}
