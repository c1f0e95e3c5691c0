#!/usr/bin/env python3
"""Times leakstop and its rivals on repositories, as ratios against git's own batch reading in the same run.

usage: run.py CORPORA [--rounds N] [--only NAME,...] [--rivals NAME,...] [--version V] [--out FOLDER] [--mvn MVN]

CORPORA  a folder with one ordinary repository a name, those of corpora.json among them
Each round runs every command once, in turn, so that a slow minute hits all alike; the figures are medians.
Memory is the peak of what all processes of a command hold at once, looked at ten times a second. A run whose findings differ from the round before fails.
"""
import argparse, csv, json, os, platform, re, shutil, statistics, subprocess, sys, tempfile, threading, time

HERE = os.path.dirname(os.path.abspath(__file__))
PLUGIN = "io.github.leakstop:leakstop-maven-plugin"
AGAIN, WITHIN = "again", "within Maven"
# Each goal with nothing remembered, then with nothing new, then with nothing remembered and without a process of its own.
OWN = ("check", "check again", "history", "history again", "history within Maven")


def timed(command, folder):
    """Wall and CPU seconds, peak MiB, exit code and output of one command."""
    with tempfile.TemporaryFile() as out:
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, shell=isinstance(command, str), start_new_session=True)
        watch = Memory(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begin
        watch.ended.set()
        watch.join()
        out.seek(0)
        text = out.read().decode("utf8", "replace")
    mib = max(usage.ru_maxrss / 1024, watch.peak)
    return dict(wall=wall, cpu=usage.ru_utime + usage.ru_stime, mib=mib, code=process.returncode, text=text)


class Memory(threading.Thread):
    """Adds up the resident sets of a session's processes; where there is no /proc, the largest process has to do."""

    def __init__(self, session):
        super().__init__(daemon=True)
        self.session, self.peak, self.ended = session, 0, threading.Event()

    def run(self):
        while os.path.isdir("/proc/self") and not self.ended.wait(0.1):
            pages = 0
            for pid in filter(str.isdigit, os.listdir("/proc")):
                try:
                    with open(f"/proc/{pid}/stat", encoding="latin1") as file:
                        fields = file.read().rsplit(")", 1)[1].split()
                except OSError:
                    continue
                pages += int(fields[21]) if int(fields[3]) == self.session else 0
            self.peak = max(self.peak, pages * os.sysconf("SC_PAGE_SIZE") / 1048576)


def leakstop(goal, version, mvn, reports, extra):
    return [mvn, "-q", "-B", "-o", f"{PLUGIN}:{version}:{goal}", f"-Dleakstop.reportDirectory={reports}"] + extra


def without_pom(repository):
    """A folder of the repository that has no pom, so that Maven resolves nothing and what is timed is the scan."""
    folders = [repository] + sorted(e.path for e in os.scandir(repository) if e.is_dir() and e.name != ".git")
    return next(f for f in folders if not os.path.exists(os.path.join(f, "pom.xml")))


def findings(reports):
    name = os.path.join(reports, "leakstop.json")
    if not os.path.exists(name):
        return ""
    with open(name, encoding="utf8") as file:
        return str(len(json.load(file)["findings"]))


def rival_findings(text, pattern):
    found = re.findall(pattern, text) if pattern else []
    return found[-1] if found else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="")
    parser.add_argument("--rivals", default="gitleaks,betterleaks,trufflehog,kingfisher")
    parser.add_argument("--version", default="0.1.0-SNAPSHOT")
    parser.add_argument("--out", default=os.path.join(HERE, "results", time.strftime("%Y-%m-%d")))
    parser.add_argument("--mvn", default="mvn")
    asked = parser.parse_args()
    with open(os.path.join(HERE, "corpora.json"), encoding="utf8") as file:
        corpora = json.load(file)
    with open(os.path.join(HERE, "rivals.json"), encoding="utf8") as file:
        rivals = {n: r for n, r in json.load(file).items() if n in asked.rivals.split(",") and shutil.which(r["command"][0])}
    names = [n for n in corpora if (not asked.only or n in asked.only.split(",")) and os.path.isdir(os.path.join(asked.corpora, n))]
    if not names:
        sys.exit(f"none of {', '.join(corpora)} is a folder of {asked.corpora}; README.md says how to make them")
    rows, counts = [], {}
    scratch = tempfile.mkdtemp()
    try:
        for round_number in range(asked.rounds):
            for name in names:
                measure(asked, os.path.join(asked.corpora, name), name, round_number, rivals, rows, counts, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    write(asked.out, rows, rivals, asked)


def measure(asked, repository, name, round_number, rivals, rows, counts, scratch):
    def add(case, run, found=""):
        known = counts.setdefault((name, case), found)
        if known != found:
            sys.exit(f"{case} on {name} found {found}, {known} the round before")
        rows.append(dict(round=round_number, corpus=name, case=case, wall=f"{run['wall']:.3f}", cpu=f"{run['cpu']:.3f}", mib=f"{run['mib']:.0f}", code=run["code"], findings=found))
        print(name, case, f"{run['wall']:.2f} s", f"{run['mib']:.0f} MiB", found, file=sys.stderr, flush=True)

    add("cat-file", timed("git cat-file --batch-all-objects --unordered --buffer --batch >/dev/null", repository))
    add("help", timed(leakstop("help", asked.version, asked.mvn, scratch, []), scratch))
    accept = ["-Dleakstop.accept=missing-objects"]
    for case in OWN:
        goal, again = case.split()[0], case.endswith(AGAIN)
        reports, record = os.path.join(scratch, "reports"), os.path.join(scratch, "record")
        shutil.rmtree(reports, ignore_errors=True)
        if not again:
            shutil.rmtree(record, ignore_errors=True)
        extra = accept + [f"-Dleakstop.recordDirectory={record}"]
        extra += ["-Dleakstop.fork=false"] if case.endswith(WITHIN) else []
        run = timed(leakstop(goal, asked.version, asked.mvn, reports, extra), without_pom(repository))
        add(case, run, findings(reports))
        if not os.path.exists(os.path.join(reports, "leakstop.json")):
            sys.exit(f"{goal} on {name} wrote no report:\n{run['text'][-2000:]}")
    for rival, how in rivals.items():
        run = timed(how["command"] + how["history"], repository)
        add(rival, run, rival_findings(run["text"], how.get("findings")))


def write(folder, rows, rivals, asked):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "raw.csv"), "w", newline="", encoding="utf8") as file:
        out = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    def median(corpus, case, column):
        return statistics.median(float(r[column]) for r in rows if r["corpus"] == corpus and r["case"] == case)
    lines = ["# Figures", "", f"{asked.rounds} rounds, medians; {os.cpu_count()} cores, {platform.machine()}.", ""]
    lines += ["`over floor` is (wall - wall of `help`) / wall of `git cat-file` for leakstop, wall / wall of `git cat-file` for the others.", ""]
    lines += ["| corpus | case | wall s | over floor | CPU s | peak MiB | findings |", "|---|---|---|---|---|---|---|"]
    for corpus in dict.fromkeys(r["corpus"] for r in rows):
        floor, start = median(corpus, "cat-file", "wall"), median(corpus, "help", "wall")
        for case in dict.fromkeys(r["case"] for r in rows if r["corpus"] == corpus):
            wall = median(corpus, case, "wall")
            own = case in OWN
            ratio = "" if case == "help" else f"{(wall - start if own else wall) / floor:.2f}"
            found = next(r["findings"] for r in rows if r["corpus"] == corpus and r["case"] == case)
            lines.append(f"| {corpus} | {case} | {wall:.2f} | {ratio} | {median(corpus, case, 'cpu'):.2f} | {median(corpus, case, 'mib'):.0f} | {found} |")
    versions = {"git": version(["git", "--version"]), "maven": version([asked.mvn, "-v"]), "java": version(["java", "-version"])}
    versions.update({n: version(r["command"][:1] + r["version"]) for n, r in rivals.items()})
    lines += ["", "Versions: " + "; ".join(f"{n} {v}" for n, v in versions.items()) + ".", ""]
    with open(os.path.join(folder, "summary.md"), "w", encoding="utf8") as file:
        file.write("\n".join(lines))
    print("\n".join(lines))


def version(command):
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    found = re.search(r"\d+\.\d+[\w.+-]*", run.stdout)
    return found.group(0) if found else "unknown"


main()
