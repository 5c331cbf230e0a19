/// The version of OpenAPI that a document is written in, by its first two numbers.
enum SpecificationVersion: String, Sendable {
    case v3_0 = "3.0"
    case v3_1 = "3.1"
    case v3_2 = "3.2"
}
