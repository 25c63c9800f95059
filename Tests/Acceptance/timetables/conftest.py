"""The example site and generated ones, built on many days."""

import datetime
import functools
import shutil

import pytest

from conftest import ROOT, TODAY, run
from published import PublishedSite
from timetables import calendars, generate
from timetables.expansion import Expansion
from timetables.listings import Listings
from timetables.network import Network

DAY = datetime.timedelta(days=1)
YEAR = 365 * DAY

# Every 28 days, so that the windows of four weeks cover the two years; and the days about which
# calendars are wrong: clock changes, the year's end, the leap day.
EVERY_WINDOW = [generate.FIRST + n * 28 * DAY for n in range(27)]
ODD_DAYS = [datetime.date(*day) for day in (
    (2026, 10, 24), (2026, 10, 25), (2026, 10, 26), (2026, 12, 31), (2027, 1, 1),
    (2027, 3, 27), (2027, 3, 28), (2027, 3, 29), (2027, 10, 31), (2027, 12, 31),
    (2028, 2, 28), (2028, 2, 29), (2028, 3, 26))]


class Source:
    """A folder of content, what it means, and the program's word for it on any day."""

    def __init__(self, folder, content, scratch):
        self.folder, self.scratch = folder, scratch
        self.network = Network(content)
        self.expansion = Expansion(
            self.network, generate.FIRST - YEAR, generate.LAST + 2 * YEAR)

    def build(self, today, name="public"):
        """The site of that day, in a folder of that name or path."""
        output = self.scratch / name
        outcome = run("build", "--site", self.folder, "--output", output, "--at", today,
                      "--quiet")
        assert outcome.status == 0, outcome
        return PublishedSite(output, "https://example.org")


class Built:
    """A source as published on one day."""

    def __init__(self, source, today):
        self.source, self.today = source, today
        self.network, self.expansion = source.network, source.expansion
        self.site = source.build(today)
        self.listings = Listings(self.site, source.network.time_zone)
        self.digests = calendars.digests(self.site)

    @functools.cached_property
    def activities(self):
        return self.network.activities(self.today)

    def listed(self, activity):
        return self.expansion.listed(activity, self.today)

    def within(self, days):
        """The sessions of all activities from today for so many days."""
        last = self.today + (days - 1) * DAY
        return [(activity.id, session) for activity in self.activities
                for session in self.expansion.sessions[activity.id]
                if self.today <= session.start.date() <= last]


def generated(tmp_path_factory, name, **options):
    folder = tmp_path_factory.mktemp(name)
    content = generate.generate(folder, **options)
    (folder / "themes").symlink_to(ROOT / "themes")
    return Source(folder, content, folder)


@pytest.fixture(scope="session")
def sources(tmp_path_factory):
    return {
        "example": Source(ROOT, ROOT / "content", tmp_path_factory.mktemp("example-days")),
        "generated": generated(tmp_path_factory, "generated"),
        "one-calendar": generated(tmp_path_factory, "one-calendar", activities=60,
                                  calendars=["mersey"], seed=29)}


DAYS = ([("example", day) for day in [TODAY, *ODD_DAYS, *EVERY_WINDOW[1::3]]]
        + [("generated", day) for day in EVERY_WINDOW]
        + [("one-calendar", day) for day in [*ODD_DAYS, *EVERY_WINDOW[::6]]])


@pytest.fixture(scope="session", params=DAYS, ids=lambda param: f"{param[0]}-{param[1]}")
def built(request, sources):
    name, today = request.param
    built = Built(sources[name], today)
    yield built
    shutil.rmtree(built.site.root)


@pytest.fixture(scope="session")
def digests():
    """The calendars of each set of records, as they were first built."""
    return {}


@pytest.fixture(scope="session", params=["example", "generated", "one-calendar"])
def source(request, sources):
    return sources[request.param]


@pytest.fixture(scope="session")
def calendar_site(source):
    """A source as published on the example site's day, for what does not depend on the day."""
    site = source.build(TODAY, "calendars")
    yield site
    shutil.rmtree(site.root)
