"""The mistakes that staff make, each in a small site of its own, are said where they stand.

`Tests/Fixtures/mistakes/<name>/` lies over the valid network of `Tests/Fixtures/base/`; what must
be said about it, and nothing else, is in its `expected.txt`: `file:line:column: severity: [code]`.
What a folder of text files can't hold is made by a function here.
"""

import json
import re
import shutil
import time

import pytest

from conftest import FIXTURES, TODAY, copy_site, run

MISTAKES = sorted(path.name for path in (FIXTURES / "mistakes").iterdir())


def said(site, *options):
    """Every diagnostic of a check, as a line of `expected.txt`."""
    outcome = run("check", "--site", site, "--at", TODAY, "--diagnostics", "json", *options)
    lines = [json.loads(line) for line in outcome.errors.splitlines()]
    has_error = any(line["severity"] == "error" for line in lines)
    assert outcome.status == (1 if has_error else 0), outcome
    for line in lines:
        words = line["message"]
        assert words[0].isupper() or not words[0].isalpha(), words
        assert words.endswith((".", "?", "!")), words
        assert "\n" not in words, words
        assert line["fixes"] or line.get("explanation"), words
        assert (line["endLine"], line["endColumn"]) >= (line["line"], line["column"])
    return [f"{line['file']}:{line['line']}:{line['column']}: {line['severity']}: [{line['code']}]"
            for line in lines]


def test_the_base_has_no_mistake(small_site):
    assert said(small_site) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(small_site, name):
    shutil.copytree(FIXTURES / "mistakes" / name / "content", small_site / "content",
                    dirs_exist_ok=True)
    expected = (FIXTURES / "mistakes" / name / "expected.txt").read_text().splitlines()
    assert expected
    assert said(small_site) == expected


@pytest.fixture
def careless_site(small_site):
    """The base with what a good editor would put right, and other severities in its network.yaml."""
    shutil.copytree(FIXTURES / "style/content", small_site / "content", dirs_exist_ok=True)
    return small_site


def test_style(careless_site):
    expected = (FIXTURES / "style/expected.txt").read_text().splitlines()
    assert said(careless_site, "--advice") == expected


def test_advice_is_shown_only_where_it_is_asked_for(careless_site):
    expected = (FIXTURES / "style/expected.txt").read_text().splitlines()
    assert said(careless_site) == [line for line in expected if ": advice: " not in line]


def test_advice_is_counted_by_a_check_alone(careless_site, tmp_path):
    network = careless_site / "content/network.yaml"
    network.write_text(network.read_text().replace("image-alt: error", "image-alt: warning"))
    options = ["--site", careless_site, "--at", TODAY]
    count = sum(": advice: " in line for line in said(careless_site, "--advice"))
    outcome = run("check", *options)
    assert f"{count} pieces of advice; see them with --advice" in outcome.output, outcome
    assert "advice" not in run("build", *options, "--output", tmp_path / "out").output
    outcome = run("check", *options, "--advice", "--diagnostics", "github", "--warnings-as-errors")
    assert outcome.status == 1
    assert outcome.errors.count("::notice ") == count


def test_nothing_of_a_refuge_is_shown(careless_site):
    outcome = run("check", "--site", careless_site, "--at", TODAY, "--advice")
    assert "hubs/refuge.md" in outcome.errors
    assert not re.search("9[56]0 ?066", outcome.errors)


def test_a_missing_network(small_site):
    (small_site / "content/network.yaml").unlink()
    assert said(small_site) == ["content/network.yaml:1:1: error: [missing-network]"]


def test_a_missing_content_folder(small_site):
    shutil.rmtree(small_site / "content")
    outcome = run("check", "--site", small_site, "--at", TODAY)
    assert outcome.status == 1 and "content" in outcome.errors


def test_a_folder_where_a_file_should_be(small_site):
    (small_site / "content/services/story-time.md").mkdir()
    assert said(small_site) == ["content/services/story-time.md:1:1: error: [not-a-file]"]


