extension ViewMaker {
    /// How a record is read and written.
    func recordCoding(_ id: TypeID, _ record: Record) -> RecordCodingView {
        let surroundings = spelling.extending(id)
        let directions = directions(id)
        var view = RecordCodingView(
            access: access, isRead: directions.isRead, isWritten: directions.isWritten, isCompared: isStandard,
            locals: [], flattened: [], hasReads: !record.fields.isEmpty, reads: [], extras: "", guards: [],
            arguments: ListView([], room: 0), writes: [], nulls: [], comparisons: isStandard ? comparisons(record) : [])
        var arguments: [String] = []
        for field in record.fields {
            let variable = Self.variable(field.name)
            view.locals.append(local(field, variable, surroundings))
            view.reads.append(
                ReadView(
                    method: field.presence == .change ? "change" : field.isLenient ? "lenient" : readMethod(field.type),
                    key: swiftLiteral(jsonEscaped(field.key)), variable: variable))
            if field.presence == .required, !spelling.isOptional(field.type) {
                view.guards.append(GuardView(variable: variable, key: swiftLiteral(field.key)))
            }
            arguments.append("\(Backticks.argument(field.name)): \(variable)")
            let write = write(field)
            view.writes.append(write)
            if field.isSecret, field.presence == .nullable {
                view.nulls.append(WriteView(method: "nullable", key: write.key, value: write.value))
            }
        }
        for flattened in record.flattened {
            let variable = Self.variable(flattened.name)
            view.flattened.append(
                FlattenedView(variable: variable, type: spelling.type(flattened.type, surroundings)))
            if !spelling.isOptional(flattened.type) { view.guards.append(GuardView(variable: variable, key: "")) }
            arguments.append("\(Backticks.argument(flattened.name)): \(variable)")
            let own = record.fields.map { swiftLiteral(jsonEscaped($0.key)) }.joined(separator: ", ")
            let besides = own.isEmpty ? "" : ", besides: [\(own)]"
            view.writes.append(WriteView(method: "flattened", key: "", value: Self.stored(flattened.name) + besides))
        }
        if let extras = extras(of: record, surroundings) {
            let variable = Self.variable(extras.name)
            view.locals.append("var \(variable): \(extras.type) = [:]")
            view.extras = variable
            arguments.append("\(Backticks.argument(extras.name)): \(variable)")
            view.writes.append(WriteView(method: "extras", key: "", value: Self.stored(extras.name)))
        }
        view.arguments = ListView(arguments, room: Self.width - 21)
        return view
    }

    private func local(_ field: Field, _ variable: String, _ surroundings: Spelling.Surroundings) -> String {
        switch field.presence {
        case .change: "var \(variable) = \(type(of: field, surroundings)).unchanged"
        case .required, .optional, .nullable, .optionalNullable:
            "var \(variable): \(spelling.optional(field.type, surroundings))"
        }
    }

    /// The reader's and the writer's method for a type.
    func readMethod(_ type: TypeReference) -> String {
        switch spelling.resolved(type) {
        case .string: "string"
        case .integer: "int"
        case .int32: "int32"
        case .int64: "int64"
        case .double: "double"
        case .boolean: "bool"
        case .dateTime: "date"
        default: "value"
        }
    }

    private func write(_ field: Field) -> WriteView {
        let method =
            switch field.presence {
            case _ where field.isSecret: "secret"
            case .change: "change"
            case .nullable: "nullable"
            case .required, .optional, .optionalNullable: readMethod(field.type)
            }
        var value = Self.stored(field.name)
        if field.isDeprecated {
            value = "_" + field.name
            if field.isIndirect { value += isOptional(field) ? "?.value" : ".value" }
        }
        return WriteView(method: method, key: swiftLiteral(jsonEscaped(field.key)) + ", ", value: value)
    }

    /// What two records are compared by: what is stored.
    private func comparisons(_ record: Record) -> [ComparisonView] {
        var views = record.fields.map { field in
            // What is boxed is compared in its box: the same box is the same value.
            field.isIndirect
                ? comparison("value", "_" + field.name)
                : comparison(
                    field.presence == .change ? "value" : comparisonMethod(unwrapped(field.type)),
                    field.isDeprecated ? "_" + field.name : field.name)
        }
        views += record.flattened.map { comparison("value", $0.name) }
        if case .kept(_, let name) = record.extras { views.append(comparison("value", name)) }
        return views
    }

    private func comparison(_ method: String, _ stored: String) -> ComparisonView {
        let isParameter = stored == "other" || stored == "comparison"
        return ComparisonView(
            method: method, value: isParameter ? "self." + stored : Backticks.declared(stored), member: Backticks.member(stored))
    }

    private func comparisonMethod(_ type: TypeReference) -> String {
        if case .array = spelling.resolved(type) { "array" } else { readMethod(type) }
    }

    /// The variable that a property is read into, which is no other name of the function.
    static func variable(_ name: String) -> String {
        switch name {
        case "reader", "mark": name + "Value"
        default: Backticks.declared(name)
        }
    }

    /// A property as it is used in the function that writes it.
    static func stored(_ name: String) -> String {
        name == "writer" ? "self.writer" : Backticks.declared(name)
    }
}
