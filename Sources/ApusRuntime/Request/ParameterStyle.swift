/// How a path parameter is written (OpenAPI 3.1.1, section 4.8.12.3).
@_spi(ApusGenerated) public enum PathStyle: Sendable {
    case simple, label, matrix
}

/// How a query parameter, or a property of a form, is written (OpenAPI 3.1.1, section 4.8.12.3).
@_spi(ApusGenerated) public enum QueryStyle: Sendable {
    case form, spaceDelimited, pipeDelimited, deepObject
}

/// How a cookie is written: `form` percent-encodes its value, `cookie` (3.2) sends it as it is.
@_spi(ApusGenerated) public enum CookieStyle: Sendable {
    case form, cookie
}

/// How one property of a form body is sent (the specification's Encoding Object).
@_spi(ApusGenerated) public struct FormEncoding: Sendable {
    var contentType: String?
    var style: QueryStyle?
    var explode: Bool
    var allowReserved: Bool

    public init(
        contentType: String? = nil, style: QueryStyle? = nil, explode: Bool? = nil, allowReserved: Bool = false
    ) {
        self.contentType = contentType
        self.style = style ?? (contentType == nil && (explode != nil || allowReserved) ? .form : nil)
        self.explode = explode ?? (self.style == .form || self.style == .deepObject)
        self.allowReserved = allowReserved
    }
}
