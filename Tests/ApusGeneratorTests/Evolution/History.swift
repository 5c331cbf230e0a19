import Foundation

@testable import ApusGenerator

/// A document that is not ours, and what its next version might bring: twenty edits such as maintainers make.
///
/// The documents are not in this repository; `scripts/histories FOLDER` says where they are.
struct History: Sendable {
    /// The document's file in the folder.
    var document: String
    var edits: [Edit]

    /// One edit: what is put for what, at its first place behind another text, and the rules of the wire that find it, none where
    /// it only completes another.
    struct Edit: Sendable {
        var name: String
        var rules: [ChangeRule]
        var anchor: String
        var old: String
        var new: String

        init(_ name: String, _ rules: [ChangeRule], behind anchor: String, _ old: String, _ new: String) {
            self.name = name
            self.rules = rules
            self.anchor = anchor
            self.old = old
            self.new = new
        }

        func apply(to text: inout String) throws {
            guard let start = text.range(of: anchor),
                let place = text.range(of: old, range: start.lowerBound..<text.endIndex)
            else { throw RuleDocument.Missing(text: "\(name): \(anchor) … \(old)") }
            text.replaceSubrange(place, with: new)
        }
    }

    static let all = [trainTravel, museum, gitHub]

    private static let trainTravel = History(
        document: "train-travel.yaml",
        edits: [
            .init("the version", [.apiVersionChanged], behind: "info:", "version: 1.2.1", "version: 2.0.0"),
            .init("a server moved", [.defaultServerChanged], behind: "servers:", "https://try.microcks.io/rest/Train+Travel+API/1.0.0", "https://mock.example.com"),
            .init("an optional filter", [.parameterAdded], behind: "operationId: get-trips", "        - name: dogs\n", "        - name: wifi\n          in: query\n          schema:\n            type: boolean\n        - name: dogs\n"),
            .init("a filter became required", [.parameterBecameRequired], behind: "- name: country", "required: false", "required: true"),
            .init("a larger page", [.requestBoundLoosened], behind: "    limit:\n", "maximum: 100", "maximum: 200"),
            .init("another default page size", [.requestDefaultChanged], behind: "    limit:\n", "default: 10", "default: 20"),
            .init("a new property", [.responsePropertyAdded], behind: "    Trip:\n", "        price:\n", "        seats:\n          type: integer\n        price:\n"),
            .init("a property always comes", [.responsePropertyBecameRequired], behind: "    Station:\n", "        - country_code\n", "        - country_code\n        - timezone\n"),
            .init("a property may be missing", [.responsePropertyBecameOptional], behind: "    Station:\n", "        - address\n", ""),
            .init("a price as text", [.responseTypeChanged], behind: "        price:\n", "type: number", "type: string"),
            .init("a currency", [.responseEnumValueAdded], behind: "        currency:\n", "            - eur\n", "            - eur\n            - dkk\n"),
            .init("a currency less", [.requestEnumValueRemoved], behind: "        currency:\n", "            - bam\n", ""),
            .init("an operation deprecated", [.operationDeprecated], behind: "operationId: delete-booking\n", "operationId: delete-booking\n", "operationId: delete-booking\n      deprecated: true\n"),
            .init("an operation renamed", [.operationIdChanged], behind: "operationId: get-bookings", "get-bookings", "list-bookings"),
            .init("a failure less", [.responseFailureRemoved], behind: "operationId: delete-booking", "        '404':\n          $ref: '#/components/responses/NotFound'\n", ""),
            .init("a new scope", [.securityTightened], behind: "operationId: create-booking\n", "            - write\n", "            - write\n            - book\n"),
            .init("a description", [.documentationChanged], behind: "    Station:\n", "A train station.", "A station for trains."),
            .init("a webhook", [.webhookAdded], behind: "webhooks:\n", "  newBooking:\n", "  bookingGone:\n    post:\n      requestBody:\n        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/Booking'\n      responses:\n        '200':\n          description: Thank you.\n  newBooking:\n"),
            .init("a member of a union", [.responseUnionMemberAdded], behind: "            - title: Bank Account\n", "            - title: Bank Account\n", "            - title: Voucher\n              type: object\n              required:\n                - voucher\n              properties:\n                voucher:\n                  type: string\n            - title: Bank Account\n"),
            .init("an operation less", [.operationRemoved], behind: "  /bookings/{bookingId}:\n", "    get:\n", "    x-get:\n"),
        ])

