import Testing

@testable import ApusGenerator

@Suite struct ViewTests {
    /// Every view that stands in a value, itself included.
    private func views(in value: Any) -> [any View] {
        let inner = Mirror(reflecting: value).children.flatMap { views(in: $0.value) }
        return (value as? any View).map { [$0] + inner } ?? inner
    }

    @Test func templatesCanAskForEverythingThatAViewHolds() {
        let views = makeViews(.everything(), Configuration()).files.flatMap { self.views(in: $0) }
        #expect(views.count > 500)
        for view in views {
            func names<V: View>(_ view: V) -> Set<String> { Set(V.shapes.keys) }
            let stored = Set(Mirror(reflecting: view).children.compactMap(\.label))
            let hidden = stored.subtracting(["path"]).subtracting(names(view))
            #expect(hidden.isEmpty, "\(type(of: view))")
        }
    }

    @Test func aNameAlwaysHasAValue() {
        for view in makeViews(.everything(), Configuration()).files.flatMap({ views(in: $0) }) {
            func hasAll<V: View>(_ view: V) -> Bool { V.shapes.keys.allSatisfy { view.child(named: $0) != nil } }
            let isComplete = hasAll(view)
            #expect(isComplete, "\(type(of: view))")
            #expect(view.child(named: "noSuchName") == nil)
        }
    }
}
