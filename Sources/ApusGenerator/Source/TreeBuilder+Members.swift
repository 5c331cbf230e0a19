// Members of one key, and YAML's merge keys: what an object has when it closes.

extension TreeBuilder {
    /// Removes members whose key stands again later: the first keeps its place, the last its value.
    /// - Returns: How many are left.
    mutating func removeDuplicates(from first: Int, count: Int) -> Int {
        let members = pending + first
        guard count > Tree.indexedAbove else {
            var kept = 0
            var at = 0
            while at < count {
                let text = key(members[2 * at])
                var other = 0
                while other < kept && !records[Int(members[2 * other])].isKey(text, bytes) { other += 1 }
                keep(at, as: other, members, isDuplicate: other < kept)
                if other == kept { kept += 1 }
                at += 1
            }
            return kept
        }
        let capacity = KeyTable.capacity(for: count)
        let table = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
        defer { table.deallocate() }
        table.update(repeating: 0, count: capacity)
        let found = KeyTable(table, capacity: capacity)
        var kept = 0
        var at = 0
        while at < count {
            let text = key(members[2 * at])
            if let other = found.find(text, bytes, records, members) {
                keep(at, as: Int(other), members, isDuplicate: true)
            } else {
                KeyTable.enter(Int32(truncatingIfNeeded: kept), text, in: table, capacity: capacity)
                keep(at, as: kept, members, isDuplicate: false)
                kept += 1
            }
            at += 1
        }
        return kept
    }

    /// Moves a member to the place of an earlier one, or closer to the front.
    private mutating func keep(_ at: Int, as place: Int, _ members: UnsafeMutablePointer<Int32>, isDuplicate: Bool) {
        guard at != place else { return }
        if isDuplicate {
            duplicates.append(Duplicate(first: members[2 * place], last: members[2 * at]))
        }
        members[2 * place] = members[2 * at]
        members[2 * place + 1] = members[2 * at + 1]
    }

    /// Replaces `<<` by the members of what it names, as far as the object does not have them itself.
    /// - Returns: How many members there are now; nil where merging adds too many.
    mutating func merge(from first: Int, count: Int) -> Int? {
        let merge = Array("<<".utf8)
        var place: Int?
        var own: [(Int32, Int32)] = []
        var known: Set<String> = []
        var sources: [Int32] = []
        var at = 0
        while at < count {
            let member = (pending[first + 2 * at], pending[first + 2 * at + 1])
            let isMerge = merge.withUnsafeBufferPointer { records[Int(member.0)].isKey($0, bytes) }
            if isMerge, let named = mergeSources(member.1) {
                place = own.count
                sources = named
            } else {
                own.append(member)
                known.insert(text(member.0))
            }
            at += 1
        }
        guard let place else { return count }
        var merged: [(Int32, Int32)] = []
        for source in sources {
            let members = slots(of: source)
            let count = Int(records[Int(source)].count)
            mergedMembers += count
            guard mergedMembers <= Self.mergeLimit else { return nil }
            var at = 0
            while at < count {
                if known.insert(text(members[2 * at])).inserted { merged.append((members[2 * at], members[2 * at + 1])) }
                at += 1
            }
        }
        own.insert(contentsOf: merged, at: place)
        pendingCount = first
        reservePending(2 * own.count)
        for (key, value) in own {
            pending[pendingCount] = key
            pending[pendingCount + 1] = value
            pendingCount += 2
        }
        return own.count
    }

    /// The objects that the value of `<<` names: itself, or its elements; nil where it names anything else.
    private func mergeSources(_ value: Int32) -> [Int32]? {
        switch records[Int(value)].kind {
        case .object: return [value]
        case .array:
            let elements = slots(of: value)
            var sources: [Int32] = []
            var at = 0
            while at < Int(records[Int(value)].count) {
                guard records[Int(elements[at])].kind == .object else { return nil }
                sources.append(elements[at])
                at += 1
            }
            return sources
        default: return nil
        }
    }

    private func text(_ index: Int32) -> String { String(decoding: key(index), as: UTF8.self) }
}