    private static let museum = History(
        document: "museum.yaml",
        edits: [
            .init("a tag", [.operationTagsChanged], behind: "operationId: getTicketCode", "- Tickets", "- Codes"),
            .init("a path's parameter", [.pathParameterRenamed], behind: "paths:", "/tickets/{ticketId}/qr:", "/tickets/{ticket}/qr:"),
            .init("its name", [], behind: "  parameters:\n", "name: ticketId", "name: ticket"),
            .init("a success less", [.responseSuccessRemoved], behind: "operationId: deleteSpecialEvent", "        \"204\":\n          description: Success - no content.\n", ""),
            .init("a failure more", [.responseFailureAdded], behind: "operationId: updateSpecialEvent", "        \"400\":\n", "        \"409\":\n          description: Someone else changed it.\n        \"400\":\n"),
            .init("a body that may be left out", [.requestBodyBecameOptional], behind: "operationId: updateSpecialEvent", "        required: true\n", ""),
            .init("another media type", [.responseMediaTypeAdded], behind: "operationId: getTicketCode", "            image/png:\n", "            image/svg+xml: {}\n            image/png:\n"),
            .init("an operation more", [.operationAdded], behind: "  /museum-hours:\n", "    get:\n", "    put:\n      operationId: setMuseumHours\n      responses:\n        \"204\":\n          description: Set.\n    get:\n"),
            .init("a value", [.responseEnumValueAdded], behind: "    TicketType:\n", "        - event\n", "        - event\n        - group\n"),
            .init("another format", [.formatChanged], behind: "    EventPrice:\n", "format: float", "format: double"),
            .init("a schema renamed", [.schemaRenamed], behind: "    MuseumDailyHours:\n", "    MuseumDailyHours:\n", "    DailyHours:\n"),
            .init("its use", [], behind: "    MuseumHours:\n", "schemas/MuseumDailyHours", "schemas/DailyHours"),
            .init("a pattern", [.responsePatternChanged], behind: "        timeOpen:\n", "([0-5]\\d)$'", "([0-5]\\d)Z$'"),
            .init("a property to send", [.requestPropertyAdded], behind: "    SpecialEventFields:\n", "        price:\n", "        seats:\n          type: integer\n        price:\n"),
            .init("a property has to be sent", [.requestPropertyBecameRequired], behind: "    Ticket:\n", "        - ticketDate\n", "        - ticketDate\n        - eventId\n"),
            .init("a schema more", [.schemaAdded], behind: "    Error:\n", "    Error:\n", "    Note:\n      type: string\n    Error:\n"),
            .init("a property less, and another", [.responseRequiredPropertyRemoved, .responsePropertyAdded], behind: "            message:\n", "            message:\n", "            note:\n"),
            .init("null", [.responseBecameNullable], behind: "    EventLocation:\n", "type: string", "type: [string, \"null\"]"),
            .init("a list that must not be long", [.requestBoundTightened], behind: "    EventDates:\n", "type: array\n", "type: array\n      maxItems: 9\n"),
            .init("a schema deprecated", [.schemaDeprecated], behind: "    TicketCodeImage:\n", "type: string\n", "type: string\n      deprecated: true\n"),
            .init("a further server", [.serverAdded], behind: "servers:\n", "paths:\n", "  - url: \"https://museum.example.com\"\npaths:\n"),
        ])

