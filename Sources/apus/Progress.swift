import Dispatch

/// One line on a terminal that says what is being done, once that takes longer than a second; never in a pipe.
struct Progress {
    private let queue = DispatchQueue(label: "apus.progress")
    private let timer: any DispatchSourceTimer

    private init(_ text: String) {
        let started = ContinuousClock.now
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler {
            let seconds = (ContinuousClock.now - started).components.seconds
            Console.send("\r\u{1B}[K\(text) … \(seconds) s")
        }
        timer.schedule(deadline: .now() + 1, repeating: 1)
        timer.resume()
        self.timer = timer
    }

    private func finish() {
        timer.cancel()
        queue.sync { Console.send("\r\u{1B}[K") }
    }

    /// Does something while the line says so.
    static func shown<Value, Failure: Error>(
        _ text: String, if isShown: Bool = true, while body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard isShown, Console.isTerminal else { return try body() }
        let progress = Progress(text)
        defer { progress.finish() }
        return try body()
    }
}
