/// An OpenAPI document of a size, to measure the generator with where no real document is at hand: resources with ten fields,
/// five operations each, some prose.
///
/// - Parameters:
///   - resources: How many resources have operations.
///   - models: How many schemas there are, which the resources share; as many as resources where it is left out.
func largeDocument(resources: Int, models: Int? = nil) -> String {
    let models = models ?? resources
    let paths = (0..<resources).flatMap { operations($0, of: $0 % models) }
    let schemas = (0..<models).map { schema($0, next: ($0 + 1) % models) }
    return ##"""
        {"openapi":"3.1.0","info":{"title":"Large","version":"1"},"servers":[{"url":"https://api.example.com"}],
        "paths":{\##(paths.joined(separator: ",\n"))},
        "components":{"schemas":{"State":{"type":"string","enum":["open","closed","archived"]},
        \##(schemas.joined(separator: ",\n"))}}}
        """##
}

private func operations(_ index: Int, of model: Int) -> [String] {
    let tag = ##""tags":["Group \##(index / 20)"]"##
    let json = ##""content":{"application/json":{"schema":{"$ref":"#/components/schemas/Resource\##(model)"}}}"##
    let list =
        ##""content":{"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Resource\##(model)"}}}}"##
    let id = ##"{"name":"id","in":"path","required":true,"description":"Which one.","schema":{"type":"string"}}"##
    return [
        ##"""
        "/resources\##(index)":{
        "get":{"operationId":"listResources\##(index)",\##(tag),"summary":"List the resources of kind \##(index)","description":"All that the caller may see, the newest first. A page has at most a hundred of them; the next one is asked for with `page`.","parameters":[{"name":"page","in":"query","description":"Which page.","schema":{"type":"integer","default":1}},{"name":"state","in":"query","schema":{"$ref":"#/components/schemas/State"}}],"responses":{"200":{"description":"A page.",\##(list)},"404":{"description":"There is none."}}},
        "post":{"operationId":"createResource\##(index)",\##(tag),"requestBody":{"required":true,\##(json)},"responses":{"201":{"description":"Made.",\##(json)}}}}
        """##,
        ##"""
        "/resources\##(index)/{id}":{"parameters":[\##(id)],
        "get":{"operationId":"getResource\##(index)",\##(tag),"responses":{"200":{"description":"It.",\##(json)}}},
        "put":{"operationId":"replaceResource\##(index)",\##(tag),"requestBody":{"required":true,\##(json)},"responses":{"200":{"description":"It.",\##(json)}}},
        "delete":{"operationId":"deleteResource\##(index)",\##(tag),"responses":{"204":{"description":"Gone."}}}}
        """##,
    ]
}

private func schema(_ index: Int, next: Int) -> String {
    ##"""
    "Resource\##(index)":{"type":"object","description":"A resource of kind \##(index), as the service keeps it.","required":["id","name","created_at"],"properties":{
    "id":{"type":"string","description":"Its identifier, which never changes."},"name":{"type":"string"},
    "description":{"type":"string"},"count":{"type":"integer"},"price":{"type":"number"},"is_public":{"type":"boolean"},
    "created_at":{"type":"string","format":"date-time"},"state":{"$ref":"#/components/schemas/State"},
    "tags":{"type":"array","items":{"type":"string"}},"next":{"$ref":"#/components/schemas/Resource\##(next)"}}}
    """##
}
