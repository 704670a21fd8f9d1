#!/usr/bin/python3
"""Interrupts a long run and looks at what is left; looks at progress on a terminal and off it.

usage: check_interrupt.py PROGRAM SCRATCH
"""
import os
import pathlib
import pty
import random
import select
import signal
import subprocess
import sys
import time

program, scratch = sys.argv[1], pathlib.Path(sys.argv[2])
scratch.mkdir(parents=True, exist_ok=True)


def long_plan():
    """A table that takes half a minute: what is interrupted here must not be done before the signal comes, however fast the machine."""
    rows, draw = ["task,department,role"], random.Random(1)
    for task in range(20000):
        members = draw.sample(range(3000), 12)
        rows += [f"t{task},d{m},{'participant' if i else 'lead'}" for i, m in enumerate(members)]
    path = scratch / "long.csv"
    path.write_text("\n".join(rows) + "\n")
    return path


def interrupt(arguments, number):
    run = subprocess.Popen([program, *arguments], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    time.sleep(1)
    assert run.poll() is None, "done before it was interrupted"
    run.send_signal(number)
    began = time.monotonic()
    stderr = run.communicate(timeout=60)[1].decode()
    assert run.returncode == -number, (run.returncode, stderr)
    # Nothing is said where the signal came before there was anything to leave undone, as while reading.
    assert stderr in ("", "dutynet: interrupted\n"), stderr
    print(f"{arguments[0]} stopped {time.monotonic() - began:.2f} s after signal {number}")


def read_piece(terminal):
    """What has been written to the other side within a tenth of a second; None when nobody holds that side any more."""
    if not select.select([terminal], [], [], 0.1)[0]:
        return b""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return None


def read_terminal(arguments, seconds):
    """Standard error of a run on a terminal, which is interrupted when it shows progress, or after so long."""
    ours, theirs = pty.openpty()
    run = subprocess.Popen([program, *arguments], stderr=theirs, stdout=subprocess.DEVNULL)
    os.close(theirs)
    text, end = b"", time.monotonic() + seconds
    while time.monotonic() < end and b"%" not in text:
        piece = read_piece(ours)
        assert piece is not None, f"done before it was interrupted: {text!r}"
        text += piece
    run.send_signal(signal.SIGINT)
    run.wait(timeout=60)
    while piece := read_piece(ours):
        text += piece
    os.close(ours)
    return text.decode()


def main():
    plan, output = str(long_plan()), scratch / "output"
    output.mkdir(exist_ok=True)
    before = b"what stood here before"
    target = output / "metrics.json"
    target.write_bytes(before)
    for number in signal.SIGINT, signal.SIGTERM:
        interrupt(["metrics", plan, "-o", str(target)], number)
        assert target.read_bytes() == before
        assert os.listdir(output) == ["metrics.json"], os.listdir(output)
    interrupt(["report", plan, "-o", str(scratch / "report")], signal.SIGINT)
    assert not (scratch / "report").exists()
    shown = read_terminal(["metrics", plan], 60)
    assert "% " in shown and "\r" in shown, repr(shown)
    assert shown.rstrip().endswith("dutynet: interrupted"), repr(shown)
    assert "%" not in read_terminal(["metrics", plan, "-q"], 3)


main()
