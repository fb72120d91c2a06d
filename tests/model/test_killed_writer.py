"""Kills a writing process at a hundred random moments: no edit whose call had returned may be lost."""
import json
import os
import random
import subprocess
import sys
import tempfile
import time

writer, command_line = sys.argv[1:3]
random.seed(20261121)
kills, acknowledged = 0, -1
with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "killed.kartrekker")
    subprocess.run([command_line, "new", file, "--name", "Killed"], check=True)
    while kills < 100:
        process = subprocess.Popen([writer, file, str(acknowledged + 1)], stdout=subprocess.PIPE, text=True)
        first = process.stdout.readline()
        assert first.strip() == str(acknowledged + 1), (first, acknowledged)
        time.sleep(random.uniform(0, 0.03))
        process.kill()
        lines = (first + process.stdout.read()).split()
        process.wait()
        kills += 1
        acknowledged = int(lines[-1])
        listed = subprocess.run([command_line, "list", file, "goal", "--format", "json"], check=True,
                                capture_output=True, text=True).stdout
        numbers = [int(goal["id"][1:]) for goal in json.loads(listed)]
        # One more may be there: on disk, but killed before it could be said.
        assert numbers in (list(range(acknowledged + 1)), list(range(acknowledged + 2))), (acknowledged, numbers[-3:])
        acknowledged = numbers[-1]
    subprocess.run([command_line, "check", file], check=True)
    steps = subprocess.run([command_line, "history", file], check=True, capture_output=True, text=True).stdout
    assert len(steps.splitlines()) == acknowledged + 1
print(f"{kills} kills, {acknowledged + 1} edits, none lost")
