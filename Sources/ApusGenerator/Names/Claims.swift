/// Gives out the names of one scope so that nobody gets another's.
///
/// In rounds: everybody's first wish, then the second wishes of those who lost, and so on. A later wish never takes what
/// somebody has by an earlier one, so a new claimant only moves those who want the very name it gets.
struct Claims {
    /// Names that are given, as they are compared.
    private var taken: Set<String>
    /// Names that only who has one of them pinned may take.
    private var reserved: Set<String> = []
    /// Whether names that differ only by case are one name.
    let ignoresCase: Bool

    init(taken: [String] = [], ignoresCase: Bool = false) {
        self.ignoresCase = ignoresCase
        self.taken = []
        for name in taken { take(name) }
    }

    private func key(_ name: String) -> String { ignoresCase ? name.lowercased() : name }

    mutating func take(_ name: String) { taken.insert(key(name)) }

    /// Keeps a name for a later claimant that has it pinned.
    mutating func reserve(_ name: String) { if !name.isEmpty { reserved.insert(key(name)) } }

    /// Whether a name was free; it is taken then.
    private mutating func claim(_ name: String) -> Bool {
        let key = key(name)
        return !reserved.contains(key) && taken.insert(key).inserted
    }

    /// What somebody wants.
    struct Claimant {
        /// Comes before everything.
        var pinned: String?
        /// The wishes in their order; never empty.
        var wishes: [String]
        /// Who goes first in the first round.
        var rank = Rank.other
    }

    enum Rank: Int, CaseIterable {
        /// What must be there: an argument of the path.
        case first
        /// The document writes the wish exactly so.
        case exact
        /// But for its case.
        case spelled
        case other

        init(_ raw: String, _ wish: String) {
            if raw == wish {
                self = .exact
            } else {
                let isSpelled = raw.utf8.elementsEqual(wish.utf8) { Self.small($0) == Self.small($1) }
                self = isSpelled ? .spelled : .other
            }
        }

        private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    }

    /// Gives every claimant a name; the same claimants in the same order get the same names.
    ///
    /// - Parameter last: What to try for a claimant who lost everywhere, before numbers.
    mutating func assign(_ claimants: [Claimant], last: (Int) -> [String] = { _ in [] }) -> [String] {
        var names = [String](repeating: "", count: claimants.count)
        taken.reserveCapacity(taken.count + claimants.count)
        var open: [Int] = []
        open.reserveCapacity(claimants.count)
        for (index, claimant) in claimants.enumerated() {
            if let pinned = claimant.pinned, taken.insert(key(pinned)).inserted {
                names[index] = pinned
            } else {
                open.append(index)
            }
        }
        var losers: [Int] = []
        for rank in Rank.allCases {
            for index in open where claimants[index].rank == rank { give(claimants[index].wishes[0], to: index, &names, else: &losers) }
        }
        guard !losers.isEmpty else { return names }
        losers.sort()

        var wishes: [Int: [String]] = [:]
        for index in losers { wishes[index] = claimants[index].wishes + last(index) }
        var round = 1
        while !losers.isEmpty {
            var next: [Int] = []
            var tried = false
            for index in losers {
                guard let own = wishes[index], round < own.count else {
                    next.append(index)
                    continue
                }
                tried = true
                give(own[round], to: index, &names, else: &next)
            }
            losers = next
            round += 1
            if !tried { break }
        }
        number(losers, claimants, &names)
        return names
    }

    private mutating func give(_ name: String, to index: Int, _ names: inout [String], else losers: inout [Int]) {
        if claim(name) {
            names[index] = name
        } else {
            losers.append(index)
        }
    }

    /// `Name2`, `Name3`; `v1_2` behind a digit.
    private mutating func number(_ losers: [Int], _ claimants: [Claimant], _ names: inout [String]) {
        var counts: [String: Int] = [:]
        for index in losers {
            let wish = claimants[index].wishes[0]
            let base = wish.utf8.last.map(Casing.isDigit) == true ? wish + "_" : wish
            var number = counts[base] ?? 2
            while !claim(base + String(number)) { number += 1 }
            names[index] = base + String(number)
            counts[base] = number + 1
        }
    }
}
