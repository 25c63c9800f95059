"""The dates that pages tell, to people and to machines."""

import datetime
import functools
import json
from typing import NamedTuple
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from published import PublishedSite

SESSIONS = "//ol[contains(concat(' ', normalize-space(@class), ' '), ' sessions ')]/li"
# What schema.org knows of a session's fate, the strongest word first. It has none for one that
# only moves to another room or building: that is held as scheduled, at its new place.
STATUSES = {"https://schema.org/EventCancelled": "cancelled",
            "https://schema.org/EventRescheduled": "moved",
            "https://schema.org/EventMovedOnline": "online",
            "https://schema.org/EventScheduled": "planned"}


class Listed(NamedTuple):
    """A session as an output lists it; `planned` is said of a moved one only."""

    start: datetime.datetime
    end: datetime.datetime
    status: str = "planned"
    planned: datetime.datetime | datetime.date | None = None

    @classmethod
    def of(cls, session):
        return cls(session.start, session.end, session.status,
                   session.planned if session.status == "moved" else None)

    @classmethod
    def of_event(cls, session, activity):
        """A session as schema.org has words for it."""
        if session.status == "moved" and session.start != session.planned:
            # schema.org knows the day that was planned, and no time of it.
            return cls(session.start, session.end, "moved", session.planned.date())
        if session.status != "moved":
            return cls.of(session)
        is_new_online = session.place == "online" != activity.place
        return cls(session.start, session.end, "online" if is_new_online else "planned")

    @classmethod
    def of_item(cls, item):
        """A session as an item of a page's list says it."""
        status = item.get("data-status", "planned")
        planned = item.get("data-planned") if status == "moved" else None
        return cls(local(item.get("data-starts")), local(item.get("data-ends")), status,
                   local(planned) if planned else None)


def local(text):
    """A moment as pages write it: to the minute, without an offset."""
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M")


def structured_data(page):
    """Everything that a page's JSON-LD says, as one list of nodes."""
    found = []
    for script in page.all("//script[@type='application/ld+json']"):
        value = json.loads(script.text)
        assert value["@context"] == "https://schema.org", page.file
        found += value["@graph"]
    return found


class Listings:
    """A built site as a source of dates."""

    def __init__(self, site: PublishedSite, time_zone):
        self.site = site
        self.time_zone = ZoneInfo(time_zone)

    def page(self, activity):
        """The text of a page is read once for all that is asked of it."""
        return self.site.pages[f"activities/{activity.id}/index.html"]

    def on_page(self, activity):
        return [Listed.of_item(item) for item in self.page(activity).all(SESSIONS)]

    def texts_on_page(self, activity):
        return [" ".join(item.text_content().split())
                for item in self.page(activity).all(SESSIONS)]

    def in_structured_data(self, activity):
        return [self.event(node) for node in structured_data(self.page(activity))
                if node["@type"] == "Event"]

    def event(self, node):
        said = node["eventStatus"]
        said = said if isinstance(said, list) else [said]
        assert set(said) <= STATUSES.keys()
        status = next(status for name, status in STATUSES.items() if name in said)
        planned = None
        if status == "moved":
            planned = datetime.date.fromisoformat(node["previousStartDate"])
        return Listed(self.moment(node["startDate"]), self.moment(node["endDate"]), status, planned)

    def moment(self, text):
        """The network's own time, once the offset is seen to be the one that holds then."""
        moment = datetime.datetime.fromisoformat(text)
        there = moment.astimezone(self.time_zone)
        assert moment.tzinfo and there.utcoffset() == moment.utcoffset(), text
        return there.replace(tzinfo=None)

    @functools.cached_property
    def index(self):
        entries = json.loads(self.site.bytes("finder/index.json"))["entries"]
        return {entry["id"]: entry for entry in entries}

    def on_any_page(self, page):
        """Each session that a page lists, with the activity that it leads to."""
        found = []
        for item in page.all("//main//li[@data-starts]"):
            address = urljoin(page.address, item.xpath(".//a[@href]")[0].get("href"))
            assert address.startswith("/activities/"), (page.file, address)
            found.append((address.split("/")[2], Listed.of_item(item)))
        return found

    @functools.cached_property
    def whats_on(self):
        """Each session by day, as the parts of what's on list it, with its activity."""
        pages = [page for file, page in self.site.pages.items()
                 if file == "whats-on/index.html" or file.startswith("whats-on/page/")]
        return [item for page in sorted(pages, key=lambda page: (len(page.file), page.file))
                for item in self.on_any_page(page)]
