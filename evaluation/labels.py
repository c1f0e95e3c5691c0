"""Lists of labelled places, the trees they are scanned in, and reports."""
import collections, csv, hashlib, json, os, re, subprocess
from urllib.parse import unquote

PLACE = re.compile(r"(?:^|/)([0-9a-f]{8})/([0-9a-f]{8})/(.+)$")

Found = collections.namedtuple("Found", "path line end_line column end_column rule level")


class Unit:
    """One labelled stretch of lines: true if any row of it says T, false if all say F, undecided otherwise."""

    def __init__(self, file, first, last):
        self.file, self.first, self.last = file, first, last
        self.verdicts, self.kinds, self.categories, self.values = set(), set(), set(), set()

    def true(self):
        return "T" in self.verdicts

    def false(self):
        return self.verdicts == {"F"}

    def place(self):
        return f"{self.file[0]}/{self.file[1]}/{self.file[2]}:{self.first}"


def folder_of(repository):
    """A name without a hint of the repository, so that no path speaks of a provider."""
    return hashlib.sha256(repository.encode()).hexdigest()[:8]


def read(path):
    """Rows, names of the repositories by folder, and the slack of the list in lines."""
    with open(path, encoding="utf8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return rows, {folder_of(r["repo"]): r["repo"] for r in rows}, 1 if rows and "line" in rows[0] else 0


def units(rows, without=()):
    made = {}
    for row in rows:
        first = int(row["line"] if "line" in row else row["line_start"])
        last = int(row["line"] if "line" in row else row["line_end"])
        file = (folder_of(row["repo"]), row["commit"][:8], row["path"])
        unit = made.setdefault((file, first, last), Unit(file, first, last))
        unit.verdicts.add(row["verdict"])
        unit.categories.add(row.get("category") or row.get("kind"))
        if row["verdict"] == "T":
            unit.kinds.add(row.get("kind") or row["category"])
            unit.values.add(row.get("group") or f"{file}{first}")
    for unit in made.values():
        if unit.kinds and unit.kinds <= set(without):
            unit.verdicts = {"U"}
    return list(made.values())


def git_folder(mirrors, repository):
    for folder, below, files in os.walk(os.path.join(mirrors, repository.replace("/", "+"))):
        if "HEAD" in files and "objects" in below:
            return folder
    return None


def write_tree(rows, mirrors, out):
    """Writes every labelled file to OUT/ID/COMMIT8/PATH and returns the repositories that are not there."""
    wanted = collections.defaultdict(set)
    for row in rows:
        wanted[row["repo"]].add((row["commit"], row["path"]))
    absent = []
    for repository, files in sorted(wanted.items()):
        git = git_folder(mirrors, repository)
        if not git:
            absent.append(repository)
            continue
        for commit, path in sorted(files):
            blob = subprocess.run(["git", "--git-dir", git, "cat-file", "blob", f"{commit}:{path}"], capture_output=True)
            if blob.returncode == 0:
                target = os.path.join(out, folder_of(repository), commit[:8], path)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "wb") as file:
                    file.write(blob.stdout)
    return absent


def file_of(path):
    place = PLACE.search(path)
    return place.groups() if place else None


def report(path):
    """All places of all findings of a SARIF report that are not excused."""
    with open(path, encoding="utf8") as file:
        runs = json.load(file)["runs"]
    for result in (r for run in runs for r in run.get("results", []) if not r.get("suppressions")):
        for place in result.get("locations", []) + result.get("relatedLocations", []):
            where = place.get("physicalLocation", {})
            region = where.get("region", {})
            if "startLine" in region:
                yield Found(
                    unquote(where["artifactLocation"]["uri"]), region["startLine"],
                    region.get("endLine", region["startLine"]), region.get("startColumn", 1),
                    region.get("endColumn", 0), result["ruleId"], result.get("level", "warning"))
