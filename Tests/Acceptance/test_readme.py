"""The commands of the README and of the designers' guide do what those say."""

import re
import shutil
import subprocess

from conftest import HUBSITE, ROOT

BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands():
    readme = ROOT / "README.md"
    if not readme.is_file():
        return []
    return [line for block in BLOCK.findall(readme.read_text())
            for line in block.splitlines() if line and not line.startswith("#")]


def test_make_targets_of_the_readme_exist():
    for command in commands():
        if match := re.match(r"make ([a-z]+)", command):
            asked = subprocess.run(["make", "--dry-run", match[1]], cwd=ROOT, capture_output=True)
            assert asked.returncode == 0, command


def test_commands_of_the_readme_run_one_after_another(tmp_path):
    for name in ("content", "themes", "seeds"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name)
    ours = [c for c in commands() if re.match(r"(\S*/)?hubsite ", c)]
    assert len(ours) > 5
    for command in ours:
        # Paths in /tmp become the test's own.
        command = re.sub(r"^(\S*/)?hubsite", str(HUBSITE), command.replace("/tmp/", f"{tmp_path}/"))
        result = subprocess.run(command, shell=True, cwd=tmp_path, stdin=subprocess.DEVNULL,
                                capture_output=True, encoding="utf-8", timeout=120)
        assert result.returncode == 0, (command, result.stderr)


def test_files_that_the_readme_names_are_there():
    for path in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / "README.md").read_text()):
        assert (ROOT / path).exists(), path


def test_commands_of_the_designers_guide_run_one_after_another(tmp_path):
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    guide = (ROOT / "themes/README.md").read_text()
    commands = "".join(BLOCK.findall(guide)).replace("/tmp/hubsite-ours", str(tmp_path / "ours"))
    assert "hubsite fields" in commands
    commands = re.sub(r"^hubsite", str(HUBSITE), commands, flags=re.MULTILINE)
    result = subprocess.run(
        ["bash", "-euc", commands], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", timeout=120)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "ours/index.html").is_file()


def test_the_guide_shows_what_a_weak_colour_is_told(tmp_path):
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    theme = tmp_path / "themes/hearth/theme.yaml"
    theme.write_text(theme.read_text().replace('action: "#0c5f63"', 'action: "#3f9ea3"', 1))
    result = subprocess.run([HUBSITE, "check"], cwd=tmp_path, stdin=subprocess.DEVNULL,
                            capture_output=True, encoding="utf-8", timeout=120)
    shown = re.search(r"(themes/ours/theme.yaml:.*?\[low-contrast\])",
                      (ROOT / "themes/README.md").read_text(), re.DOTALL)[1]
    assert " ".join(shown.split()).replace("themes/ours", "themes/hearth") in result.stderr


def test_fields_of_one_kind_and_of_none():
    told = subprocess.run([HUBSITE, "fields", "service"], capture_output=True, encoding="utf-8")
    assert told.returncode == 0 and told.stdout.startswith("# layouts/service.mustache\n")
    unknown = subprocess.run([HUBSITE, "fields", "servise"], capture_output=True, encoding="utf-8")
    assert unknown.returncode == 64
    assert "Did you mean “service”?" in unknown.stderr
