// What stands for the middlewares whose package trait is off, to say so in one line.

#if !Logging
@available(
    *, unavailable, message: "enable the trait: .package(url: …, traits: [\"Logging\"]) for the package apus"
)
public enum LoggingMiddleware {}
#endif

#if !Metrics
@available(
    *, unavailable, message: "enable the trait: .package(url: …, traits: [\"Metrics\"]) for the package apus"
)
public enum MetricsMiddleware {}
#endif

#if !Tracing
@available(
    *, unavailable, message: "enable the trait: .package(url: …, traits: [\"Tracing\"]) for the package apus"
)
public enum TracingMiddleware {}
#endif
