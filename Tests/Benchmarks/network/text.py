"""Sentences and bodies. Words are as common and as rare as in real text, since they are drawn from
the sentences that the made-up families of `families_words.py` say."""

import random
import re

from families_words import (
    DAYS, FIRST, GENERAL, HEADINGS, LANDMARKS, LAST, PEOPLE, ROOMS, STREETS, THINGS)

PLACES = [first + last for first in FIRST for last in LAST]
# Drawn from once more for each body: enough that no two bodies are the same, soon made.
POOL = 6_000
MOST_WORDS_OF_A_SUMMARY = 16


def filled(chance, text):
    values = {"Person": PEOPLE, "day": DAYS, "thing": THINGS, "room": ROOMS, "landmark": LANDMARKS,
              "place": PLACES, "name": PLACES, "town": PLACES, "street": PLACES}

    def value(match):
        word = chance.choice(values[match[1]])
        return f"{word} {chance.choice(STREETS)}" if match[1] == "street" else word

    text = re.sub(r"\{(\w+)\}", value, text)
    return text[0].upper() + text[1:]


def pool():
    chance = random.Random(1)
    return [filled(chance, chance.choice(GENERAL)) for _ in range(POOL)]


SENTENCES = pool()
SUMMARIES = [text for text in SENTENCES if len(text.split()) <= MOST_WORDS_OF_A_SUMMARY
             and text[0] != "“" and ":" not in text]


def paragraph(chance, sentences):
    return " ".join(chance.sample(SENTENCES, sentences))


def short_body(chance):
    return f"{paragraph(chance, 2)}\n\n{paragraph(chance, 2)}\n"


def long_body(chance, link):
    """About 1.3 kB: two headings, emphasis, a link, a list, a quotation, numbers, a table."""
    heading, other = chance.sample(HEADINGS, 2)
    text = chance.sample(SENTENCES, 13)
    people, things = chance.sample(PEOPLE, 3), chance.sample(THINGS, 3)
    return f"""{text[0]} *{text[1]}* See [how to find us]({link}) before you set out. **{text[2]}**

## {heading}

{text[3]} {text[4]} {text[5]}

- {text[6]}
- {text[7]}
- {text[8]}

> {text[9]}
> {text[10]}

## {other}

1. Tell us that you come.
2. Bring {things[0]} and {things[1]}.
3. Ask for {people[0]}.

| Day | Time | Who is there |
| --- | --- | --- |
| Monday | 9:30am to 11am | {people[0]} |
| Wednesday | 1pm to 2:30pm | {people[1]} |
| Friday | 10am to midday | {people[2]}, with {things[2]} |

{text[11]} {text[12]}
"""
