#!/usr/bin/env python3
"""Runs leakstop over the examples that other scanners give for their own rules, and counts what it finds.

usage: rule_examples.py MIRRORS [--only PROVIDER,...] [--leakstop COMMAND] [--missed] [--keep FOLDER]

MIRRORS     a folder that holds bare or ordinary clones, one <owner>+<name> (or <owner>+<name>/repo) for each source of
            rule-examples.json; a source that is not there is left out and named
--leakstop  command that scans {folder} and writes leakstop.json to {reports}; the Maven plugin if not given
--missed    also prints rule and number of each example that is missed, and of each counterexample with an alarm

Nothing of theirs is kept: the examples go to a folder that is removed at the end, each to a file of its own whose name
says nothing of the provider. rule-examples.json says whose rules count for which family of ours, which of them find no
secret, and which examples are wrong and why, by rule and number and never with the value. An example counts as found where
the file has a finding, as its own where a rule of that family made it. Needs PyYAML and, for two of the sources, Go.
"""
import argparse, collections, json, os, re, shlex, shutil, subprocess, sys, tempfile

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
PLUGIN = "mvn -q -B -o io.github.leakstop:leakstop-maven-plugin:0.1.0-SNAPSHOT:check -f {folder} -Dleakstop.reportDirectory={reports}"
DUMP = """package utils

import (
	"encoding/json"
	"os"

	"MODULE/config"
)

func dump(id string, kind string, texts []string) {
	out, _ := os.OpenFile(os.Getenv("EXAMPLES"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0600)
	defer out.Close()
	for _, text := range texts {
		line, _ := json.Marshal(map[string]string{"rule": id, "kind": kind, "text": text})
		_, _ = out.Write(append(line, 10))
	}
}

func Validate(rule config.Rule, truePositives []string, falsePositives []string) *config.Rule {
	dump(rule.RuleID, "true", truePositives)
	dump(rule.RuleID, "false", falsePositives)
	return &rule
}

func ValidateWithPaths(rule config.Rule, truePositives map[string]string, falsePositives map[string]string) *config.Rule {
	for _, text := range truePositives {
		dump(rule.RuleID, "true", []string{text})
	}
	for _, text := range falsePositives {
		dump(rule.RuleID, "false", []string{text})
	}
	return &rule
}
"""
Example = collections.namedtuple("Example", "source rule number true text stem")


class Mirror:
    """The newest tree of a clone."""

    def __init__(self, folder):
        self.git = next((g for g in (folder + "/repo/.git", folder + "/repo", folder + "/.git", folder) if os.path.exists(g + "/HEAD")), None)

    def run(self, *arguments):
        return subprocess.run(["git", "--git-dir", self.git, *arguments], capture_output=True, check=True).stdout

    def paths(self, pattern):
        names = self.run("ls-tree", "-r", "-z", "--name-only", "HEAD").decode("utf8", "replace").split("\0")
        return [n for n in names if re.search(pattern, n)]

    def read(self, path):
        return self.run("show", "HEAD:" + path)


def skeleton(text):
    """What is left of a text when its longer runs of token characters are taken out: the same at each drawing."""
    return re.sub(r"[A-Za-z0-9+/=_.-]{12,}", "~", text)


def from_go(mirror, source, work):
    tree = os.path.join(work, "tree")
    os.makedirs(tree)
    archive = subprocess.Popen(["git", "--git-dir", mirror.git, "archive", "HEAD"], stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "-C", tree], stdin=archive.stdout, check=True)
    with open(os.path.join(tree, "go.mod"), encoding="utf8") as file:
        module = re.search(r"^module (\S+)", file.read(), re.M).group(1)
    with open(os.path.join(tree, "cmd/generate/config/utils/validate.go"), "w", encoding="utf8") as file:
        file.write(DUMP.replace("MODULE", module))
    dumped = os.path.join(work, "dump")
    subprocess.run(
        ["go", "run", ".", os.path.join(work, "out.toml")],
        cwd=os.path.join(tree, "cmd/generate/config"),
        env=dict(os.environ, EXAMPLES=dumped, GOFLAGS="-mod=mod"),
        check=True,
    )
    rules = collections.defaultdict(list)
    with open(dumped, encoding="utf8") as file:
        for line in file:
            entry = json.loads(line)
            rules[entry["rule"], entry["kind"] == "true"].append(entry["text"])
    for (rule, true), texts in sorted(rules.items()):
        for number, text in enumerate(sorted(texts, key=skeleton), 1):
            yield Example(source, rule, number, true, text.encode(), rule)


def from_yaml(mirror, source, pattern):
    for path in mirror.paths(pattern):
        stem = os.path.basename(path).rsplit(".", 1)[0]
        for rule in (yaml.safe_load(mirror.read(path)) or {}).get("rules") or []:
            for true, field in ((True, "examples"), (False, "negative_examples")):
                for number, text in enumerate(rule.get(field) or [], 1):
                    yield Example(source, rule["id"], number, true, str(text).encode(), stem)


