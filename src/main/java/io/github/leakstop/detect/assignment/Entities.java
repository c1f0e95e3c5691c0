package io.github.leakstop.detect.assignment;

import java.util.Map;

/** Undoes XML's character entities, and the percent encoding of URLs. */
final class Entities {
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int LONGEST = 10;

    private Entities() {}

    static String undone(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = text.indexOf(';', at);
            String meaning = end < 0 || end - at > LONGEST ? "" : meaning(text.substring(at + 1, end));
            if (meaning.isEmpty()) {
                result.append(text, from, at + 1);
                from = at + 1;
            } else {
                result.append(text, from, at).append(meaning);
                from = end + 1;
            }
            at = end < 0 ? -1 : text.indexOf('&', from);
        }
        return result.append(text, from, text.length()).toString();
    }

    private static String meaning(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, "");
        }
        boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
        int code = 0;
        int digits = 0;
        for (int i = hex ? 2 : 1; i < entity.length(); i++) {
            int digit = Character.digit(entity.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return "";
            }
            code = code * (hex ? 16 : 10) + digit;
            digits++;
        }
        return digits > 0 && digits < 7 && Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    /** {@code %40} and its like; a plus sign stays. */
    static String unpercented(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length + 0 && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                bytes[length] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length] = bytes[i];
            }
            length++;
        }
        return new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    }
}
