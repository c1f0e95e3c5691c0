"""Mutations of labelled files: the same credentials with other values, names, order and syntax.

A value that was found is planted again and has to be found again. Values with an inner check (keys in PEM, JSON web tokens) are
left out, as a fresh one would not pass it, and weak passwords keep their word, which is what makes them weak.
"""
import collections, os, random, re

import labels

Spot = collections.namedtuple("Spot", "file line start end value name rule context")
Planted = collections.namedtuple("Planted", "mutation path line rule origin name")

CHECKED = re.compile(r"private-key|jwt|basic-auth|bearer|webhook|mnemonic|otp|github|npm")
NAME = re.compile(r"([A-Za-z_\u0080-\uffff][\w.\u0080-\uffff-]*)[\"'`]?\]?\s*(?:[:=]+>?|,|\()\s*[uUrRbB@]?[\"'`]?$")
SETTER = re.compile(r"(?:^|[._])set_?(?=[A-Z]|[a-z])")
TELLING = re.compile(r"(?i)key|sec|pass|pwd|pw\b|token|auth|cred|[\u0080-\uffff]")
NEAR_LINES = 6

WORDS = {
    "abbreviated": {"password": ["pwd", "passwd", "pass"], "secret": ["sec"], "passphrase": ["pass"], "token": ["tok"],
                    "private": ["priv"], "access": ["acc"], "api": ["app"]},
    "misspelt": {"password": ["pasword", "passowrd"], "secret": ["seceret", "serect"], "passphrase": ["passphase", "pasphrase"],
                 "token": ["tokne"], "private": ["privat"], "key": ["kye"]},
}
LANGUAGES = {
    "password": ["密码", "contraseña", "mot_de_passe", "passwort", "senha", "пароль"],
    "passphrase": ["口令", "密码短语"], "token": ["令牌", "токен"], "private key": ["私钥", "clave_privada"],
    "secret": ["密钥", "秘钥", "clave_secreta"], "key": ["api密钥", "访问密钥", "clave_api"],
}
STYLES = {
    "camel case": lambda w: w[0] + "".join(x.title() for x in w[1:]), "Pascal case": lambda w: "".join(x.title() for x in w),
    "snake case": "_".join, "upper case": lambda w: "_".join(w).upper(), "kebab case": "-".join, "dotted": ".".join, "run together": "".join,
}
SYNTAXES = {
    "Java constants": ("java", lambda n, v: f'    private static final String {upper(n)} = "{v}";'),
    "Java setters": ("java", lambda n, v: f'        config.set{pascal(n)}("{v}");'),
    "map puts": ("java", lambda n, v: f'        settings.put("{camel(n)}", "{v}");'),
    "properties": ("properties", lambda n, v: f"{'.'.join(words(n))}={v}"),
    "YAML": ("yml", lambda n, v: f"  {'-'.join(words(n))}: {v if re.fullmatch('[A-Za-z0-9-]+', v) else chr(39) + v + chr(39)}"),
    "JSON": ("json", lambda n, v: f'  "{camel(n)}": "{v}",'),
    "environment": ("env", lambda n, v: f"{upper(n)}={v}"),
    "shell exports": ("sh", lambda n, v: f"export {upper(n)}='{v}'"),
    "Python keywords": ("py", lambda n, v: f'    {snake(n)}="{v}",'),
    "Python defaults": ("py", lambda n, v: f'{snake(n)} = os.getenv("{upper(n)}", "{v}")'),
    "JavaScript object": ("js", lambda n, v: f"  {camel(n)}: '{v}',"),
    "fallbacks": ("js", lambda n, v: f"const {camel(n)} = process.env.{upper(n)} || '{v}';"),
    "Go struct": ("go", lambda n, v: f'\t{pascal(n)}: "{v}",'),
    "TOML": ("toml", lambda n, v: f'{snake(n)} = "{v}"'),
    "XML elements": ("xml", lambda n, v: f"  <{camel(n)}>{v}</{camel(n)}>"),
    "XML attributes": ("xml", lambda n, v: f'  <property name="{camel(n)}" value="{v}"/>'),
    "placeholders with defaults": ("properties", lambda n, v: f"{'.'.join(words(n))}=${{{upper(n)}:{v}}}"),
    "commented out": ("py", lambda n, v: f'# {snake(n)} = "{v}"'),
}
WRAPPED = {"JSON": ("{", "}"), "Python keywords": ("client = Client(", ")"), "JavaScript object": ("const client = new Client({", "});"),
           "Go struct": ("client := Client{", "}"), "XML elements": ("<client>", "</client>"), "XML attributes": ("<client>", "</client>"),
           "YAML": ("client:", "")}


