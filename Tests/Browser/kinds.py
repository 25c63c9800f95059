"""One page of each kind that the example site has, by the layout of the theme that shows it."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAYOUTS = ROOT / "themes/hearth/layouts"

# The fullest page of its kind, where one is fuller than another.
PAGES = {
    "home": "/",
    "page": "/accessibility-statement/",
    "urgent": "/help-now/",
    "find": "/find/",
    "whats-on": "/whats-on/",
    "whats-on-hub": "/whats-on/lantern-house/",
    "hubs": "/hubs/",
    "hub": "/hubs/lantern-house/",
    "locality": "/localities/west/",
    "list": "/activities/",
    "service": "/services/stay-and-play/",
    "activity": "/activities/breakfast-club-bright-lane/",
    "provider": "/providers/threeways-council/",
    "categories": "/categories/",
    "category": "/categories/things-to-do/baby-and-toddler-groups/",
    "age-band": "/ages/toddlers-and-pre-school/",
    "need": "/needs/autism/",
    "news-list": "/news/",
    "news-item": "/news/christmas-opening-2026/",
    "my-list": "/my-list/",
    "offline": "/offline/",
    "not-found": "/404.html",
}

# Pages of those kinds that look or behave in another way.
VARIANTS = {
    "sensitive service": "/services/domestic-abuse-support/",
    "confidential hub": "/hubs/lapwing-refuge/",
    "service with a booking": "/services/baby-massage/",
    "activity with changes": "/activities/family-swim/",
}

# The finder while it is used: with results, and with none.
USED = {
    "finder with results": "/find/?q=play",
    "finder with filters": "/find/?q=baby&near=WA5+1&when=week&age=pregnancy-and-babies",
    "finder without results": "/find/?q=qqqqqq",
}

# A redirect is gone before anybody sees it; what all layouts share is no page.
NOT_SHOWN = {"redirect", "base"}

EVERY_PAGE = {**PAGES, **VARIANTS}


def layouts():
    """The layouts that show a page of their own."""
    return {path.stem for path in LAYOUTS.glob("*.mustache")} - NOT_SHOWN
