/// About how many bytes a value of each type takes where it is stored, without what it refers to.
struct InlineSizes {
    private var known: [TypeID: Int] = [:]

    /// The most bytes of a value that another one holds directly: sixteen texts. Beyond it copies cost more than a box does,
    /// in time, in code and in what compiling that takes.
    private static let limit = 256

    /// A reference, or a word.
    private static let word = 8

    /// Whether a value of a declared type is better stored out of line; one that is not measured yet is not.
    func isLarge(_ id: TypeID) -> Bool {
        known[id, default: 0] > Self.limit
    }

    /// Measures a declared type, behind those that it holds directly.
    mutating func measure(_ id: TypeID, in lowering: Lowering) {
        known[id] =
            switch lowering.types[id.index].kind {
            case .record(let record): size(record, lowering)
            case .choice(let choice):
                Self.word + (choice.cases.map { $0.isIndirect ? Self.word : size($0.type, lowering) }.max() ?? 0)
            case .enumeration, .outcome: 2 * Self.word
            case .alias(let type): size(type, lowering)
            }
    }

    private func size(_ record: Record, _ lowering: Lowering) -> Int {
        var bytes = record.flattened.map { size($0.type, lowering) }.reduce(0, +)
        for field in record.fields {
            bytes += field.isIndirect ? Self.word : size(field.type, lowering)
        }
        if case .kept = record.extras { bytes += Self.word }
        return bytes
    }

    private func size(_ type: TypeReference, _ lowering: Lowering) -> Int {
        switch lowering.resolved(type) {
        case .string, .uuid, .url, .base64, .json, .decimal: 2 * Self.word
        case .integer, .int32, .int64, .uint64, .double, .float, .boolean, .dateTime, .calendarDate: Self.word
        case .array, .map: Self.word
        case .file, .custom: 4 * Self.word
        case .optional(let wrapped): size(wrapped, lowering)
        case .declared(let id): known[id, default: 2 * Self.word]
        }
    }
}