def words(name):
    parts = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", name))
    return [p.lower() for p in re.split(r"[^\w\u0080-\uffff]+|_+", parts) if p] or ["value"]


def camel(name):
    return STYLES["camel case"](words(name))


def pascal(name):
    return STYLES["Pascal case"](words(name))


def snake(name):
    return "_".join(words(name))


def upper(name):
    return snake(name).upper()


def fresh(value, rule, dice):
    """Another value of the shape: each character drawn anew from its class, what tells a provider left as it is."""
    if "weak" in rule:
        return value
    kept = 0 if rule.startswith(("okx", "generic")) else 4
    if re.fullmatch(r"[0-9a-f-]+", value) or re.fullmatch(r"[0-9A-F-]+", value):
        digits = "0123456789abcdef" if value == value.lower() else "0123456789ABCDEF"
        drawn = [c if c == "-" else dice.choice(digits) for c in value]
        if re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].*", value):
            drawn[14], drawn[19] = "4", dice.choice("89ab")
        return "".join(drawn)
    return value[:kept] + "".join(other(c, dice) for c in value[kept:])


def other(c, dice):
    for letters in ("0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        if c in letters:
            return dice.choice(letters)
    return c


def spots(units, found, slack, tree):
    """The values to plant again: on lines that are labelled true, in one line, without an inner check."""
    by_file = collections.defaultdict(list)
    for unit in units:
        by_file[unit.file].append(unit)
    chosen = {}
    for place in found:
        file = labels.file_of(place.path)
        true = any(u.first - slack <= place.line <= u.last + slack for u in by_file.get(file, ()))
        if not true or place.line != place.end_line or CHECKED.search(place.rule):
            continue
        with open(os.path.join(tree, *file), encoding="utf8", errors="surrogateescape", newline="") as text:
            lines = text.read().split("\n")
        line = lines[place.line - 1]
        start, end = place.column - 1, place.end_column - 1
        value = line[start:end]
        if len(value) < 3 or re.search(r"[\s\"'\\<>{}]", value):
            continue
        name = name_before(line[:start])
        chosen.setdefault((file, place.line, start), Spot(file, place.line, start, end, value, name, place.rule, context(place.rule, lines)))
    return sorted(chosen.values(), key=lambda s: (s.file, s.line, s.start))


def name_before(text):
    """What takes the value: the variable that gets what is called, else the name or the setter next to it."""
    given = re.search(r"(?:\b|_)([A-Za-z_][\w]*)\s*=\s*(?:new\s+)?[\w.]+\([\"']?$", text)
    named = given or NAME.search(text)
    name = SETTER.sub("", named.group(1)).split(".")[-1] if named else ""
    return name if TELLING.search(name) and not re.search(r"(?i)decode|encode", name) else ""


def context(rule, lines):
    """A provider's rule goes by its word in the text as well."""
    provider = rule.split("-")[0]
    return "" if provider == "generic" else provider


def write(chosen, tree, out, seed):
    planted = []
    by_file = collections.defaultdict(list)
    for spot in chosen:
        by_file[spot.file].append(spot)
    for file, here in sorted(by_file.items()):
        dice = random.Random(f"{seed} {'/'.join(file)}")
        with open(os.path.join(tree, *file), encoding="utf8", errors="surrogateescape", newline="") as text:
            lines = text.read().split("\n")
        planted += in_place("fresh values", file, here, lines, out, dice, lambda spot: spot.name)
        for style, joined in STYLES.items():
            planted += in_place(f"name in {style}", file, here, lines, out, dice, lambda s, j=joined: j(words(s.name)))
        for kind, table in WORDS.items():
            planted += in_place(f"name {kind}", file, here, lines, out, dice, lambda s, t=table: joined_as(s.name, replaced(words(s.name), t, dice)))
        planted += in_place("name in another language", file, here, lines, out, dice, lambda s: translated(s.name, dice))
        planted += reordered(file, here, lines, out, dice)
        for group in sets(here):
            for syntax in SYNTAXES:
                planted += rewritten(syntax, file, group, out, dice)
    return planted


def joined_as(name, parts):
    style = "upper case" if name.isupper() else "snake case" if "_" in name else "kebab case" if "-" in name else "camel case"
    return STYLES[style](parts)


def replaced(parts, table, dice):
    return [dice.choice(table[p]) if p in table else p for p in parts]


def translated(name, dice):
    told = " ".join(words(name))
    for phrase, others in LANGUAGES.items():
        if phrase in told:
            return dice.choice(others)
    return name


def renames(mutation, spot, name):
    return mutation == "fresh values" or bool(spot.name) and name != spot.name


def in_place(mutation, file, here, lines, out, dice, name_of):
    """The file as it is, but for values and names; where no name changes there is nothing new to ask."""
    changed, marks, new = list(lines), [], {}
    for spot in reversed(here):
        name = name_of(spot)
        value = new.setdefault(spot.value, fresh(spot.value, spot.rule, dice))
        line = changed[spot.line - 1]
        before = line[:spot.start]
        if renames(mutation, spot, name):
            at = before.rfind(spot.name) if mutation != "fresh values" else -1
            before = before[:at] + name + before[at + len(spot.name):] if at >= 0 else before
            marks.append((spot, name))
        changed[spot.line - 1] = before + value + line[spot.end:]
    return stored(mutation, file, file[2], "\n".join(changed), [(s, s.line, n) for s, n in marks], out)


def sets(here):
    """Spots that stand together, as the parts of one credential do."""
    groups = []
    for spot in here:
        if groups and spot.line - groups[-1][-1].line <= NEAR_LINES:
            groups[-1].append(spot)
        else:
            groups.append([spot])
    return groups


def reordered(file, here, lines, out, dice):
    """Whole lines of a set in the reverse order."""
    changed, marks, new = list(lines), [], {}
    for group in (g for g in sets(here) if len({s.line for s in g}) > 1):
        numbers = sorted({s.line for s in group})
        drawn = {}
        for number in numbers:
            line = lines[number - 1]
            for spot in reversed([s for s in group if s.line == number]):
                line = line[:spot.start] + new.setdefault(spot.value, fresh(spot.value, spot.rule, dice)) + line[spot.end:]
            drawn[number] = line
        for number, source in zip(numbers, reversed(numbers)):
            changed[number - 1] = drawn[source]
            marks += [(s, number, s.name) for s in group if s.line == source]
    return stored("parts in reverse order", file, file[2], "\n".join(changed), marks, out) if marks else []


def rewritten(syntax, file, group, out, dice):
    """The set alone, in another language, with the provider's word on top where its rule needs one."""
    ending, written = SYNTAXES[syntax]
    spoken = {s.context for s in group} - {""}
    opened, closed = WRAPPED.get(syntax, ("", ""))
    mark = {"java": "//", "js": "//", "go": "//", "json": "", "xml": ""}.get(ending, "#")
    text = [f"{mark} {' '.join(sorted(spoken))}".strip()] if spoken and mark else []
    text += [opened] if opened else []
    marks, taken, new = [], set(), {}
    for spot in group:
        name = spot.name or " ".join(spot.rule.split("-")[1:])
        if spot.context and not mark:
            name = f"{spot.context} {name}"
        if snake(name) in taken:
            continue
        taken.add(snake(name))
        text.append(written(name, new.setdefault(spot.value, fresh(spot.value, spot.rule, dice))))
        marks.append((spot, len(text), name))
    text += [closed] if closed else []
    path = f"{os.path.splitext(file[2])[0]}-{group[0].line}.{ending}"
    return stored(f"as {syntax}", file, path, "\n".join(text) + "\n", marks, out)


def stored(mutation, file, path, text, marks, out):
    if not marks:
        return []
    place = os.path.join(re.sub(r"\W+", "-", mutation), file[0], file[1], path)
    os.makedirs(os.path.dirname(os.path.join(out, place)), exist_ok=True)
    with open(os.path.join(out, place), "w", encoding="utf8", errors="surrogateescape", newline="") as target:
        target.write(text)
    return [Planted(mutation, place, line, s.rule, f"{'/'.join(s.file)}:{s.line}", name) for s, line, name in marks]