def from_fixtures(mirror, source, pattern):
    """Folders ng.* and ok.*; those with settings of their own show the settings, not the rule."""
    folders = collections.defaultdict(list)
    for path in mirror.paths(pattern):
        folders[os.path.dirname(path)].append(path)
    numbers = collections.Counter()
    for folder, paths in sorted(folders.items()):
        rule = folder.split("/")[2].replace("secretlint-rule-", "")
        kind = os.path.basename(folder).split(".")[0]
        inputs = [p for p in paths if os.path.basename(p).startswith("input")]
        if kind not in ("ng", "ok") or not inputs or any(p.endswith("rc.json") for p in paths):
            continue
        numbers[rule, kind] += 1
        yield Example(source, rule, numbers[rule, kind], kind == "ng", mirror.read(inputs[0]), rule)


def examples(mirrors, settings, work):
    for source, how in settings["sources"].items():
        mirror = Mirror(os.path.join(mirrors, how["repository"].replace("/", "+")))
        if mirror.git is None:
            print(f"left out, not there: {how['repository']}")
            continue
        if how["form"] == "go":
            yield from from_go(mirror, source, tempfile.mkdtemp(dir=work))
        elif how["form"] == "yaml":
            yield from from_yaml(mirror, source, how["files"])
        else:
            yield from from_fixtures(mirror, source, how["files"])


def scan(command, folder, reports):
    line = [part.format(folder=folder, reports=reports) for part in shlex.split(command)]
    subprocess.run(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(os.path.join(reports, "leakstop.json"), encoding="utf8") as file:
        found = collections.defaultdict(set)
        for finding in json.load(file)["findings"]:
            for place in finding["locations"]:
                found[place["path"].split("/")[0]].add(finding["rule"])
        return found


def listed(entries, example):
    """The entry that names this example, or none."""
    for entry in entries:
        if re.fullmatch(entry["rule"], f"{example.source}/{example.rule}"):
            if entry.get("true", example.true) == example.true and example.number in entry.get("numbers", [example.number]):
                return entry
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mirrors")
    parser.add_argument("--only", default="")
    parser.add_argument("--leakstop", default=PLUGIN)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--keep")
    options = parser.parse_args()
    with open(os.path.join(HERE, "rule-examples.json"), encoding="utf8") as file:
        settings = json.load(file)
    claimed = {p: re.compile(r) for p, r in settings["providers"].items() if os.path.exists(os.path.join(HERE, "..", "rules", p.split("+")[0] + ".yml"))}
    if options.only:
        claimed = {p: r for p, r in claimed.items() if p in options.only.split(",")}
    work = tempfile.mkdtemp()
    try:
        folder = options.keep or os.path.join(work, "examples")
        tally(options, settings, claimed, work, folder)
    finally:
        shutil.rmtree(work)


def tally(options, settings, claimed, work, folder):
    kept = []
    for example in examples(options.mirrors, settings, work):
        families = [p for p, r in claimed.items() if r.fullmatch(f"{example.stem}")]
        if families and not listed(settings["no-secret"], example):
            kept.append((families[0], example))
    for at, (_, example) in enumerate(kept):
        place = os.path.join(folder, "%05d" % at)
        os.makedirs(place)
        with open(os.path.join(place, "text"), "wb") as file:
            file.write(example.text)
    reports = os.path.join(work, "reports")
    os.makedirs(reports)
    found = scan(options.leakstop, folder, reports)
    rows = collections.defaultdict(collections.Counter)
    for at, (family, example) in enumerate(kept):
        rules = found.get("%05d" % at, set())
        judged = listed(settings["wrong"], example)
        kind = "true" if example.true else "false"
        for row in (rows[family], rows["source " + example.source], rows["all"]):
            row[kind + (" wrong" if judged else "")] += 1
            if not judged:
                row[kind + " found"] += bool(rules)
                row[kind + " own"] += any(r.startswith(family.split("+")[0] + "-") for r in rules)
        if options.missed and not judged and bool(rules) != example.true:
            print(("missed " if example.true else "alarm  ") + f"{family}: {example.source}/{example.rule} {kind} {example.number} {' '.join(sorted(rules))} in {'%05d' % at}")
    print("%-24s %17s %10s %12s %8s" % ("", "true found/total", "by family", "false alarms", "judged wrong"))
    for name, row in sorted(rows.items(), key=lambda r: (r[0] == "all", r[0].startswith("source"), r[0])):
        print("%-24s %9d/%-7d %10d %7d/%-5d %8d" % (name, row["true found"], row["true"], row["true own"], row["false found"], row["false"], row["true wrong"] + row["false wrong"]))


if __name__ == "__main__":
    sys.exit(main())
