import ApusRuntime
import Parcels

/// Prints where a parcel is, with answers that stand here instead of on a server.
@main
struct ParcelStatus {
    static func main() async throws {
        let client = Parcels(
            key: "secret",
            transport: InMemoryTransport(
                .json(
                    """
                    {"number":"42","weight":1.5,"events":[
                      {"at":"2025-03-01T08:30:00Z","what":"posted","place":"Bern"},
                      {"at":"2025-03-02T06:05:00+01:00","what":"sorted","place":"Basel"}]}
                    """),
                .status(404)))

        let parcel = try await client.getParcel(number: "42")
        for event in parcel.events {
            print("\(parcel.number): \(event.what.rawValue) in \(event.place ?? "?")")
        }
        do {
            _ = try await client.getParcel(number: "43")
        } catch {
            guard error.http?.status == 404 else { throw error }
            print("43: there is no such parcel")
        }
    }
}
