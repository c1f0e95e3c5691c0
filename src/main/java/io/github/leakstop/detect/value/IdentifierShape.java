package io.github.leakstop.detect.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A form that identifiers have. The patterns are tried on texts of a few hundred characters at most, as some of them go
 * back on their steps.
 *
 * @param what for the reader of the table
 * @param needs characters of which one has to occur, so that most shapes are passed over at a glance; empty for none
 */
record IdentifierShape(String what, String needs, Pattern pattern) {
    private static final String VERSION_PARTS = "[vV]?\\d{1,4}(?:\\.\\d{1,8}){0,3}+";
    private static final String VERSION =
            VERSION_PARTS + "(?:(?:\\.[xX*]){1,2}+|(?<=\\.\\d{1,8})[-+][0-9A-Za-z.+-]{1,40}+)?+";
    private static final String OPERATOR = "(?:[~^]|~>|~=|!=|[<>]=?|==?)";
    private static final String RANGE = OPERATOR + " ?" + VERSION;
    private static final String BOUND = "(?:(?:" + OPERATOR + " ?)?+" + VERSION + "|dev-[a-z]++)";
    private static final String UNION = VERSION + "(?:(?: ?\\|\\|? ?| - )" + BOUND + ")++";

    /** Spread like a secret's, but of a form that tells otherwise. */
    static final List<IdentifierShape> LIKE_RANDOM = List.of(
            of("fingerprint", ":", "(?:[0-9A-Fa-f]{2}:){5,}[0-9A-Fa-f]{2}"),
            of("number", "0123456789", "0x[0-9A-Fa-f]{1,16}[lLuU]{0,3}"),
            of("address of a chain", "0123456789", "0x[0-9A-Fa-f]{40}"),
            of("instant", "T", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}[0-9:.,Z+-]*+"),
            of(
                    "dated instrument",
                    "-_",
                    "[A-Z]{2,6}(?:[-_][A-Z]{3,5})?[-_](?:\\d{1,2}[A-Z]{3}\\d{2}|\\d{6})(?:[-_]\\d{1,7}(?:[-_][CP])?)?"),
            of(
                    "file name",
                    ".",
                    "[\\w.@/ -]*+(?<=\\.(?:pem|key|crt|cer|jks|p12|pfx|json|ya?ml|properties|txt|xml|html?|java|kt|py|js|ts|tsx"
                            + "|sh|png|jpg|svg|gif|css|csv|conf|cfg|ini|env|log|sql|md|zip|jar|bin|db|dat|pub|der|vue|php"
                            + "|go|rb|jsp|cnf|keystore|mp[34]|jpeg|webp|pdf|docx?|xlsx?|pptx?|avi|mov|apk|exe|tar|gz|rar|7z))"),
            of(
                    "URL of a host",
                    ":",
                    "[a-z][a-z0-9+.-]{1,30}+://[A-Za-z0-9.-]++(?::\\d{1,5})?+(?:/[A-Za-z0-9_.-]{0,15})*+"),
            of("package", "@", "@?[a-z][a-z0-9._/-]*+@[~^]?\\d++\\.\\d++\\.\\d++[\\w.+-]*+"),
            of(
                    "version of a commit",
                    "-",
                    "v\\d++\\.\\d++\\.\\d++-(?:[\\w.]*\\.)?\\d{14}-[0-9a-f]{12}(?:\\+incompatible)?"),
            of("cipher", "/", "(?i)(?:RSA|AES|DES|DESede|SM[24]|ECIES)/[A-Z0-9]{2,8}/[A-Z0-9-]{2,40}Padding"),
            of("pair with its margin", ":", "[A-Z0-9]{2,12}/[A-Z]{3,5}:[A-Z]{3,5}"),
            of("address", "1", "(?:bc|tb|bcrt|ltc)1[02-9ac-hj-np-z]{11,87}"),
            of("object identifier", ".", "\\.?\\d++(?:\\.\\d++){3,}"),
            of("version range", "~^<>=|-", RANGE + "(?:(?: ?\\|\\|? ?| ?, ?| - | )" + BOUND + ")*+|" + UNION),
            of("version of choice", ".", VERSION_PARTS + "\\.[xX*]"));

