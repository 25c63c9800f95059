"""Help, as somebody meets it who has never seen the program, and what the Tab key offers."""

import re
import shlex
import subprocess

import pytest

import guide
from conftest import HUBSITE, ROOT, copy_site, run

@pytest.fixture(scope="module", params=["build", "check", "explain", "fields", "help", "new", "schema", "serve"])
def command_help(request):
    outcome = run(request.param, "--help")
    assert outcome.status == 0 and outcome.errors == ""
    return outcome.output


def test_the_program_says_where_to_begin():
    outcome = run("--help")
    assert outcome.status == 0
    for word in ("hubsite help editing", "hubsite new site", "check", "build"):
        assert word in outcome.output


def test_the_program_alone_shows_its_help():
    assert run().output == run("--help").output


def test_help_of_a_command_fits_a_terminal_and_shows_how(command_help):
    assert all(len(line) <= 80 for line in command_help.splitlines())
    assert "USAGE: hubsite " in command_help
    assert re.search(r"^  hubsite \S+", command_help, re.MULTILINE), "no example"


def test_examples_of_help_run(command_help, tmp_path):
    """Each example begins with the program's name, below EXAMPLES."""
    site = copy_site(tmp_path / "site")
    shown = command_help.split("EXAMPLES:")[1].split("\n\n")[0]
    examples = re.findall(r"^  hubsite (\S.*?)(?: {2,}.*)?$", shown, re.MULTILINE)
    assert examples
    for example in examples:
        if example.startswith("serve"):
            continue
        words = shlex.split(example.replace("/tmp/", f"{tmp_path}/"))
        outcome = run(*words, folder=site, environment={"SOURCE_DATE_EPOCH": "1795348800"})
        assert outcome.status == 0, (example, outcome)


def test_help_lists_the_chapters_of_the_guide():
    listed = run("help").output
    for topic in guide.topics():
        assert re.search(rf"^  {topic} ", listed, re.MULTILINE), topic


@pytest.mark.parametrize("topic", guide.topics())
def test_a_chapter_is_shown_for_a_terminal(topic):
    outcome = run("help", topic)
    assert outcome.status == 0 and outcome.errors == ""
    title = guide.text_of(topic).splitlines()[0].removeprefix("# ")
    assert outcome.output.startswith(title + "\n")
    assert "\x1b" not in outcome.output, "no colour where nobody sees it"
    for example in guide.examples(topic):
        if example.path:
            assert example.text in outcome.output, "an example can be copied as it is"


def test_help_of_a_command_by_its_name():
    assert run("help", "build").output.split() == run("build", "--help").output.split()


def test_a_mistyped_word_is_guessed():
    outcome = run("help", "activites")
    assert outcome.status == 64 and "Did you mean “activities”?" in outcome.errors


def test_a_mistyped_command_is_guessed():
    outcome = run("chekc")
    assert outcome.status == 64 and outcome.output == ""
    assert "There is no command “chekc”. Did you mean “check”?" in outcome.errors
    assert "There is: new, serve, check, " in run("zzzzzz").errors


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_are_made_for_each_shell(shell, tmp_path):
    outcome = run("--generate-completion-script", shell)
    assert outcome.status == 0 and len(outcome.output) > 1000
    if shell == "bash":
        script = tmp_path / "hubsite"
        script.write_text(outcome.output)
        assert subprocess.run(["bash", "-n", script]).returncode == 0


def completed(tmp_path, *words):
    """What bash offers for the last of the words, in the example site."""
    script = tmp_path / "completions"
    script.write_text(run("--generate-completion-script", "bash").output)
    (tmp_path / "bin").mkdir(exist_ok=True)
    link = tmp_path / "bin/hubsite"
    if not link.exists():
        link.symlink_to(HUBSITE)
    line = " ".join(["hubsite", *words])
    quoted = " ".join(f"'{word}'" for word in ["hubsite", *words])
    process = subprocess.run(
        ["bash", "-c", f"""source '{script}'
         COMP_WORDS=({quoted}); COMP_CWORD={len(words)}; COMP_LINE='{line}'; COMP_POINT={len(line)}
         _hubsite hubsite '{words[-1]}' '{words[-2] if len(words) > 1 else "hubsite"}'
         printf '%s\\n' "${{COMPREPLY[@]}}" """],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60,
        env={"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin", "LANG": "C.UTF-8"})
    return [word.strip() for word in process.stdout.splitlines()]


@pytest.mark.parametrize("words, offered", [
    (["bu"], "build"),
    (["explain", "unknown-h"], "unknown-hub"),
    (["serve", "--th"], "--theme"),
    (["new", "act"], "activity"),
    (["new", "activity", "--hub", "lark"], "larkfield"),
    (["new", "activity", "--service", "stay"], "stay-and-play"),
    (["schema", "loc"], "locality"),
    (["fields", "serv"], "service"),
    (["build", "--theme", "he"], "hearth"),
    (["check", "--diagnostics", "git"], "github"),
])
def test_the_tab_key_offers_what_there_is(tmp_path, words, offered):
    assert offered in completed(tmp_path, *words)
