#!/usr/bin/env python3
"""Writes docs/comparison.md: which scanner finds something in a file of each family's examples.

usage: comparison.py PLANTED [--leakstop COMMAND] [--out FILE] [--version SCANNER=VERSION]...

PLANTED     the folder that `mvn test -Dtest=PlantedFilesTest -Dplanted=FOLDER` filled: a folder a family with one file, made
            of the first example of each rule with synthetic values
--leakstop  command that scans {folder} and writes leakstop.json to {reports}; the Maven plugin if not given

--version   for a scanner that does not tell its own

Every scanner runs as it comes, without asking any service whether a value lives, and is looked for on the path; those that
are not there keep their column. No row is left out.
"""
import argparse, json, os, re, shlex, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PLUGIN = "mvn -q -B -o io.github.leakstop:leakstop-maven-plugin:0.1.0-SNAPSHOT:check -f {folder} -Dleakstop.reportDirectory={reports}"
SCANNERS = {
    "gitleaks": ("gitleaks version", "gitleaks dir {folder} --no-banner --exit-code 0 --report-format json --report-path {reports}/out"),
    "betterleaks": ("betterleaks version", "betterleaks dir {folder} --no-banner --exit-code 0 --report-format json --report-path {reports}/out"),
    "TruffleHog": ("trufflehog --version", "trufflehog filesystem {folder} --json --no-verification --no-update"),
    "Kingfisher": ("kingfisher --version", "kingfisher scan {folder} --no-validate --no-update-check --format jsonl"),
    "detect-secrets": ("detect-secrets --version", "detect-secrets scan --all-files {folder}"),
}


def run(command, folder, reports):
    line = [part.format(folder=folder, reports=reports) for part in shlex.split(command)]
    done = subprocess.run(line, capture_output=True, cwd=folder)
    report = os.path.join(reports, "out")
    if os.path.exists(report):
        with open(report, encoding="utf8") as file:
            return file.read()
    return done.stdout.decode("utf8", "replace")


def families(text, names):
    """Those whose file the report names."""
    return {n for n in names if re.search(r"(?<![\w-])" + re.escape(n) + r"/text\b", text)}


def version(command):
    text = subprocess.run(shlex.split(command), capture_output=True, text=True)
    number = re.search(r"\d+\.\d+[\w.]*", text.stdout + text.stderr)
    return number.group() if number else "of a version unknown"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planted")
    parser.add_argument("--leakstop", default=PLUGIN)
    parser.add_argument("--out", default=os.path.join(HERE, "..", "docs", "comparison.md"))
    parser.add_argument("--version", action="append", default=[])
    options = parser.parse_args()
    told = dict(v.split("=", 1) for v in options.version)
    folder = os.path.abspath(options.planted)
    names = sorted(os.listdir(folder))
    found, versions = {}, {}
    with tempfile.TemporaryDirectory() as reports:
        run(options.leakstop, folder, reports)
        with open(os.path.join(reports, "leakstop.json"), encoding="utf8") as file:
            found["leakstop"] = families(file.read(), names)
    for scanner, (ask, command) in SCANNERS.items():
        if shutil.which(shlex.split(command)[0]):
            with tempfile.TemporaryDirectory() as reports:
                found[scanner] = families(run(command, folder, reports), names)
            versions[scanner] = told.get(scanner) or version(ask)
    with open(options.out, "w", encoding="utf8") as file:
        file.write(page(names, found, versions))


def page(names, found, versions):
    columns = ["leakstop", *SCANNERS]
    lines = [
        "# Who finds what",
        "",
        "One file a family of rules, made of the first example of each of its rules with synthetic values, and every scanner run",
        "over all of them as it comes. The examples are leakstop's own, so the table shows what the others have no rule for, not",
        "who is better: for that see what leakstop finds of the others' examples, with `benchmark/rule_examples.py`. Some of the",
        "values have no right checksum for want of an issuer, which a scanner may rightly hold against them.",
        "",
        "Made by `benchmark/comparison.py` with " + ", ".join(f"{s} {v}" for s, v in versions.items()) + ".",
        "",
        "| family | " + " | ".join(columns) + " |",
        "|---" * (len(columns) + 1) + "|",
    ]
    for name in names:
        cells = ["not installed" if c not in found else "yes" if name in found[c] else "no" for c in columns]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    sums = ["not installed" if c not in found else f"{len(found[c])} of {len(names)}" for c in columns]
    lines.append("| **all** | " + " | ".join(sums) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