    /** No password looks so either. */
    static final List<IdentifierShape> ALWAYS = List.of(
            of(
                    "mail address",
                    "@",
                    "[\\w.+-]++@(?:[\\w-]++\\.)+(?:com|cn|org|net|io|de|edu|gov|ru|fr|uk|jp|kr|test|local)"),
            of("network address", ".", "(?:\\d{1,3}\\.){3}\\d{1,3}(?::\\d++)?(?:/\\d++)?"),
            of(
                    "URL without user",
                    ":",
                    "(?i)[a-z][a-z0-9+.-]*+:(?:[a-z0-9]++:)*+//(?:[^\\s:@/]*+)(?::\\d++)?(?:[/?#](?:[^@]|(?<=/)@)*+)?"),
            of("host", ".", "(?:[a-z0-9-]++\\.)++(?:com|cn|org|net|io|dev|local|internal)(?::\\d++)?(?:/\\S*+)?"),
            of("date", "-/.", "\\d{4}[-/.](?:0?[1-9]|1[012])[-/.]\\d{1,2}(?:[T ].*+)?"),
            of("time", ":", "\\d{1,2}:\\d{2}(?::\\d{2})?+(?:[ .+Z-].*+)?"),
            of("version", ".", "[vV]?\\d++\\.\\d++(?:\\.\\d++)*+(?:[-.+_][A-Za-z][\\w.]*+)?"),
            of("media type", "/", "(?:application|text|image|audio|video|multipart|font)/[\\w.+*-]++(?:;.*+)?"),
            of("property name", ".", "(?:[A-Za-z_][\\w-]*+\\.){2,}+[A-Za-z_]\\w*+"),
            of("class name", ".", "(?:[a-z][a-z0-9_]*+\\.)++[A-Z]\\w*+"),
            of("type descriptor", ";", "\\[?L[\\w/$]++;"),
            of("Windows path", "\\", "[A-Za-z]:\\\\.*+"),
            of("constant of words", "_", "_*+[A-Z]++(?:_++[A-Z]++)++_*+\\*?+"),
            of("header", "-", "(?i:x-)(?:[A-Za-z][A-Za-z0-9]*-)*+[A-Za-z][A-Za-z0-9]*+"),
            of("header of words", "-", "(?:[A-Z]++[a-z]*+-)++[A-Z]++[a-z]*+"),
            of(
                    "path",
                    "/",
                    "/?(?:[A-Za-z][A-Za-z_.-]*+/)++(?:[A-Za-z][\\w.-]*+)?|/[A-Za-z][\\w.-]*+(?:/[\\w.-]++)*+/?"),
            of("filter token", "@", "@[a-z][A-Za-z.]*+@?"),
            of("option", "-", "--[a-z][a-z-]*+=?"),
            of("colour", "#", "#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3}(?:[0-9a-fA-F]{2})?)?"),
            of("locale", "-_", "[a-z]{2}[-_][A-Z]{2}(?:\\.UTF-8)?"),
            of("name in a scheme", ":", "(?:urn|oid|tag|cid|did|spiffe):.++"));

    /** No machine draws such a secret, but a person might choose it. */
    static final List<IdentifierShape> UNLESS_CHOSEN = List.of(
            of("number", "0123456789", "[+-]?\\d{1,20}(?:\\.\\d++)?+[a-zA-Z%]{0,2}"),
            of("instrument", "-_/", "[A-Z]{2,6}\\d?(?:[-_/][A-Z0-9]{1,7}){1,4}"),
            of(
                    "words with separators",
                    "_./:,\\-",
                    "_*+(?:[A-Za-z][a-zA-Z]*+\\d{0,4}[_./:,\\\\-]++)++(?:[A-Za-z]++)?\\d{0,5}"),
            of("word after a mark", "_.:/@#-", "[_.:/@#-]++[A-Za-z]++\\d{0,3}"),
            of("constant", "", "[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)++"),
            of("word and number", "0123456789", "[A-Za-z]{2,20}[-_]?\\d{1,3}"),
            of("path", "/", "(?:/[\\w.{}*-]++)++/?"));

    private static IdentifierShape of(String what, String needs, String regex) {
        return new IdentifierShape(what, needs, Pattern.compile(regex));
    }

    boolean fits(Claim claim) {
        return (needs.isEmpty() || claim.made().mayHaveAny(needs))
                && pattern.matcher(claim.value()).matches();
    }
}
