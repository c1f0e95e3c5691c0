package io.github.leakstop.it;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A key, a secret and a passphrase of the form that OKX gives out, and of no account: the same for the same number.
 *
 * @param key public half
 * @param secret signs orders
 * @param passphrase chosen by a person
 */
public record Trio(String key, String secret, String passphrase) {
    private static final List<String> WORDS =
            List.of("Otter", "Lantern", "Meadow", "Granite", "Sparrow", "Harbour", "Thistle", "Copper");

    /** The trio of that number. */
    public static Trio of(int number) {
        Random random = new Random(0x1eaf_570bL + number);
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            secret.append(Character.toUpperCase(Character.forDigit(random.nextInt(16), 16)));
        }
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new Trio(
                new UUID(high, low).toString(),
                secret.toString(),
                word(random) + "-" + word(random) + random.nextInt(10, 100));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** As constants of a class. */
    public String asJava(String className) {
        return """
                class %s {
                    private static final String OKX_API_KEY = "%s";
                    private static final String OKX_SECRET_KEY = "%s";
                    private static final String OKX_PASSPHRASE = "%s";
                }
                """.formatted(className, key, secret, passphrase);
    }

    /** As an application's settings. */
    public String asYaml() {
        return """
                okx:
                  api-key: %s
                  secret-key: %s
                  passphrase: %s
                """.formatted(key, secret, passphrase);
    }

    /** What no output may hold. */
    public List<String> values() {
        return List.of(key, secret, passphrase);
    }
}
