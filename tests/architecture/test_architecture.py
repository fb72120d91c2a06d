"""The one direction of dependency (ARCHITECTURE.md): who may include whom, and which program links what."""
import os
import re
import subprocess
import sys

source, programs = sys.argv[1:3]

# A room may include its own files and those of the rooms named here.
ALLOWED = {
    "model": set(),
    "scripting": {"model"},
    "scripting/host": {"scripting/frames.h"},
    "export": {"model"},
    "workbench/app": {"model", "scripting", "export"},
    "workbench/cli": {"model", "workbench/app"},
    "workbench/gui": {"model", "workbench/app"},
}

# Third-party headers and the only rooms that may include them.
OWNERS = {
    r"wx/": {"workbench/gui"},
    r"(lua\.hpp|lua\.h|lauxlib\.h|lualib\.h)": {"scripting/host"},
    r"xlsxwriter": {"export"},
    r"(sqlite3\.h|SQLiteCpp/)": {"model"},
    r"pugixml": {"export"},
    r"libxml/": {"export"},
    r"zip\.h": {"export"},
    r"zlib\.h": {"model", "export"},
    r"(seccomp\.h|sys/prctl\.h)": {"scripting/host"},
    r"csv\.h": {"workbench/app"},
    r"CLI/": {"workbench/cli"},
    r"boost/(process|asio)": {"scripting"},
    r"nlohmann/": {"model", "scripting", "scripting/host", "workbench/app"},
}

# What no header may bring in: it would reach everyone who includes it. json_fwd.hpp is made for headers.
HEAVY = r"^(wx/|boost/|nlohmann/json\.hpp|SQLiteCpp/|sqlite3\.h|fmt/|lua|xlsxwriter|pugixml|libxml/|CLI/)"
# Headers that only the files beside them include may know their room's own library.
PRIVATE_HEADERS = {"model/workspace_implementation.h", "model/history_rows.h", "export/xlsx_formats.h", "workbench/app/json_values.h"}


def room_of(path):
    rooms = [room for room in ALLOWED if path.startswith(room + "/")]
    return max(rooms, key=len) if rooms else None


def files():
    listed = subprocess.run(["git", "-C", source, "ls-files", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True)
    names = listed.stdout.split("\n") if listed.returncode == 0 else [
        os.path.relpath(os.path.join(folder, name), source)
        for folder, _, found in os.walk(source) for name in found if "/build" not in folder]
    return [name for name in names if name.endswith((".h", ".cpp")) and room_of(name)
            and os.path.exists(os.path.join(source, name))]


def include_problems(path):
    room = room_of(path)
    with open(os.path.join(source, path), encoding="utf-8") as stream:
        includes = re.findall(r'^\s*#include\s+[<"]([^">]+)[">]', stream.read(), re.M)
    for include in includes:
        target = room_of(include)
        fits = target == room or include in ALLOWED[room] or target in ALLOWED[room]
        if target and not fits:
            yield f"{path}: {room} must not include {include}"
        for pattern, owners in OWNERS.items():
            if re.match(pattern, include) and room not in owners:
                yield f"{path}: only {', '.join(sorted(owners))} may include {include}"
        is_public = path.endswith(".h") and room not in ("workbench/gui", "scripting/host")
        if is_public and path not in PRIVATE_HEADERS and re.match(HEAVY, include):
            yield f"{path}: a public header must not bring in {include}"


def field_problems(path):
    """Only an entity's own file names its table's columns; layers that restate them drift."""
    if not path.startswith("workbench/gui/"):
        return
    with open(os.path.join(source, path), encoding="utf-8") as stream:
        if re.search(r'#include "model/entities/', stream.read()):
            yield f"{path}: the window must not know an entity; it reads the field list"


# Libraries that a program must not load.
FORBIDDEN_LINKS = {
    "kartrekker-cli": ["libwx", "liblua", "libgtk"],
    "kartrekker-scripthost": ["libwx", "libsqlite3", "libxlsxwriter", "libgtk"],
    "kartrekker": ["liblua"],
}


def link_problems():
    for program, libraries in FORBIDDEN_LINKS.items():
        path = os.path.join(programs, program)
        if not os.path.exists(path):
            if program != "kartrekker":
                yield f"{path} is missing"
            continue
        loaded = subprocess.run(["ldd", path], capture_output=True, text=True, check=True).stdout
        for library in libraries:
            if library in loaded:
                yield f"{program} must not link {library}"


found = files()
assert len(found) > 60, f"only {len(found)} files found: the test looks in the wrong place"
problems = [problem for path in found for check in (include_problems, field_problems) for problem in check(path)]
problems += link_problems()
print("\n".join(problems))
sys.exit(1 if problems else 0)
