"""Holds a report against labels."""
import collections

LEVELS = ["none", "note", "warning", "error"]


class Score:
    def __init__(self, units, found, slack, level):
        by_file = collections.defaultdict(list)
        for unit in units:
            by_file[unit.file].append(unit)
        self.units, self.hit, self.unlabelled = units, set(), set()
        for file, place in found:
            if file is None or LEVELS.index(place.level) < LEVELS.index(level):
                continue
            exact = [u for u in by_file[file] if u.first <= place.end_line and place.line <= u.last]
            near = [u for u in by_file[file] if u.first - slack <= place.end_line and place.line <= u.last + slack]
            self.hit.update(exact or near)
            if not near:
                self.unlabelled.add((file, place.line, place.rule))

    def of(self, kind=""):
        """Figures over all units, or those of a kind; a false alarm is of no kind, so there only recall is told."""
        true = [u for u in self.units if u.true() and (not kind or kind in u.kinds)]
        right = [u for u in true if u in self.hit]
        wrong = [u for u in self.units if u.false() and u in self.hit]
        values, got, by_repository = set(), set(), collections.defaultdict(lambda: [set(), set()])
        for unit in true:
            values |= unit.values
            by_repository[unit.file[0]][0].update(unit.values)
            if unit in self.hit:
                got |= unit.values
                by_repository[unit.file[0]][1].update(unit.values)
        stray = {(file, line) for file, line, _ in self.unlabelled}
        precision = dict(
            false=len(wrong), unlabelled=len(stray),
            precision=share(len(right), len(right) + len(wrong)), strict=share(len(right), len(right) + len(wrong) + len(stray)))
        return (dict.fromkeys(precision, "") if kind else precision) | dict(
            lines=len(true), found=len(right), recall=share(len(right), len(true)), values=share(len(got), len(values)),
            macro=share(sum(len(g) / len(v) for v, g in by_repository.values() if v), len([1 for v, _ in by_repository.values() if v])))

    def kinds(self):
        return sorted({kind for unit in self.units for kind in unit.kinds})

    def false_alarms(self):
        return collections.Counter(c for u in self.units if u.false() and u in self.hit for c in u.categories)

    def missed(self):
        return [u for u in self.units if u.true() and u not in self.hit]

    def wrong(self):
        return [u for u in self.units if u.false() and u in self.hit]


def share(part, whole):
    return part / whole if whole else 0.0
