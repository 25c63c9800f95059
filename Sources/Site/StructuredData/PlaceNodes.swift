import Bytes
import Content

extension StructuredData {
  /// An address; `name` stands for the street where nothing of it is known.
  func appendAddress(
    _ lines: List<Text> = List(), town: Text = Text(), postcode: Text = Text(), named name: Text,
    _ graph: inout GraphWriter
  ) {
    graph.begin("address", "PostalAddress")
    if lines.isEmpty, town.isEmpty, postcode.isEmpty {
      graph.member("streetAddress", name)
    } else {
      graph.member("streetAddress", joined: lines, by: ", ")
      graph.member("addressLocality", town)
      graph.member("postalCode", postcode)
    }
    if !catalogue.network.isBeyondUnitedKingdom { graph.member("addressCountry", "GB") }
    graph.end()
  }

  func appendCoordinates(_ place: Coordinate?, _ graph: inout GraphWriter) {
    guard let place else { return }
    graph.begin("geo", "GeoCoordinates")
    graph.member("latitude", number: place.latitudeText)
    graph.member("longitude", number: place.longitudeText)
    graph.end()
  }

  /// A locality's name and page, within an object that was begun.
  func appendLocality(_ place: Place, _ graph: inout GraphWriter) {
    graph.member("name", catalogue.localities[Int(place)].common.title)
    graph.member("url", path: addresses.localities[Int(place)])
  }
}