def test_a_file_where_a_folder_should_be(small_site):
    shutil.rmtree(small_site / "content/news")
    (small_site / "content/news").write_text("News")
    assert [line.split(": ")[0] for line in said(small_site)] == ["content/news:1:1"]


def test_a_link_out_of_the_site(small_site, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\nNot for families.\n")
    (small_site / "content/pages/secret.md").symlink_to(secret)
    assert said(small_site) == ["content/pages/secret.md:1:1: error: [link-out-of-site]"]


def test_a_link_to_itself(small_site):
    (small_site / "content/pages/circle.md").symlink_to("circle.md")
    lines = said(small_site)
    assert len(lines) == 1 and lines[0].startswith("content/pages/circle.md:1:1: error:")


def test_a_file_of_50_megabytes(small_site):
    with open(small_site / "content/news/opening.md", "ab") as file:
        file.write(b"play and " * (50 * 1024 * 1024 // 9))
    start = time.monotonic()
    assert said(small_site) == ["content/news/opening.md:1:1: error: [file-too-large]"]
    assert time.monotonic() - start < 5


def test_a_file_that_is_no_text(small_site):
    (small_site / "content/news/opening.md").write_bytes(bytes(range(256)) * 100)
    lines = said(small_site)
    assert lines and all(line.startswith("content/news/opening.md:") for line in lines)


def test_a_pipe_does_not_hang_the_program(small_site):
    import os

    os.mkfifo(small_site / "content/news/pipe.md")
    lines = said(small_site)
    assert lines == ["content/news/pipe.md:1:1: error: [not-a-file]"]


# The theme. Its files change more often than these tests, so mistakes are put into them here.

def layout(site, name="layouts/service.mustache"):
    path = site / "themes/hearth" / name
    assert path.is_file(), path
    return path


def put(path, text):
    """Puts `text` on a line of its own at the end of a layout's main part, and says which line."""
    lines = path.read_text().split("\n")
    places = [n for n, line in enumerate(lines) if re.search(r"\{\{/\s*(main|content|body)\s*\}\}", line)]
    at = places[-1] if places else len(lines) - 1
    lines.insert(at, text)
    path.write_text("\n".join(lines))
    return at + 1


def test_a_missing_theme(small_site):
    shutil.rmtree(small_site / "themes/hearth")
    lines = said(small_site)
    assert len(lines) == 1 and re.search(r"error: \[[a-z-]*theme[a-z-]*\]", lines[0])


def test_a_missing_layout(small_site):
    layout(small_site).unlink()
    lines = [line for line in said(small_site) if "unused" not in line]
    assert len(lines) == 1 and "missing-layout" in lines[0]


def test_a_missing_partial(small_site):
    line = put(layout(small_site), "<p>{{> nowhere}}</p>")
    assert said(small_site) == [
        f"themes/hearth/layouts/service.mustache:{line}:8: error: [missing-partial]"]


def test_an_unknown_name(small_site):
    line = put(layout(small_site), "<p>{{titel}}</p>")
    assert said(small_site) == [
        f"themes/hearth/layouts/service.mustache:{line}:6: error: [unknown-name]"]


def test_an_unclosed_section(small_site):
    line = put(layout(small_site), "{{#summary}}<p>{{summary}}</p>")
    lines = said(small_site)
    assert lines and lines[0].startswith(f"themes/hearth/layouts/service.mustache:{line}:1: error:")


def test_a_circle_of_partials(small_site):
    partials = small_site / "themes/hearth/partials"
    (partials / "one.mustache").write_text("<p>{{> two}}</p>\n")
    (partials / "two.mustache").write_text("<p>{{> one}}</p>\n")
    put(layout(small_site), "{{> one}}")
    lines = said(small_site)
    assert lines and {re.search(r"\[(.*)\]", line)[1] for line in lines} == {"partial-circle"}


def test_a_theme_that_reaches_outside(small_site):
    put(layout(small_site), "{{> ../../../content/network.yaml}}")
    assert any(line.startswith("themes/hearth/layouts/service.mustache:") for line in said(small_site))
