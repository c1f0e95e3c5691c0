#!/usr/bin/env python3
"""Measures leakstop on labelled repositories, and on mutations of them.

usage: run.py LABELS MIRRORS [--without KIND,...] [--mutate] [--seed N] [--show missed,false,unlabelled,mutants]
              [--scan COMMAND] [--version V]

LABELS   a tab-separated list of places: repo, commit, path, verdict (T, F or U), and line, kind, group
         or line_start, line_end, category. It holds no values.
MIRRORS  a folder with one git directory a repository, called OWNER+NAME.

Labelled files are written to a folder of their own, scanned, and taken away again; no value is printed or kept.
"""
import argparse, os, shlex, subprocess, sys, tempfile

import labels
import mutate
import score

PLUGIN = "io.github.leakstop:leakstop-maven-plugin"
COLUMNS = ["lines", "found", "false", "unlabelled", "precision", "strict", "recall", "values", "macro"]


def scan(tree, out, command, version):
    """Runs leakstop over a folder; a command of one's own gets the folder and the SARIF file to write."""
    if command:
        subprocess.run(shlex.split(command) + [tree, out], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    else:
        options = ["reports=sarif", f"reportDirectory={os.path.dirname(out)}", "failOn=never", "accept=no-git"]
        subprocess.run(["mvn", "-q", "-B", f"{PLUGIN}:{version}:check"] + [f"-Dleakstop.{o}" for o in options], cwd=tree,
                       check=True, stdout=subprocess.DEVNULL)
    return list(labels.report(out))


def table(title, rows):
    print(f"\n{title:34}" + "".join(f"{c:>11}" for c in COLUMNS))
    for name, figures in rows:
        cells = (f"{figures[c]:11.3f}" if isinstance(figures[c], float) else f"{figures[c]:>11}" for c in COLUMNS)
        print(f"{name[:33]:34}" + "".join(cells))


def measure(units, found, slack, names, show):
    for level, title in [("error", "what fails a build"), ("note", "all that is reported")]:
        held = score.Score(units, [(labels.file_of(f.path), f) for f in found], slack, level)
        table(title, [("all kinds", held.of())] + [(kind, held.of(kind)) for kind in held.kinds()])
        print("false alarms by category: " + ", ".join(f"{c} {n}" for c, n in held.false_alarms().most_common()))
    for unit in held.missed() if "missed" in show else []:
        print("missed", names[unit.file[0]], unit.place(), *sorted(unit.kinds), sep="\t")
    for unit in held.wrong() if "false" in show else []:
        print("false", names[unit.file[0]], unit.place(), *sorted(unit.categories), sep="\t")
    for file, line, rule in sorted(held.unlabelled) if "unlabelled" in show else []:
        print("unlabelled", names.get(file[0], "?"), f"{'/'.join(file)}:{line}", rule, sep="\t")


def survive(units, found, slack, tree, arguments):
    """How many of the values that were found are found again after each kind of mutation."""
    true = [u for u in units if u.true()]
    with tempfile.TemporaryDirectory(prefix="leakstop-mutants-") as folder:
        planted = mutate.write(mutate.spots(true, found, slack, tree), tree, os.path.join(folder, "tree"), arguments.seed)
        again = {}
        for place in scan(os.path.join(folder, "tree"), os.path.join(folder, "leakstop.sarif"), arguments.scan, arguments.version):
            again.setdefault(place.path, set()).update(range(place.line, place.end_line + 1))
    print(f"\n{'mutation':34}{'values':>11}{'found':>11}{'share':>11}")
    for kind in sorted({p.mutation for p in planted}):
        of = [p for p in planted if p.mutation == kind]
        kept = [p for p in of if p.line in again.get(p.path, ())]
        print(f"{kind:34}{len(of):11}{len(kept):11}{score.share(len(kept), len(of)):11.3f}")
        for lost in [p for p in of if p not in kept] if "mutants" in arguments.show else []:
            print("lost", kind, f"{lost.origin} as {lost.name}", lost.rule, sep="\t")
    kept = sum(p.line in again.get(p.path, ()) for p in planted)
    print(f"{'all':34}{len(planted):11}{kept:11}{score.share(kept, len(planted)):11.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels"), parser.add_argument("mirrors")
    parser.add_argument("--without", default="", help="leave out what only these kinds call true")
    parser.add_argument("--mutate", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", default="missed,false", help="lists to print, by comma")
    parser.add_argument("--scan", default="", help="a command that takes FOLDER SARIF, in place of Maven")
    parser.add_argument("--version", default="0.1.0-SNAPSHOT")
    arguments = parser.parse_args()
    rows, names, slack = labels.read(arguments.labels)
    with tempfile.TemporaryDirectory(prefix="leakstop-evaluation-") as folder:
        tree = os.path.join(folder, "tree")
        os.makedirs(tree)
        absent = labels.write_tree(rows, arguments.mirrors, tree)
        if absent:
            sys.exit("No git directory below " + arguments.mirrors + " for: " + ", ".join(absent) + ". Clone them, or leave their rows out.")
        found = scan(tree, os.path.join(folder, "leakstop.sarif"), arguments.scan, arguments.version)
        units = labels.units(rows, arguments.without.split(","))
        measure(units, found, slack, names, arguments.show.split(","))
        if arguments.mutate:
            survive(units, found, slack, tree, arguments)


if __name__ == "__main__":
    main()
