/// What a server does to a client: the list that both transports have to stand.
enum Fault: String, CaseIterable {
    // Connections
    case refused, resetBeforeTheHead, closedBeforeTheHead, resetInTheHead, resetInTheBody, closedInTheBody, truncatedChunk
    case keepAliveClosedUnderTheClient, keepAliveClosedWhileIdle, noHTTP
    // Time
    case slowHeadAndBody, noAnswer, stalledHead, stalledBody
    // Statuses
    case tooMany, tooManyWithRetryAfter, unavailable, unavailableWithRetryAfter, gatewaysPage
    // Contents
    case wrongContentType, malformedJSON, truncatedJSON, noContent, invalidUTF8, brokenGzip, brokenDeflate
    case declaredTooLarge, endless, compressedBomb
    // Heads
    case duplicatedHeaders, duplicatedLengths, continueAndEarlyHints
    // Redirects
    case redirectInTheOrigin, redirectToAnotherOrigin, redirectLoop
}
