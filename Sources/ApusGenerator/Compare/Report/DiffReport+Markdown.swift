extension DiffReport {
    /// The report as an entry of a changelog, line by line.
    public var markdown: [String] {
        let (old, new) = comparison.versions
        let version = old == new || old.isEmpty ? new : "\(old) → \(new)"
        var lines = ["## \(version.isEmpty ? "Changes" : Markdown.oneLine(version))", ""]
        lines.append(findings.isEmpty ? "Nothing changed." : "This is \(verdict).")
        section("Breaking", findings.filter { $0.severity == .breaking }, hasAdvice: true, &lines)
        section("To look at", findings.filter { $0.severity == .warning }, hasAdvice: true, &lines)
        let others = findings.filter { $0.severity == .info && $0.rule != .documentationChanged }
        section("New", others.filter { $0.bump == .minor }, hasAdvice: false, &lines)
        section("Else", others.filter { $0.bump == .patch }, hasAdvice: false, &lines)
        let texts = findings.count { $0.rule == .documentationChanged }
        if texts > 0 {
            lines += [
                "",
                texts == 1 ? "1 text of the documentation changed." : "\(texts) texts of the documentation changed.",
            ]
        }
        return lines
    }

    private func section(_ title: String, _ findings: [Finding], hasAdvice: Bool, _ lines: inout [String]) {
        for view in Finding.View.allCases {
            let findings = findings.filter { $0.rule.view == view }
            guard !findings.isEmpty else { continue }
            lines += ["", "### \(title): \(view == .swift ? "the Swift client" : "the API")", ""]
            for finding in findings {
                lines.append("- \(finding.sentence)" + (hasAdvice ? " \(finding.rule.advice)" : ""))
                guard hasAdvice, view == .swift, finding.before != finding.after else { continue }
                lines += ["", "  ```diff"]
                if !finding.before.isEmpty { lines.append("  - \(finding.before)") }
                if !finding.after.isEmpty { lines.append("  + \(finding.after)") }
                lines += ["  ```", ""]
            }
        }
    }

    /// The report as workflow commands of GitHub Actions, which show it beside the lines of the document.
    public var annotations: [String] {
        findings.filter { $0.rule != .documentationChanged }.map { finding in
            let command =
                switch finding.severity {
                case .breaking: "error"
                case .warning: "warning"
                case .info: "notice"
                }
            var properties: [String] = []
            if let place = finding.new?.location ?? finding.old?.location, place.line > 0 {
                properties += ["file=\(Self.escaped(Self.pathInRepository(place.file)))", "line=\(place.line)", "col=\(place.column)"]
            }
            properties.append("title=\(Self.escaped(finding.rule.id))")
            let advice = finding.severity > .info ? " \(finding.rule.advice)" : ""
            return
                "::\(command) \(properties.joined(separator: ","))::\(Self.escaped(finding.sentence + advice, isProperty: false))"
        }
    }

    /// Where a file of a revision stands in the working copy: what is gone is shown where it was.
    private static func pathInRepository(_ file: String) -> String {
        guard file.hasPrefix("git:") else { return file }
        let path = file.split(separator: ":", maxSplits: 2).last.map(String.init) ?? file
        return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }

    /// The characters that end a property or a command (GitHub, "Workflow commands for GitHub Actions").
    private static func escaped(_ text: String, isProperty: Bool = true) -> String {
        var result = ""
        for character in text {
            switch character {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n", "\r\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.append(character)
            }
        }
        return result
    }
}
