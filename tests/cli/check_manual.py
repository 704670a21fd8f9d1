#!/usr/bin/env python3
"""Reads the manual pages with groff and asks the shells what they would complete.

Run as: check_manual.py PROGRAM SHARE GENERATOR, SHARE being the folder of the generated pages and scripts.
"""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SHARE, GENERATOR = sys.argv[1], Path(sys.argv[2]), sys.argv[3]


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options)


def commands():
    listed = re.search(r"Commands:\n(.*?)\n\n", run(PROGRAM, "--help").stdout, re.S).group(1)
    return re.findall(r"^  (\w+) ", listed, re.M)


def options(command):
    return re.findall(r"^  (?:-\w, |    )--([\w-]+)", run(PROGRAM, command, "--help").stdout, re.M)


def bash(*words):
    script = SHARE / "bash-completion/completions/dutynet"
    ask = f'. "{script}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dutynet; printf "%s\\n" "${{COMPREPLY[@]}}"'
    return run("bash", "-c", ask, "bash", *words).stdout.split()


def fish(line):
    script = SHARE / "fish/vendor_completions.d/dutynet.fish"
    answers = run("fish", "--no-config", "-c", f"source '{script}'; complete -C '{line}'").stdout
    return [answer.split("\t")[0] for answer in answers.splitlines()]


class Pages(unittest.TestCase):
    def test_every_command_has_a_page_without_a_complaint_of_groff(self):
        names = ["dutynet"] + [f"dutynet-{command}" for command in commands()]
        pages = sorted(page.stem for page in (SHARE / "man/man1").glob("*.1"))
        self.assertEqual(pages, sorted(names))
        for name in names:
            read = run("groff", "-man", "-ww", "-Tutf8", "-k", str(SHARE / f"man/man1/{name}.1"))
            self.assertEqual(read.stderr, "", name)

    def test_page_names_every_option_and_shows_the_examples_of_the_help(self):
        for command in commands():
            page = run("groff", "-man", "-Tascii", "-P-cbou", "-k", str(SHARE / f"man/man1/dutynet-{command}.1")).stdout
            for option in options(command):
                self.assertRegex(page, rf"--{option}\b", command)
            example = run(PROGRAM, command, "--help").stdout.split("Examples:\n")[1].split()[0:2]
            self.assertIn(" ".join(example), page.split("EXAMPLES")[1])


class Generator(unittest.TestCase):
    def test_writes_the_same_again(self):
        with tempfile.TemporaryDirectory() as again:
            run(GENERATOR, again)
            written = {path.relative_to(again): path.read_bytes() for path in Path(again).rglob("*") if path.is_file()}
        self.assertEqual(written, {path.relative_to(SHARE): path.read_bytes() for path in SHARE.rglob("*") if path.is_file()})

    def test_says_where_it_cannot_write_and_how_it_is_run(self):
        for arguments in ((), ("a", "b"), ("/dev/null/folder",)):
            result = subprocess.run([GENERATOR, *arguments], capture_output=True, text=True, check=False)
            self.assertNotEqual(result.returncode, 0)
            self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)


class Completions(unittest.TestCase):
    def test_bash_offers_commands_options_choices_and_leaves_files_to_itself(self):
        self.assertEqual(bash("dutynet", "ex"), ["extract", "export", "explain"])
        self.assertEqual(bash("dutynet", "metrics", "--lang"), [])
        self.assertEqual(bash("dutynet", "report", "--lang", ""), ["zh", "en", "auto"])
        self.assertEqual(bash("dutynet", "diagram", "lo"), ["load"])
        self.assertEqual(bash("dutynet", "export", "plan.txt", "-f", "ge"), ["gexf"])
        self.assertEqual(bash("dutynet", "report", "--quiet", ""), [])
        for command in commands():
            self.assertEqual(bash("dutynet", command, "--"), [f"--{option}" for option in options(command)])

    def test_fish_offers_the_same(self):
        self.assertEqual(set(fish("dutynet ex")), {"extract", "export", "explain"})
        self.assertEqual(set(fish("dutynet report --lang ")), {"zh", "en", "auto"})
        self.assertIn("load", fish("dutynet diagram lo"))
        for command in commands():
            self.assertEqual({word for word in fish(f"dutynet {command} --") if word.startswith("--")},
                             {f"--{option}" for option in options(command)})

    def test_zsh_reads_its_script(self):
        script = SHARE / "zsh/site-functions/_dutynet"
        run("zsh", "-fn", str(script))
        ask = ('_arguments() {{ print -rl -- "$@"; }}; _describe() {{ print -rl -- $commands; }}; '
               'words=(dutynet {} ""); CURRENT={}; . "$0"')
        for command in commands():
            offered = run("zsh", "-f", "-c", ask.format(command, 3), str(script)).stdout
            for option in options(command):
                self.assertRegex(offered, rf"--{option}\b", command)
        self.assertIn("extract:", run("zsh", "-f", "-c", ask.format("", 2), str(script)).stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
