package io.github.leakstop.detect.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the last word of a callee says about its arguments: words of languages and libraries, not of providers. */
final class Callees {
    /** Compares: nothing is handed over. */
    private static final Set<String> COMPARES =
            words("equals equalsignorecase compareto contentequals startswith endswith contains indexof "
                    + "lastindexof matches includes split replace replaceall replacefirst assertequals assertsame "
                    + "assertthat isequalto strcmp strcasecmp strncmp hasprefix hassuffix substringafter "
                    + "substringbefore");

    /** Looks its first argument up; the second stands in. */
    private static final Set<String> LOOKS_UP = words(
            "default getenv getproperty env getordefault getenvordefault getstring opt optstring lookupenv environ "
                    + "lookup getvariable getsecret getparameter getint getvalue findproperty requireenv envor");

    /** Hands its literal on unchanged, or only recoded. */
    private static final Set<String> WRAPS =
            words("string valueof str bytes bytearray chararray b64decode decode encode tochararray getbytes "
                    + "aslist of listof arrayof setof asset some just ofnullable secretstring securestring secretvalue "
                    + "secret text _t from strdup to_string wstring qstring nsstring trim strip decodestring "
                    + "fromstring atob b32decode unhexlify hex2bin append join encodetobytes newstring utf8 tobytes parse "
                    + "unquote url uri");

    /** Takes a name and then a value, or several of such pairs. */
    private static final Set<String> PAIRS =
            words("put set add header addheader setheader withheader append property setproperty systemproperty "
                    + "withproperty addproperty field addfield param addparam queryparam addqueryparam queryparameter "
                    + "addqueryparameter formparam setparameter addparameter attribute setattribute entry of "
                    + "simpleentry pair ofentries with withenv setenv putenv environment addenv define set_header "
                    + "add_header setrequestheader cookie addcookie putifabsent putstring setstring putextra setitem "
                    + "basicnamevaluepair namevaluepair headers config option setoption addoption setconfig claim conf "
                    + "buildconfigfield resvalue addformdatapart setdefault variable arg argument const "
                    + "setexchangespecificparametersitem form_data tuple to mapof hashmapof immutablemap addtextbody "
                    + "setvalue write register registerproperty bind env getordefault");

    private static final Set<String> LISTS = Set.of(
            "List.of", "Set.of", "Stream.of", "EnumSet.of", "Arrays.asList", "ImmutableList.of", "ImmutableSet.of");

    /** How the name of a callee begins that asks for something by its argument, or does something with it. */
    private static final List<String> ASKS = List.of(
            "get",
            "is",
            "has",
            "find",
            "fetch",
            "remove",
            "delete",
            "contains",
            "require",
            "assert",
            "load",
            "lookup",
            "read",
            "resolve",
            "log",
            "warn",
            "error",
            "info",
            "debug",
            "trace",
            "print",
            "expect",
            "match",
            "verify",
            "encode",
            "decode",
            "encrypt",
            "decrypt",
            "hash",
            "sign",
            "parse",
            "format",
            "query",
            "select",
            "execute",
            "exec",
            "run",
            "open",
            "create");

    private Callees() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    static boolean compares(String lastWord) {
        return COMPARES.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    static boolean looksUp(String lastWord) {
        return LOOKS_UP.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    static boolean wraps(String lastWord) {
        String lower = lastWord.toLowerCase(Locale.ROOT);
        return WRAPS.contains(lower) || decodes(lower);
    }

    /** {@code base64_decode}, {@code urlsafe_b64decode}, {@code decode64}, {@code fromhex}, {@code hexToBytes}. */
    private static boolean decodes(String lower) {
        boolean hex = lower.contains("hex");
        return lower.contains("base64")
                || lower.contains("b64")
                || lower.contains("decode64")
                || (hex && (lower.contains("decode") || lower.startsWith("from") || lower.startsWith("hexto")));
    }

    static boolean pairs(String lastWord) {
        return PAIRS.contains(lastWord.toLowerCase(Locale.ROOT));
    }

    /** {@code List.of("a", "b")}: one is not the other's name. */
    static boolean lists(String path) {
        return LISTS.contains(path);
    }

    static boolean asks(String lastWord) {
        String lower = lastWord.toLowerCase(Locale.ROOT);
        for (String verb : ASKS) {
            boolean begins = lower.startsWith(verb)
                    && (lower.length() == verb.length() || !Character.isLowerCase(lastWord.charAt(verb.length())));
            if (begins) {
                return true;
            }
        }
        return false;
    }

    static boolean sets(String lastWord) {
        return lastWord.length() > 3
                && (lastWord.startsWith("set") || lastWord.startsWith("Set"))
                && !Character.isLowerCase(lastWord.charAt(3));
    }
}
