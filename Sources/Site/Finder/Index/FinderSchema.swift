public import Bytes

/// The JSON Schema (2020-12) that the finder's index obeys, `/finder/schema.json`.
public enum FinderSchema {
  /// Appends the schema; its `$id` is the address at which it is published.
  public static func append(for model: SiteModel, to buffer: inout ByteBuffer) {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    let id = model.addresses.absolute(
      model.addresses.address("finder/schema.json", arena), arena)
    buffer.append(
      "{\n\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n\"$id\":" as Text)
    buffer.append(json: id)
    buffer.append(rest)
  }

  private static let rest: Text = """
    ,
    "title":"Finder index",
    "description":"Services, activities and hubs of a family hub network. Ages are in months; from -9 is pregnancy, null is no bound.",
    "type":"object",
    "required":["version","built","network","vocabulary","entries"],
    "additionalProperties":false,
    "properties":{
    "version":{"const":1},
    "built":{"type":"string","format":"date"},
    "network":{"type":"object","required":["name","url","language","languages"],"additionalProperties":false,"properties":{
    "name":{"$ref":"#/$defs/words"},"url":{"type":"string","format":"uri"},"language":{"$ref":"#/$defs/language"},"languages":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/language"}}}},
    "vocabulary":{"type":"object","required":["categories","localities","hubs","needs","accessFeatures","ageBands","languages"],"additionalProperties":false,"properties":{
    "categories":{"type":"array","items":{"type":"object","required":["id","title"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/path"},"title":{"$ref":"#/$defs/words"},"parent":{"$ref":"#/$defs/path"}}}},
    "localities":{"type":"array","items":{"$ref":"#/$defs/term"}},
    "hubs":{"type":"array","items":{"type":"object","required":["id","title","url"],"additionalProperties":false,"properties":{
    "id":{"$ref":"#/$defs/id"},"title":{"$ref":"#/$defs/words"},"url":{"$ref":"#/$defs/address"},"locality":{"$ref":"#/$defs/id"},"town":{"$ref":"#/$defs/words"},"postcode":{"type":"string","pattern":"^[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9][A-Z]{2})?$"},"latitude":{"type":"number","minimum":-90,"maximum":90},"longitude":{"type":"number","minimum":-180,"maximum":180}},
    "dependentRequired":{"latitude":["longitude"],"longitude":["latitude"]}}},
    "needs":{"type":"array","items":{"$ref":"#/$defs/term"}},
    "accessFeatures":{"type":"array","items":{"$ref":"#/$defs/term"}},
    "ageBands":{"type":"array","items":{"type":"object","required":["id","title"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"title":{"$ref":"#/$defs/words"},"from":{"$ref":"#/$defs/months"},"to":{"$ref":"#/$defs/months"}}}},
    "languages":{"type":"array","items":{"type":"object","required":["id","title"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/language"},"title":{"$ref":"#/$defs/words"}}}}}},
    "entries":{"type":"array","items":{"$ref":"#/$defs/entry"}}
    },
    "$defs":{
    "words":{"type":"string","minLength":1},
    "id":{"type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*$"},
    "path":{"type":"string","pattern":"^[a-z0-9]+(-+[a-z0-9]+)*(/[a-z0-9]+(-+[a-z0-9]+)*)*$"},
    "address":{"type":"string","pattern":"^/([^ ]*/)?$"},
    "language":{"type":"string","pattern":"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
    "months":{"type":"integer","minimum":-9,"maximum":1440},
    "ids":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/id"}},
    "term":{"type":"object","required":["id","title"],"additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/id"},"title":{"$ref":"#/$defs/words"}}},
    "ages":{"type":"object","required":["from","to"],"additionalProperties":false,"properties":{"from":{"anyOf":[{"$ref":"#/$defs/months"},{"type":"null"}]},"to":{"anyOf":[{"$ref":"#/$defs/months"},{"type":"null"}]}}},
    "day":{"enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]},
    "time":{"type":"string","pattern":"^([01][0-9]|2[0-4]):[0-5][0-9]$"},
    "moment":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$"},
    "session":{"type":"object","required":["day","from","to"],"additionalProperties":false,"properties":{"hub":{"$ref":"#/$defs/id"},"day":{"$ref":"#/$defs/day"},"from":{"$ref":"#/$defs/time"},"to":{"$ref":"#/$defs/time"},"during":{"enum":["term-time","school-holidays"]}}},
    "entry":{"type":"object","required":["id","kind","title","url","status"],"additionalProperties":false,"properties":{
    "id":{"type":"string","pattern":"^(activities|hubs|services)/[a-z0-9]+(-+[a-z0-9]+)*$"},
    "kind":{"enum":["service","activity","hub"]},
    "title":{"$ref":"#/$defs/words"},
    "url":{"$ref":"#/$defs/address"},
    "summary":{"$ref":"#/$defs/words"},
    "provider":{"$ref":"#/$defs/words"},
    "categories":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/path"}},
    "hubs":{"$ref":"#/$defs/ids"},
    "localities":{"$ref":"#/$defs/ids"},
    "ages":{"$ref":"#/$defs/ages"},
    "agesWithSend":{"$ref":"#/$defs/ages"},
    "cost":{"enum":["free","paid","varies"]},
    "access":{"enum":["drop-in","book","self-referral","professional-referral","invitation"]},
    "delivery":{"type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["in-person","online","phone","home-visit","outreach"]}},
    "needs":{"$ref":"#/$defs/ids"},
    "languages":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/language"}},
    "accessFeatures":{"$ref":"#/$defs/ids"},
    "days":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/day"}},
    "sessions":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/session"}},
    "next":{"$ref":"#/$defs/moment"},
    "dates":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/moment"}},
    "keywords":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/words"}},
    "status":{"enum":["open","paused","ended"]}
    }}
    }
    }

    """
}
