package io.github.leakstop.detect.assignment;

/** The way in which a text hands a value to a name. */
public enum Form {
    /** A quoted literal behind {@code =} and its kin, in code. */
    QUOTED,
    /** An unquoted value in prose, a dump or a line of no known format. */
    BARE,
    /** A positional argument of a call that is no setter and no map put. */
    ARGUMENT,
    /** {@code setSecretKey("v")} or a builder's {@code .secretKey("v")}: the callee names the value. */
    SETTER,
    /** {@code put("k", "v")}, {@code "k" to "v"}: the literal before names the value. */
    MAP_PUT,
    /** {@code OK-ACCESS-KEY: v}, or a call that sets a header. */
    HEADER,
    /** {@code ?secret=v&...} in a URL or a form body. */
    URL_PARAMETER,
    /** {@code scheme://user:v@host}. */
    URL_USERINFO,
    XML_ATTRIBUTE,
    XML_ELEMENT,
    /** A value under a quoted key and a colon. */
    JSON,
    /** A value under an unquoted key and a colon, at the start of its line. */
    YAML,
    /** An unquoted value behind {@code =}: properties, environment files, INI, shell. */
    PROPERTY,
    /** {@code --password v}. */
    FLAG,
    /** What stands in when a look-up finds nothing: {@code ${x:v}}, {@code getenv("X") ?: "v"}. */
    DEFAULT,
    /** The literal that is handed to a look-up in the environment. */
    LOOKUP,
    /** A literal that nothing names. */
    LITERAL
}
