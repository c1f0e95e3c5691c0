package io.github.leakstop.detect.value;

import java.util.Set;

/**
 * What its own name calls an example or none: {@code INVALID_TOKEN}, {@code wrongPassword}, {@code example:} beneath a
 * password of an API's description. The names of what it lies in do not count, as a whole configuration may be an example
 * that someone filled in.
 */
final class FakeByName implements Excuse {
    private final Set<String> words;

    FakeByName(WordLists lists) {
        words = lists.set("fake-name-word");
    }

    @Override
    public String reason() {
        return "named as none";
    }

    @Override
    public boolean covers(Claim claim) {
        String name = claim.name();
        return !claim.hasOwnShape() && (isOfPath(name) || isFake(name));
    }

    /** What describes a path of an API is named by it: {@code /users/password.put.tags}. */
    private static boolean isOfPath(String name) {
        return name.startsWith("/") && name.indexOf('.', name.lastIndexOf('/')) > 0;
    }

    private boolean isFake(String name) {
        return Letters.words(name.substring(name.lastIndexOf('.') + 1)).stream().anyMatch(words::contains);
    }
}
