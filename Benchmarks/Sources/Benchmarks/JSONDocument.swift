@_spi(ApusGenerated) import ApusRuntime
import BenchmarksAPI
import Foundation
import TikTokBusiness

/// What can be read from a document and written as one: generated models, and lists of these.
protocol JSONDocument {
    init(jsonData: Data) throws(JSONError)
    func jsonData() throws(JSONError) -> Data
}

extension TikTokBusiness.CampaignList: JSONDocument {}
extension BenchmarksAPI.Feed: JSONDocument {}

extension Array: JSONDocument where Element: JSONModel {
    init(jsonData: Data) throws(JSONError) { self = try JSONReader.decode(from: jsonData) }
    func jsonData() throws(JSONError) -> Data { try JSONWriter.encodeData(self) }
}
