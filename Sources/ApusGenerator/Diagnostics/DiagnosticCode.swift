/// The stable code of a diagnostic; `docs/DIAGNOSTICS.md` says of each what it means and what to do.
public enum DiagnosticCode: String, Codable, Sendable, CaseIterable {
    // What makes a document no document.
    case unreadable = "unreadable"
    case syntax = "syntax"
    case encoding = "encoding"
    case limit = "limit"
    case notOpenAPI = "not-openapi"
    case unsupportedVersion = "unsupported-version"
    case configuration = "configuration"
    case template = "template"
    case lock = "lock"
    case overlay = "overlay"
    case overlayWithoutTarget = "overlay-without-target"

    // What was found in one.
    case duplicateKey = "duplicate-key"
    case unresolvedReference = "unresolved-reference"
    case referenceCycle = "reference-cycle"
    case misplacedReference = "misplaced-reference"
    case networkReference = "network-reference"
    case unknownKeyword = "unknown-keyword"
    case malformedKeyword = "malformed-keyword"
    case documentedOnly = "documented-only"
    case nonconforming = "nonconforming"
    case unusedSetting = "unused-setting"
    case unusableName = "unusable-name"
    case unusablePages = "unusable-pages"
    case unusableDefault = "unusable-default"
    case duplicateOperationID = "duplicate-operation-id"
    case missingOperationID = "missing-operation-id"
    case duplicateParameter = "duplicate-parameter"
    case surplusPathParameter = "surplus-path-parameter"
    case undeclaredPathParameter = "undeclared-path-parameter"
    case ignoredHeader = "ignored-header"
    case unsupportedEncoding = "unsupported-encoding"
    case keptResult = "kept-result"
    case missingResponses = "missing-responses"
    case contentWithoutBody = "content-without-body"
    case unknownSecurityScheme = "unknown-security-scheme"
    case undeclaredServerVariable = "undeclared-server-variable"

    // What `apus lint` advises.
    case untitledSchema = "untitled-schema"
    case untypedEnum = "untyped-enum"
    case unboundedInteger = "unbounded-integer"
    case unconfiguredEnvelope = "unconfigured-envelope"
    case unconfiguredPages = "unconfigured-pages"

    // What keeps the output from being written.
    case occupied = "occupied"
    case unsafePath = "unsafe-path"
    case fileSystem = "file-system"
}
