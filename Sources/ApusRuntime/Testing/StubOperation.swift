/// An operation of a client and what it gives, for stubs: `.getCampaigns`.
///
/// The generated client has one for each of its methods.
public struct StubOperation<API, Value: Sendable>: Sendable {
    let id: StaticString

    @_spi(ApusGenerated) public init(_ id: StaticString) {
        self.id = id
    }
}
