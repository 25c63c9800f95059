"""The README's commands do what it says."""

import re
import shutil
import subprocess

import pytest

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


@pytest.mark.parametrize("command", [
    c for c in commands() if re.match(r"(\S*/)?hubsite (build|check|new|explain|schema)\b", c)])
def test_commands_of_the_readme_run(command, tmp_path):
    for name in ("content", "themes", "seeds"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name)
    command = re.sub(r"^(\S*/)?hubsite", str(HUBSITE), command)
    result = subprocess.run(command, shell=True, cwd=tmp_path, stdin=subprocess.DEVNULL,
                            capture_output=True, encoding="utf-8", timeout=120)
    assert result.returncode == 0, result.stderr
