"""What `hubsite explain` shows as wrong is what the program complains of, and its remedy is one."""

import json

import pytest

import explanations
from conftest import run

SECTIONS = explanations.sections()
TRIED = [section for section in SECTIONS if not section.not_run]


def said(site):
    """The code and severity of each diagnostic of a check, with its line for whoever reads this."""
    outcome = run("check", "--site", site, "--at", "2026-11-22", "--diagnostics", "json",
                  "--advice")
    lines = [json.loads(line) for line in outcome.errors.splitlines()]
    return [(line["code"], line["severity"], f"{line['file']}:{line['line']}: {line['message']}")
            for line in lines]


@pytest.mark.parametrize("section", TRIED, ids=lambda section: section.code)
def test_wrong(small_site, section):
    for example in section.wrong:
        explanations.lay(example, small_site)
    assert section.code in [code for code, _, _ in said(small_site)], said(small_site)


@pytest.mark.parametrize("section", TRIED, ids=lambda section: section.code)
def test_right(small_site, section):
    for example in section.right:
        explanations.lay(example, small_site)
    found = [(code, severity, line) for code, severity, line in said(small_site)
             if code == section.code or severity == "error"]
    assert found == []


def test_few_are_not_run():
    not_run = {section.code: section.not_run for section in SECTIONS if section.not_run}
    print(*(f"{code}: {reason}" for code, reason in not_run.items()), sep="\n")
    assert len(not_run) < 15, not_run


def test_what_the_program_shows():
    for section in SECTIONS:
        assert len(section.paragraphs) == 3, f"{section.code}: each paragraph is one line"
        outcome = run("explain", section.code)
        assert outcome.status == 0, outcome
        shown = " ".join(outcome.output.split())
        for words in (section.paragraphs[0], section.part("Why it matters"),
                      section.part("What to do")):
            assert words and " ".join(words.split()) in shown, section.code
        for example in section.wrong + section.right:
            lines = [f"    {line}" if line else "" for line in example.text.splitlines()]
            assert "\n".join(lines) in outcome.output, section.code