    private static let gitHub = History(
        document: "github.json",
        edits: [
            .init("the version", [.apiVersionChanged], behind: "\"info\": {", "\"version\": \"1.1.4\"", "\"version\": \"1.2.0\""),
            .init("an operation renamed", [.operationIdChanged], behind: "\"operationId\": \"meta/root\"", "meta/root", "meta/links"),
            .init("an operation deprecated", [.operationDeprecated], behind: "\"operationId\": \"gists/list\"", "\"operationId\": \"gists/list\"", "\"operationId\": \"gists/list\", \"deprecated\": true"),
            .init("a failure more", [.responseFailureAdded], behind: "\"operationId\": \"gists/list\"", "\"responses\": {", "\"responses\": { \"410\": { \"description\": \"Gone\" },"),
            .init("a parameter more", [.parameterAdded], behind: "\"operationId\": \"gists/list\"", "\"parameters\": [", "\"parameters\": [ { \"name\": \"language\", \"in\": \"query\", \"schema\": { \"type\": \"string\" } },"),
            .init("a required parameter more", [.parameterAddedRequired], behind: "\"operationId\": \"users/list\"", "\"parameters\": [", "\"parameters\": [ { \"name\": \"kind\", \"in\": \"query\", \"required\": true, \"schema\": { \"type\": \"string\" } },"),
            .init("a property more", [.responsePropertyAdded], behind: "\"simple-user\": {", "\"properties\": {", "\"properties\": { \"pronouns\": { \"type\": \"string\" },"),
            .init("a property less, and another", [.responseRequiredPropertyRemoved, .responsePropertyAdded], behind: "\"code-of-conduct\": {\n        \"title\"", "\"html_url\": {", "\"page_url\": {"),
            .init("a number as text", [.responseTypeChanged], behind: "\"label\": {\n        \"title\": \"Label\"", "\"type\": \"integer\"", "\"type\": \"string\""),
            .init("a title", [.documentationChanged], behind: "\"gitignore-template\": {\n", "\"title\": \"Gitignore Template\"", "\"title\": \"Template for gitignore\""),
            .init("a tag", [.operationTagsChanged], behind: "\"summary\": \"Get emojis\"", "\"emojis\"\n", "\"pictures\"\n"),
            .init("another page size", [.requestDefaultChanged], behind: "\"per-page\": {", "\"default\": 30", "\"default\": 50"),
            .init("a bound", [.requestBoundTightened], behind: "\"cursor\": {\n        \"name\": \"cursor\"", "\"type\": \"string\"", "\"type\": \"string\", \"maxLength\": 80"),
            .init("a path's parameter", [.pathParameterRenamed], behind: "\"paths\": {", "\"/gitignore/templates/{name}\"", "\"/gitignore/templates/{language}\""),
            .init("its name", [], behind: "\"operationId\": \"gitignore/get-template\"", "\"name\": \"name\"", "\"name\": \"language\""),
            .init("an operation less, and another", [.operationRemoved, .operationAdded], behind: "\"paths\": {", "\"/zen\": {", "\"/zen/quote\": {"),
            .init("values of a map", [.responseTypeChanged], behind: "\"operationId\": \"emojis/get\"", "\"additionalProperties\": {\n                    \"type\": \"string\"", "\"additionalProperties\": {\n                    \"type\": \"integer\""),
            .init("null", [.responseBecameNullable], behind: "\"code-of-conduct\": {\n        \"title\"", "\"type\": \"string\",\n            \"example\": \"contributor_covenant\"", "\"type\": \"string\", \"nullable\": true,\n            \"example\": \"contributor_covenant\""),
            .init("a schema deprecated", [.schemaDeprecated], behind: "\"license-simple\": {\n        \"title\"", "\"type\": \"object\"", "\"type\": \"object\", \"deprecated\": true"),
            .init("another server", [.defaultServerChanged], behind: "\"servers\": [", "https://api.github.com", "https://api.example.com"),
        ])
}
