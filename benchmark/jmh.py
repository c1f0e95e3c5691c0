#!/usr/bin/env python3
"""Times prefilter, matcher and inflater over text made from a seed, and keeps the figures as CSV.

usage: jmh.py [--only REGEX] [--quick] [--out FILE] [--mvn MVN] [--maven-option OPTION ...]

Needs the installed plugin (`mvn install -DskipTests`). --quick is one short fork, to see that all works, on a busy machine too.
"""
import argparse, os, pathlib, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=".*")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--out", default=str(HERE / "results" / time.strftime("%Y-%m-%d") / "jmh.csv"))
    parser.add_argument("--mvn", default="mvn")
    parser.add_argument("--maven-option", action="append", default=[])
    asked = parser.parse_args()
    target = HERE / "jmh" / "target"
    made = subprocess.run([asked.mvn, "-q", "-B", "-f", str(HERE / "jmh" / "pom.xml"), "clean", "process-classes", *asked.maven_option])
    if made.returncode:
        sys.exit("the benchmarks do not compile; is the plugin installed (mvn install -DskipTests)?")
    classes = str(target / "classes") + os.pathsep + (target / "classpath").read_text().strip()
    out = pathlib.Path(asked.out).resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    often = ["-f", "1", "-wi", "3", "-w", "1", "-i", "3", "-r", "1"] if asked.quick else ["-f", "2", "-wi", "5", "-w", "2", "-i", "5", "-r", "2"]
    run = subprocess.run(["java", "-cp", classes, "org.openjdk.jmh.Main", *often, "-foe", "true", "-rf", "csv", "-rff", str(out), asked.only])
    sys.exit(run.returncode)


main()
