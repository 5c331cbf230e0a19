extension DiffReport {
    /// The report for a terminal: by view, then by severity.
    ///
    /// - Parameters:
    ///   - isColored: Whether it may have the colours of a terminal.
    ///   - isVerbose: Whether texts that only people read, and what was ignored, are shown one by one.
    ///   - harmless: Makes what a document says fit for a terminal: it is anyone's, and must not move the cursor.
    public func text(isColored: Bool, isVerbose: Bool, _ harmless: @escaping (String) -> String = { $0 }) -> [String] {
        let paint = Paint(isOn: isColored, harmless: harmless)
        var lines: [String] = []
        for view in Finding.View.allCases {
            let findings = findings.filter { $0.rule.view == view }
            guard !findings.isEmpty else { continue }
            if !lines.isEmpty { lines.append("") }
            lines.append(paint.bold("\(view.title): \(bump(view).rawValue)"))
            for severity in Finding.Severity.allCases.reversed() {
                for finding in findings where finding.severity == severity {
                    if finding.rule == .documentationChanged, !isVerbose { continue }
                    lines += self.lines(finding, paint)
                }
            }
            let texts = findings.count { $0.rule == .documentationChanged }
            if texts > 0, !isVerbose {
                lines.append(
                    "  info      \(texts == 1 ? "1 text" : "\(texts) texts") for people changed; --verbose shows them")
            }
        }
        if !ignored.isEmpty {
            lines.append("")
            lines.append(ignored.count == 1 ? "1 finding is ignored" : "\(ignored.count) findings are ignored")
            if isVerbose {
                lines += ignored.map { harmless("  [\($0.finding.rule.id)] \($0.finding.message): \($0.reason)") }
            }
        }
        if !lines.isEmpty { lines.append("") }
        lines.append(findings.isEmpty ? "nothing changed" : "\(counts): \(verdict)")
        return lines
    }

    /// The report in a few lines: the gravest findings, those of the Swift client first, and the verdict.
    ///
    /// - Parameter most: How many findings are shown.
    public func brief(most: Int, isColored: Bool, _ harmless: @escaping (String) -> String = { $0 }) -> [String] {
        let paint = Paint(isOn: isColored, harmless: harmless)
        let shown = findings.filter { $0.rule != .documentationChanged }.enumerated().sorted { left, right in
            left.element.severity == right.element.severity
                ? left.offset < right.offset : left.element.severity > right.element.severity
        }.map(\.element)
        var lines = shown.prefix(most).map { head($0, paint) }
        if shown.count > most { lines.append("  … \(shown.count - most) more; apus diff shows them") }
        return findings.isEmpty ? [] : lines + ["\(counts): \(verdict)"]
    }

    private func head(_ finding: Finding, _ paint: Paint) -> String {
        let word = finding.severity.rawValue.padding(to: 8)
        return "  \(paint.color(word, of: finding.severity))  \(paint.harmless(finding.message)) [\(finding.rule.id)]"
    }

    private func lines(_ finding: Finding, _ paint: Paint) -> [String] {
        var lines = [head(finding, paint)]
        let margin = "            "
        if finding.before != finding.after, finding.severity > .info {
            if !finding.before.isEmpty { lines.append(margin + paint.harmless("- " + finding.before)) }
            if !finding.after.isEmpty { lines.append(margin + paint.harmless("+ " + finding.after)) }
        }
        if !finding.places.isEmpty { lines.append("\(margin)\(paint.dim(paint.harmless(finding.places)))") }
        if finding.severity > .info { lines.append("\(margin)\(finding.rule.advice)") }
        return lines
    }
}

/// The colours of a terminal (ECMA-48, section 8.3.117), or none.
private struct Paint {
    var isOn: Bool
    var harmless: (String) -> String

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }

    func color(_ text: String, of severity: Finding.Severity) -> String {
        switch severity {
        case .breaking: wrap(text, "31")
        case .warning: wrap(text, "33")
        case .info: text
        }
    }

    private func wrap(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

extension String {
    fileprivate func padding(to length: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, length - count))
    }
}
