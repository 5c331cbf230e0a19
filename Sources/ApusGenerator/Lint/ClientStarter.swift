/// The files that a client begins with: its configuration, and a package that it builds in.
public struct ClientStarter {
    private let api: API
    private let document: String
    private let envelope: Envelope?
    private let pages: [PageOffers.Offer]

    /// - Parameters:
    ///   - api: The document's meaning, without a configuration.
    ///   - document: The document's file name.
    public init(_ api: API, document: String) {
        self.api = api
        self.document = document
        envelope = EnvelopeRecognition(api).envelope
        pages = PageOffers(api).all
    }

    /// What was found, a line each.
    public var recognised: [String] {
        var lines = ["client type \(api.module), \(api.operations.count) methods"]
        if let envelope { lines.append("envelope \(envelope.yaml)") }
        if !pages.isEmpty {
            let count = pages.map(\.operations.count).reduce(0, +)
            lines.append("pages of \(count) \(count == 1 ? "operation" : "operations")")
        }
        if !api.authentication.isEmpty {
            lines.append("credentials " + api.authentication.map { "\($0.name) (\($0.key))" }.joined(separator: ", "))
        }
        let tags = api.tags.filter { !$0.key.isEmpty }
        if !tags.isEmpty { lines.append("tags " + tags.map(\.key).joined(separator: ", ")) }
        return lines
    }

    /// `apus.yaml`
    public var configuration: String {
        var text = """
            # How `apus generate \(oneLine(document))` makes the \(api.module) client. Every key may be left out.
            module: \(api.module)
            output: Sources/\(api.module)

            # Who sees the client: public, package or internal.
            access: public

            # Words that keep their case in names.
            # acronyms: [GmbH]

            # Names of your own, by JSON pointer.
            # names:
            #   '#/components/schemas/Pet': Animal


            """
        if let envelope {
            text += """
                # Answers stand in an envelope: methods give `\(envelope.data)`, and throw where the code is none of `success`.
                envelope: \(envelope.yaml)


                """
        }
        if !pages.isEmpty {
            text += "# What looks like pages of a list gets a second method, `all…`, that fetches page after page. Look these over.\npages:\n"
            for offer in pages { text += "  \(offer.line)\n" }
            text += "\n"
        }
        let tags = api.tags.map(\.key).filter { !$0.isEmpty }
        if !tags.isEmpty {
            text += "# Only some of the operations. The tags of the document:\n"
            text += "# include: { tags: [\(tags.map { DocumentText.quoted($0) }.joined(separator: ", "))] }\n\n"
        }
        if !api.authentication.isEmpty {
            text += "# The credentials that the client's initialiser takes, from the document's security schemes:\n"
            for scheme in api.authentication { text += "#   \(scheme.name): \(oneLine(scheme.key))\n" }
            text += "\n"
        }
        text += """
            # Changes to the document, which stays as it came: OpenAPI overlays. `apus lint --fix fix.overlay.yaml` writes one.
            # overlays: [fix.overlay.yaml]

            """
        return text
    }

    /// The target of the client, for a `Package.swift` that is there.
    public var target: String {
        """
                .target(
                    name: "\(api.module)",
                    dependencies: [
                        .product(name: "ApusRuntime", package: "apus"),
                        .product(name: "ApusURLSession", package: "apus"),
                    ])
        """
    }

    /// `Package.swift`
    ///
    /// - Parameter package: Where Apus is: a folder, or a URL.
    public func manifest(_ package: String) -> String {
        let isURL = package.contains("://") || package.hasSuffix(".git")
        let place = swiftLiteral(package)
        let dependency =
            isURL ? ".package(url: \(place), branch: \"main\")" : ".package(name: \"apus\", path: \(place))"
        return """
            // swift-tools-version: 6.1
            import PackageDescription

            let package = Package(
                name: "\(api.module)",
                platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
                products: [.library(name: "\(api.module)", targets: ["\(api.module)"])],
                dependencies: [\(dependency)],
                targets: [
            \(target)
                ]
            )

            """
    }

    private func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isHostile ? "_" : $0 }))
    }
}
