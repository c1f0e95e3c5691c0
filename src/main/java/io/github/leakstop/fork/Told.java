package io.github.leakstop.fork;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.form.ResultForm;
import io.github.leakstop.scan.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;

/** What the other process says, a line at a time; a JVM may be told to print lines of its own, which are none of these. */
sealed interface Told {
    String AT = "leakstop-at ";
    int AT_WORDS = 5;
    String RESULT = "leakstop-result ";

    /** How far it got. */
    record At(Progress.Stand stand) implements Told {}

    /** What it has found, said once, at the end. */
    record Result(ScanResult result) implements Told {}

    static String line(Progress.Stand stand) {
        return AT + stand.contents() + " " + stand.bytes() + " " + stand.total() + " " + stand.found();
    }

    static String line(ScanResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ResultForm.write(result, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all that is written to it", e);
        }
        return RESULT + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Empty for any line that neither of the two made. */
    static Optional<Told> of(String line) {
        try {
            if (line.startsWith(RESULT)) {
                byte[] bytes = Base64.getDecoder().decode(line.substring(RESULT.length()));
                return Optional.of(new Result(ResultForm.read(new DataInputStream(new ByteArrayInputStream(bytes)))));
            }
            String[] words = line.split(" ", -1);
            return line.startsWith(AT) && words.length == AT_WORDS ? Optional.of(stand(words)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Told stand(String[] words) {
        return new At(new Progress.Stand(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4])));
    }
}
