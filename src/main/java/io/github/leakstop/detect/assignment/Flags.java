package io.github.leakstop.detect.assignment;

/**
 * Reads command lines: {@code --password v}, {@code -p v} behind the command that it belongs to, {@code -u user:v},
 * {@code ENV NAME v}. Flags with {@code =} are pairs like others, quoted values are {@link CodeReader}'s.
 */
final class Flags {
    private static final int LONGEST_FLAG = 60;

    private final Passage passage;
    private final byte[] bytes;
    private final Cover cover;
    private final Reading reading;

    Flags(Passage passage, Cover cover, Reading reading) {
        this.cover = cover;
        this.passage = passage;
        this.bytes = passage.bytes();
        this.reading = reading;
    }

    boolean read(LineStart head, int end) {
        boolean found = head.introduced() && named(head, end);
        Span command = new Span(head.start(), head.start());
        int i = head.start();
        while (i < end) {
            Span word = word(i, end);
            if (isFlag(word)) {
                Span value = word(skipped(word.end(), end), end);
                found |= flag(command, word, value, head.commented());
            } else if (command.isEmpty() || isChained(i, head.start())) {
                command = word;
            }
            i = skipped(Math.max(word.end(), i + 1), end);
        }
        return found;
    }

    /** {@code ENV NAME value}. */
    private boolean named(LineStart head, int end) {
        Span name = word(head.start(), end);
        Span value = word(skipped(name.end(), end), end);
        boolean pair = !value.isEmpty()
                && passage.indexOf('=', name.start(), name.end()) < 0
                && isPlain(value)
                && !isFlag(value);
        if (pair) {
            emit(passage.text(name.start(), name.end()), name, value, Form.PROPERTY, head.commented());
        }
        return pair;
    }

    private boolean flag(Span command, Span flag, Span value, boolean commented) {
        boolean single = flag.length() > 2 && bytes[flag.start() + 1] != '-';
        if (single && (isMysql(command) || !isLetters(flag))) {
            Span attached = new Span(flag.start() + 2, flag.end());
            return bytes[flag.start() + 1] == 'p' && isPlain(attached) && shortFlag(command, flag, attached, commented);
        }
        if (value.isEmpty() || isFlag(value) || !isPlain(value)) {
            return false;
        }
        return flag.length() == 2
                ? shortFlag(command, flag, value, commented)
                : emit(passage.text(flag.start(), flag.end()), flag, value, Form.FLAG, commented);
    }

    private boolean isMysql(Span command) {
        String program = passage.text(command.start(), command.end());
        return program.contains("mysql") || program.contains("mariadb");
    }

    private boolean isLetters(Span flag) {
        for (int i = flag.start() + 1; i < flag.end(); i++) {
            if (!Glyph.isAsciiLetter(bytes[i]) && bytes[i] != '-') {
                return false;
            }
        }
        return flag.length() > 3;
    }

    /** One letter means nothing without its command; {@code user:password} is told by its colon. */
    private boolean shortFlag(Span command, Span flag, Span value, boolean commented) {
        int colon = passage.indexOf(':', value.start(), value.end());
        if (bytes[flag.start() + 1] == 'u' && colon > 0) {
            return emit("-u password", flag, new Span(colon + 1, value.end()), Form.FLAG, commented);
        }
        if (command.isEmpty() || colon > 0) {
            return false;
        }
        String program = passage.text(command.start(), command.end());
        String name = program.substring(program.lastIndexOf('/') + 1) + " -" + (char) bytes[flag.start() + 1];
        return emit(name, flag, value, Form.FLAG, commented);
    }

    private boolean emit(String name, Span nameAt, Span value, Form form, boolean commented) {
        boolean marked = passage.startsWith("pass:", value.start()) && value.length() > 5;
        Span bare = marked ? new Span(value.start() + 5, value.end()) : value;
        String text = passage.text(bare.start(), bare.end());
        reading.bare(passage, name, nameAt, text, bare, form, Harvest.NEIGHBOURS, commented);
        return true;
    }

    private boolean isFlag(Span word) {
        return word.length() >= 2
                && !cover.contains(word.start())
                && word.length() <= LONGEST_FLAG
                && bytes[word.start()] == '-'
                && !passage.startsWith("---", word.start())
                && (bytes[word.start() + 1] != '-' || Glyph.isWord(bytes[word.end() - 1]))
                && (bytes[word.start() + 1] == '-' || Glyph.isAsciiLetter(bytes[word.start() + 1]))
                && passage.indexOf('=', word.start(), word.end()) < 0;
    }

    private boolean isPlain(Span value) {
        return !value.isEmpty() && "\"'`-|<>&(){}[];,=".indexOf(bytes[value.start()]) < 0;
    }

    /** Whether a pipe or its kin, or {@code sudo}, stands before: a new command begins. */
    private boolean isChained(int i, int lowest) {
        int before = i - 1;
        while (before > lowest && Glyph.isBlank(bytes[before])) {
            before--;
        }
        return before > lowest && "|&;".indexOf(bytes[before]) >= 0;
    }

    private Span word(int from, int end) {
        int stop = from;
        while (stop < end && !Glyph.isBlank(bytes[stop])) {
            stop++;
        }
        passage.effort().add(stop - from);
        return new Span(from, stop);
    }

    private int skipped(int from, int end) {
        int i = from;
        while (i < end && Glyph.isBlank(bytes[i])) {
            i++;
        }
        return i;
    }
}
