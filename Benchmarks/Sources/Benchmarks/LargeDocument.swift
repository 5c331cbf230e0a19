/// An OpenAPI document of a size, to measure the generator with where no real document is at hand: resources with ten fields,
/// five operations each, some prose.
func largeDocument(resources: Int) -> String {
    var paths: [String] = []
    var schemas: [String] = []
    for index in 0..<resources {
        paths += operations(index)
        schemas.append(schema(index, next: (index + 1) % resources))
    }
    return ##"""
        {"openapi":"3.1.0","info":{"title":"Large","version":"1"},"servers":[{"url":"https://api.example.com"}],
        "paths":{\##(paths.joined(separator: ",\n"))},
        "components":{"schemas":{\##(schemas.joined(separator: ",\n"))}}}
        """##
}

private func operations(_ index: Int) -> [String] {
    let tag = ##""tags":["Group \##(index / 20)"]"##
    let json = ##""content":{"application/json":{"schema":{"$ref":"#/components/schemas/Resource\##(index)"}}}"##
    let list =
        ##""content":{"application/json":{"schema":{"type":"array","items":{"$ref":"#/components/schemas/Resource\##(index)"}}}}"##
    let id = ##"{"name":"id","in":"path","required":true,"description":"Which one.","schema":{"type":"string"}}"##
    return [
        ##"""
        "/resources\##(index)":{
        "get":{"operationId":"listResources\##(index)",\##(tag),"summary":"List the resources of kind \##(index)","description":"All that the caller may see, the newest first. A page has at most a hundred of them; the next one is asked for with `page`.","parameters":[{"name":"page","in":"query","description":"Which page.","schema":{"type":"integer","default":1}},{"name":"state","in":"query","schema":{"type":"string","enum":["open","closed","all"]}}],"responses":{"200":{"description":"A page.",\##(list)},"404":{"description":"There is none."}}},
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
    "description":{"type":["string","null"]},"count":{"type":"integer"},"price":{"type":"number"},"is_public":{"type":"boolean"},
    "created_at":{"type":"string","format":"date-time"},"state":{"type":"string","enum":["open","closed","archived"]},
    "tags":{"type":"array","items":{"type":"string"}},"next":{"$ref":"#/components/schemas/Resource\##(next)"}}}
    """##
}
