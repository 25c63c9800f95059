"""The words that the made-up network sorts its records by, and what it says of itself."""


def identifier(title):
    kept = (letter if letter.isascii() and letter.isalnum() else "-" for letter in title.lower())
    return "-".join(part for part in "".join(kept).split("-") if part)


CATEGORIES = {
    "Activities and groups": ["Baby groups", "Holiday clubs", "Music and dance", "Stay and play"],
    "Family support": ["Money and benefits", "Parenting", "Reducing conflict", "Separation"],
    "Health": ["Hearing and sight", "Mental health", "Oral health", "Weight and food"],
    "Pregnancy and birth": ["Feeding", "Health visiting", "Maternity", "Registering a birth"],
    "Additional needs": ["Autism", "Short breaks", "Speech and language", "Visual impairment"],
    "Learning and work": ["Childcare", "Courses", "English classes", "Getting a job"],
}
CATEGORY_IDS = [f"{identifier(parent)}/{identifier(child)}"
                for parent, children in CATEGORIES.items() for child in children]
NEEDS = ["Autism", "Learning disability", "Hearing impairment", "Visual impairment",
         "Physical disability", "Speech and language", "Social and emotional", "Complex health"]
NEED_IDS = [identifier(need) for need in NEEDS]
LANGUAGES = {"en": "English", "pl": "Polish", "ur": "Urdu", "ar": "Arabic"}
AGE_BANDS = {"Babies": "pregnancy to 2", "Under fives": "0 to 5", "School age": "5 to 11",
             "Teenagers": "11 to 19"}
ACCESS_FEATURES = ["Step-free entrance", "Hearing loop", "Baby changing"]

# What a service may say of its ages, with the bands that this meets.
AGES = {
    "pregnancy to 2": ["babies", "under-fives"],
    "0 to 5": ["babies", "under-fives", "school-age"],
    "6 months to 2 years": ["babies", "under-fives"],
    "5 to 11": ["under-fives", "school-age", "teenagers"],
    "8 and over": ["school-age", "teenagers"],
    "all ages": ["babies", "under-fives", "school-age", "teenagers"],
}

CALENDAR = """name: Example schools
terms:
  - { name: Autumn term 2026 (first half), dates: 2026-09-02 to 2026-10-23 }
  - { name: Autumn term 2026 (second half), dates: 2026-11-02 to 2026-12-18 }
  - { name: Spring term 2027 (first half), dates: 2027-01-04 to 2027-02-12 }
  - { name: Spring term 2027 (second half), dates: 2027-02-22 to 2027-03-25 }
  - { name: Summer term 2027 (first half), dates: 2027-04-12 to 2027-05-28 }
  - { name: Summer term 2027 (second half), dates: 2027-06-07 to 2027-07-21 }
bank-holidays: [2026-12-25, 2026-12-28, 2027-01-01, 2027-03-26, 2027-03-29, 2027-05-03, 2027-05-31]
"""

NETWORK = """name: Example Family Hubs
url: https://hubs.example.org
language: en
time-zone: Europe/London
contact:
  phone: 01632 960000
  email: hello@example.org
  hours: Monday to Friday, 9am to 5pm
navigation:
  - label: Services
    page: services
  - label: Hubs
    page: hubs
  - label: About
    page: about
emergency: In an emergency, call 999.
review-every: 12 months
"""


def item(title, more=""):
    return f"- id: {identifier(title)}\n  title: {title}\n{more}"


def files():
    """What the whole network has one of, by its path below `content`."""
    categories = "".join(
        item(parent, "  within:\n" + "".join(
            f"    - id: {identifier(child)}\n      title: {child}\n" for child in children))
        for parent, children in CATEGORIES.items())
    return {
        "network.yaml": NETWORK,
        "calendars/schools.yaml": CALENDAR,
        "vocabularies/categories.yaml": categories,
        "vocabularies/needs.yaml": "".join(item(need) for need in NEEDS),
        "vocabularies/languages.yaml": "".join(
            f"- id: {id}\n  title: {title}\n" for id, title in LANGUAGES.items()),
        "vocabularies/age-bands.yaml": "".join(
            item(title, f"  ages: {ages}\n") for title, ages in AGE_BANDS.items()),
        "vocabularies/access-features.yaml": "".join(item(title) for title in ACCESS_FEATURES),
        "vocabularies/synonyms.yaml": "tots: toddlers\n",
    }


def terms():
    """The titles of Hugo's terms, by their path below `content`: a page for each."""
    found = {}
    for place, parent in enumerate(CATEGORIES, 1):
        for child in [parent, *CATEGORIES[parent]]:
            of = "" if child == parent else f"of: {identifier(parent)}\n"
            found[f"categories/{identifier(child)}"] = f"title: {child}\nplace: {place}\n{of}"
    for kind, titles in {"needs": NEEDS, "ages-met": AGE_BANDS}.items():
        for place, title in enumerate(titles, 1):
            found[f"{kind}/{identifier(title)}"] = f"title: {title}\nplace: {place}\n"
    return found
