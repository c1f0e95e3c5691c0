package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Form;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Text that a tool wrote, where names say less than in text of a person: minified scripts and dense tables, in which a name of a
 * letter or three is what was free, and references made of the comments of a source that is scanned itself.
 */
final class Generated {
    private static final int REACH = 300;
    private static final int LONGEST_SHORT_NAME = 3;
    private static final int FEWEST_JOINTS = 8;
    private static final int ONE_IN = 5;
    private static final int HEADER = 300;
    private static final Set<Form> SHORTENED = EnumSet.of(Form.QUOTED, Form.ARGUMENT, Form.SETTER, Form.BARE);

    private final Text text;
    private final Work work;
    private Optional<Boolean> reference = Optional.empty();

    Generated(Text text, Work work) {
        this.text = text;
        this.work = work;
    }

    /** Why the name of this value says nothing; empty for what another sign than a name speaks for. */
    Optional<String> excuse(Sighting sighting) {
        CompiledRule rule = sighting.rule();
        if (!sighting.isNamed() || rule.hasShape() || rule.pattern().isPresent()) {
            return Optional.empty();
        }
        if (isReference()) {
            return Optional.of("reference made of comments");
        }
        return isShortened(sighting) ? Optional.of("name in a minified script") : Optional.empty();
    }

    /** The file that a compiler makes of the comments of .NET sources; its passwords are those of the manual. */
    private boolean isReference() {
        reference = reference.or(() -> {
            int end = Math.min(HEADER, text.length());
            return Optional.of(holds("<doc>", end) && holds("<assembly>", end));
        });
        return reference.orElseThrow();
    }

    private boolean holds(String ascii, int end) {
        work.add(end);
        for (int at = 0; at < end; at++) {
            if (text.startsWith(ascii, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isShortened(Sighting sighting) {
        String name = sighting.holder().name();
        int length = name.length() - name.lastIndexOf('.') - 1;
        return length <= LONGEST_SHORT_NAME
                && SHORTENED.contains(sighting.holder().assignment().form())
                && isMinified(sighting.start());
    }

    /** What separates is seldom followed by a blank or a new line. */
    private boolean isMinified(int at) {
        int from = Math.max(0, at - REACH);
        int to = Math.min(text.length() - 1, at + REACH);
        work.add(to - from);
        int joints = 0;
        int spaced = 0;
        for (int i = from; i < to; i++) {
            byte b = text.at(i);
            if (b == ',' || b == ';' || b == '{' || b == '|') {
                byte next = text.at(i + 1);
                joints++;
                spaced += next == ' ' || next == '\n' || next == '\r' || next == '\t' ? 1 : 0;
            }
        }
        return joints >= FEWEST_JOINTS && spaced * ONE_IN <= joints;
    }
}
