package io.github.leakstop.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How rule files write the constants of an enum: {@code PRIVATE_KEY} is {@code private-key}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }

    /** @throws IllegalArgumentException where no constant is written so */
    static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
