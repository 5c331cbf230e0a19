// Models in exactly the shape that the generator writes.
@_spi(ApusGenerated) public import ApusRuntime
#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

public nonisolated struct Shop: Sendable {}

nonisolated extension Shop {
    /// All kinds of fields.
    public struct Item: JSONModel, Hashable, Identifiable {
        public var id: String
        public var count: Int?
        public var price: Double?
        public var isNew: Bool?
        public var small: Int32?
        public var large: Int64?
        public var created: Date?
        public var status: Status?
        public var tags: [String]?
        public var scores: [Double?]?
        public var labels: [String: Int]?
        public var meta: JSONValue?
        public var aVeryLongPropertyNameIndeed: String?

        public init(
            id: String, count: Int? = nil, price: Double? = nil, isNew: Bool? = nil, small: Int32? = nil, large: Int64? = nil,
            created: Date? = nil, status: Status? = nil, tags: [String]? = nil, scores: [Double?]? = nil,
            labels: [String: Int]? = nil, meta: JSONValue? = nil, aVeryLongPropertyNameIndeed: String? = nil
        ) {
            self.id = id
            self.count = count
            self.price = price
            self.isNew = isNew
            self.small = small
            self.large = large
            self.created = created
            self.status = status
            self.tags = tags
            self.scores = scores
            self.labels = labels
            self.meta = meta
            self.aVeryLongPropertyNameIndeed = aVeryLongPropertyNameIndeed
        }
    }

    public struct Status: OpenEnum, ExpressibleByStringLiteral {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static var enable: Self { Self(rawValue: "ENABLE") }
        public static var disable: Self { Self(rawValue: "DISABLE") }
        public static var allCases: [Self] { [.enable, .disable] }
    }

    public struct Level: OpenEnum, ExpressibleByIntegerLiteral {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static var low: Self { Self(rawValue: 1) }
        public static var allCases: [Self] { [.low] }
    }

    public struct Ratio: OpenEnum, ExpressibleByFloatLiteral {
        public let rawValue: Double
        public init(rawValue: Double) { self.rawValue = rawValue }
        public static var half: Self { Self(rawValue: 0.5) }
        public static var allCases: [Self] { [.half] }
    }

    public struct Mixed: OpenEnum {
        public let rawValue: JSONValue
        public init(rawValue: JSONValue) { self.rawValue = rawValue }
        public static var one: Self { Self(rawValue: 1) }
        public static var auto: Self { Self(rawValue: "auto") }
        public static var allCases: [Self] { [.one, .auto] }
    }

    public enum Size: String, ClosedEnum, CaseIterable {
        case small = "S"
        case large = "L"
    }
}

// MARK: - JSON
nonisolated extension Shop.Item {
    public static func read(from reader: inout JSONReader) -> Self? {
        var id: String?
        var count: Int?
        var price: Double?
        var isNew: Bool?
        var small: Int32?
        var large: Int64?
        var created: Date?
        var status: Shop.Status?
        var tags: [String]?
        var scores: [Double?]?
        var labels: [String: Int]?
        var meta: JSONValue?
        var aVeryLongPropertyNameIndeed: String?
        if reader.openObject() {
            var mark: Int
            fields: repeat {
                mark = reader.mark
                if reader.string("id", &id) { break fields }
                if reader.int("count", &count) { break fields }
                if reader.double("price", &price) { break fields }
                if reader.bool("is_new", &isNew) { break fields }
                if reader.int32("small", &small) { break fields }
                if reader.int64("large", &large) { break fields }
                if reader.date("created_at", &created) { break fields }
                if reader.value("status", &status) { break fields }
                if reader.value("tags", &tags) { break fields }
                if reader.value("scores", &scores) { break fields }
                if reader.value("labels", &labels) { break fields }
                if reader.value("meta", &meta) { break fields }
                if reader.string("a_very_long_property_name_indeed", &aVeryLongPropertyNameIndeed) { break fields }
            } while reader.continues(from: mark)
        }
        guard let id else { return reader.missing("id") }
        return Self(
            id: id, count: count, price: price, isNew: isNew, small: small, large: large, created: created, status: status,
            tags: tags, scores: scores, labels: labels, meta: meta, aVeryLongPropertyNameIndeed: aVeryLongPropertyNameIndeed)
    }

    public func write(to writer: inout JSONWriter) {
        writer.openObject()
        writer.string("id", id)
        writer.int("count", count)
        writer.double("price", price)
        writer.bool("is_new", isNew)
        writer.int32("small", small)
        writer.int64("large", large)
        writer.date("created_at", created)
        writer.value("status", status)
        writer.value("tags", tags)
        writer.value("scores", scores)
        writer.value("labels", labels)
        writer.value("meta", meta)
        writer.string("a_very_long_property_name_indeed", aVeryLongPropertyNameIndeed)
        writer.closeObject()
    }
}

nonisolated extension Shop.Status {
    public static func read(from reader: inout JSONReader) -> Self? {
        let token = reader.token()
        if reader.matches(token, "ENABLE") { return .enable }
        if reader.matches(token, "DISABLE") { return .disable }
        return reader.unlisted(token)
    }
}
