package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** By what a region is known again. */
class ImprintTest {
    private static final String BELOW = "  port: 8080\n".repeat(200) + "  secret: value\n";

    @Test
    void the_name_of_a_parent_above_tells_regions_apart() {
        assertNotEquals(hash("vault:\n" + BELOW), hash("redis:\n" + BELOW));
    }

    @Test
    void a_parent_with_a_long_remark_tells_regions_apart() {
        String remark = " # " + "remark".repeat(100) + "\n";
        assertNotEquals(hash("vault:" + remark + BELOW), hash("redis:" + remark + BELOW));
    }

    @Test
    void what_far_above_on_one_long_line_says_tells_no_regions_apart() {
        String rest = "\"port\":8080,".repeat(300) + "\"secret\":\"value\"";
        assertEquals(hash("\"one\"," + rest), hash("\"two\"," + rest));
    }

    private static long hash(String content) {
        byte[] text = content.getBytes(UTF_8);
        int name = content.lastIndexOf("secret");
        return Imprint.ofRegion(text, text.length, name, name + 5).hash();
    }
}
