#!/usr/bin/env python3
"""Score reports of `history` against labelled places.

usage: history.py LABELS.tsv CLONES REPORTS [--unlabelled]

LABELS      tab-separated, with repo, commit, path, line, kind, verdict (T, F, U), in_head (y, n), group (equal for equal values)
CLONES      folder with a clone of each repository, as OWNER+NAME
REPORTS     folder with its leakstop.json, as OWNER+NAME.json; repositories without a report are passed over

A labelled row is found when a place of a finding is the same git object, at most one line away; line 0, of a binary file, is any
line. Equal contents are one object, so a row counts whatever commit and path the report names it by. Prints counts only, a line a
repository; --unlabelled prints the places of findings that no label speaks of, to be judged by eye.
"""
import argparse, collections, csv, json, pathlib, subprocess


def blob(clone, commit, path):
    found = subprocess.run(["git", "-C", clone, "rev-parse", "--verify", "-q", f"{commit}:{path}"], capture_output=True, text=True)
    return found.stdout.strip()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("labels"), p.add_argument("clones"), p.add_argument("reports"), p.add_argument("--unlabelled", action="store_true")
    a = p.parse_args()
    rows = collections.defaultdict(list)
    for r in csv.DictReader(open(a.labels, encoding="utf8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        rows[r["repo"].replace("/", "+", 1)].append(r)
    for report in sorted(pathlib.Path(a.reports).glob("*+*.json")):
        score(report.stem, rows[report.stem], pathlib.Path(a.clones) / report.stem, json.loads(report.read_text()), a.unlabelled)


def score(name, rows, clone, report, show):
    places = collections.defaultdict(list)
    for number, finding in enumerate(report["findings"]):
        for place in finding["locations"]:
            places[place.get("object", "")].append((place["line"], place["endLine"], number))
    values, got, where = collections.defaultdict(set), collections.defaultdict(set), collections.Counter()
    labelled, false = set(), 0
    for r in rows:
        line = int(r["line"])
        ids = {n for first, last, n in places[blob(clone, r["commit"], r["path"])] if line == 0 or first - 1 <= line <= last + 1}
        labelled |= ids
        if r["verdict"] == "T":
            kind = "head" if r["in_head"] == "y" else "history"
            where[kind] += 1
            where[kind + " found"] += bool(ids)
            values[kind].add(r["group"])
            if ids:
                got[kind].add(r["group"])
        elif r["verdict"] == "F" and ids:
            false += 1
    rest = [f for n, f in enumerate(report["findings"]) if n not in labelled]
    every = values["head"] | values["history"]
    print(f"{name}: values {len(got['head'] | got['history'])} of {len(every)}"
          f"; rows in head {where['head found']} of {where['head']}, in history only {where['history found']} of {where['history']}"
          f"; F rows met {false}; findings {len(report['findings'])}, {len(rest)} of them on no labelled place"
          f"; gaps {sorted({g['cause'] for g in report['gaps']})}")
    if show:
        for f in rest:
            at = f["locations"][0]
            print("  ", f["rule"], f["severity"], at["origin"], at.get("object", "")[:10], at["path"], at["line"], len(f["locations"]), sep="\t")


main()
