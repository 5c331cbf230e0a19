/// A success: the value, and what it came with.
///
/// Members of the value are reached directly, `response.pageInfo`, also through an optional value; where the value is a
/// sequence, so is the response. `response.http` has status, headers and request id.
@dynamicMemberLookup
public struct Response<Value: Sendable>: Sendable {
    /// What the method gives.
    public let value: Value
    /// Status, headers, request id, attempts, URL, envelope.
    public let http: HTTPMetadata

    /// Creates a response, for stubs and previews.
    public init(_ value: Value, http: HTTPMetadata = HTTPMetadata(status: 200)) {
        self.value = value
        self.http = http
    }

    public subscript<Member>(dynamicMember keyPath: KeyPath<Value, Member>) -> Member {
        value[keyPath: keyPath]
    }

    /// Through an optional value: nil where there is none.
    public subscript<Wrapped, Member>(dynamicMember keyPath: KeyPath<Wrapped, Member>) -> Member?
    where Value == Wrapped? {
        value.map { $0[keyPath: keyPath] }
    }

    /// Through an optional value: one optional, not two.
    public subscript<Wrapped, Member>(dynamicMember keyPath: KeyPath<Wrapped, Member?>) -> Member?
    where Value == Wrapped? {
        value.flatMap { $0[keyPath: keyPath] }
    }

    /// The same answer with another value.
    public func map<Other: Sendable, Failure: Error>(
        value transform: (Value) throws(Failure) -> Other
    ) throws(Failure) -> Response<Other> {
        Response<Other>(try transform(value), http: http)
    }
}

extension Response: Sequence where Value: Sequence {
    public func makeIterator() -> Value.Iterator {
        value.makeIterator()
    }
}

extension Response: Collection where Value: Collection {
    public var startIndex: Value.Index { value.startIndex }
    public var endIndex: Value.Index { value.endIndex }

    public func index(after index: Value.Index) -> Value.Index {
        value.index(after: index)
    }

    public subscript(position: Value.Index) -> Value.Element {
        value[position]
    }
}

extension Response: BidirectionalCollection where Value: BidirectionalCollection {
    public func index(before index: Value.Index) -> Value.Index {
        value.index(before: index)
    }
}

extension Response: RandomAccessCollection where Value: RandomAccessCollection {}

extension Response: Equatable where Value: Equatable {}
extension Response: Hashable where Value: Hashable {}

extension Response: CustomStringConvertible {
    public var description: String { "\(http.status): \(value)" }
}
