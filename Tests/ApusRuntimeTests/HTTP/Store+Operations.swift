@_spi(ApusGenerated) public import ApusRuntime

nonisolated extension Store {
    /// Enveloped.
    public func getCampaigns(
        advertiserID: String, ids: [String]? = nil, page: Int? = 1, ratio: Double? = nil, all: Bool? = nil,
        options: CallOptions = CallOptions()
    ) async throws(APIError<Failure>) -> Response<CampaignList> {
        var request = Request(.get, "/open_api/v1.3/campaign/get/", operationID: "getCampaigns", tags: ["Campaigns"], options)
        request.addQuery("advertiser_id", advertiserID)
        request.addQuery("ids", ids, explode: false)
        request.addQuery("page", page)
        request.addQuery("ratio", ratio)
        request.addQuery("all", all)
        return try await core.send(request, .envelope, failures: [.on(401, .unauthorized)])
    }

    /// Enveloped, free-form.
    @discardableResult
    public func touch(options: CallOptions = CallOptions()) async throws(APIError<Failure>) -> Response<JSONValue> {
        let request = Request(.post, "/touch", operationID: "touch", options)
        return try await core.send(request, .envelope)
    }

    /// Plain JSON, several failures.
    public func getPet(
        _ id: String, trace: String? = nil, options: CallOptions = CallOptions()
    ) async throws(APIError<Failure>) -> Response<Pet> {
        var request = Request(.get, "/pets/{id}", operationID: "getPet", options)
        request.setPath("id", id)
        request.addHeader("X-Trace", trace)
        return try await core.send(
            request, .json,
            failures: [.onAny(.plain), .on(404, .problem), .on(400..<500, .raw), .on(401, .unauthorized)])
    }

    /// Without content.
    @discardableResult
    public func deletePet(_ id: Int, options: CallOptions = CallOptions()) async throws(APIError<Failure>) -> HTTPMetadata {
        var request = Request(.delete, "/pets/{id}", operationID: "deletePet", options)
        request.setPath("id", id)
        return try await core.send(request, failures: [.on(404, .problem)])
    }

    /// Two successes.
    public func putPet(
        _ body: Pet, options: CallOptions = CallOptions()
    ) async throws(APIError<Failure>) -> Response<PutPet.Output> {
        var request = Request(.put, "/pets/{id}", operationID: "putPet", options)
        request.setPath("id", body.id)
        request.setJSON(body)
        return try await core.send(request, .outcome)
    }

    public enum PutPet {
        public enum Output: ResponseOutcome, Hashable {
            case ok(Pet)
            case accepted
            case queued(String)
            public static func read(_ status: Int, from body: inout OutcomeBody) -> Self? {
                switch status {
                case 200: body.json(Self.ok)
                case 202: .accepted
                case 203: body.text(Self.queued)
                default: nil
                }
            }
        }
    }

    public func findPet(options: CallOptions = CallOptions()) async throws(APIError<Failure>) -> Response<Pet?> {
        let request = Request(.get, "/pet", operationID: "findPet", options)
        return try await core.send(request, .optionalJSON)
    }

    public func listPets(options: CallOptions = CallOptions()) async throws(APIError<Failure>) -> Response<[Pet]> {
        var request = Request(.get, "/pets", operationID: "listPets", options)
        request.security = [["Bearer"]]
        return try await core.send(request, .json)
    }

    public func readme(options: CallOptions = CallOptions()) async throws(APIError<Failure>) -> Response<String> {
        var request = Request(.get, "/readme", operationID: "readme", options)
        request.security = [["User"], ["Session", "Key"]]
        return try await core.send(request, .text)
    }

    public func download(options: CallOptions = CallOptions()) async throws(APIError<Failure>) -> Response<ResponseBody> {
        let request = Request(.get, "/download", operationID: "download", options)
        return try await core.send(request, .body)
    }

    public func upload(
        _ body: RequestBody, options: CallOptions = CallOptions()
    ) async throws(APIError<Failure>) -> Response<String> {
        var request = Request(.post, "/upload", operationID: "upload", options)
        request.server = "https://uploads.example.com/v2"
        request.setBody(body, contentType: "image/png")
        return try await core.send(request, .text)
    }
}
