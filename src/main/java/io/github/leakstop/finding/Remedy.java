package io.github.leakstop.finding;

import java.util.List;

/**
 * What a rule tells about the harm and the cure.
 *
 * @param why what a thief can do with it
 * @param fix what to do first
 * @param references pages to read
 */
public record Remedy(String why, String fix, List<String> references) {
    public Remedy {
        references = List.copyOf(references);
    }
}
