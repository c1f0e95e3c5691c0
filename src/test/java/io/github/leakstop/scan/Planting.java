package io.github.leakstop.scan;

import io.github.leakstop.it.Trio;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A secret as it is put into a repository: the trio of a number, in a file of some kind.
 *
 * @param path where the file lies
 * @param wrapped what stands round it
 */
record Planting(int number, Syntax syntax, String folder, Wrapping wrapped, Encoding encoding) {
    Trio trio() {
        return Trio.of(number);
    }

    String path() {
        return folder + syntax.file;
    }

    String text() {
        return syntax.text
                .replace("<KEY>", trio().key())
                .replace("<SECRET>", trio().secret())
                .replace("<PASSPHRASE>", trio().passphrase());
    }

    byte[] bytes() {
        return encoding.bytes(wrapped.round(text(), syntax.remark));
    }

    /** Forms in which people write settings down. */
    enum Syntax {
        JAVA("Bot.java", "// %s\n", """
                class Bot {
                    private static final String OKX_API_KEY = "<KEY>";
                    private static final String OKX_SECRET_KEY = "<SECRET>";
                    private static final String OKX_PASSPHRASE = "<PASSPHRASE>";
                }
                """),
        CALL("Main.java", "// %s\n", """
                var config = new OkxConfig();
                config.setApiKey("<KEY>");
                config.setSecretKey("<SECRET>");
                config.setPassphrase("<PASSPHRASE>");
                """),
        PYTHON("bot.py", "# %s\n", """
                okx_api_key = '<KEY>'
                okx_secret_key = '<SECRET>'
                okx_passphrase = '<PASSPHRASE>'
                """),
        SCRIPT("index.ts", "// %s\n", """
                const okx = { apiKey: '<KEY>', secretKey: '<SECRET>', passphrase: '<PASSPHRASE>' };
                """),
        YAML("application.yml", "# %s\n", """
                okx:
                  api-key: <KEY>
                  secret-key: <SECRET>
                  passphrase: <PASSPHRASE>
                """),
        PROPERTIES("application.properties", "# %s\n", """
                okx.apiKey=<KEY>
                okx.secretKey=<SECRET>
                okx.passphrase=<PASSPHRASE>
                """),
        DOTENV("prod.env", "# %s\n", """
                OKX_API_KEY=<KEY>
                OKX_SECRET_KEY=<SECRET>
                OKX_PASSPHRASE=<PASSPHRASE>
                """),
        JSON("config.json", "{\"remark\": \"%s\"}\n", """
                {"okx": {"apiKey": "<KEY>", "secretKey": "<SECRET>", "passphrase": "<PASSPHRASE>"}}
                """),
        XML("beans.xml", "<!-- %s -->\n", """
                <okx>
                  <apiKey><KEY></apiKey>
                  <secretKey><SECRET></secretKey>
                  <passphrase><PASSPHRASE></passphrase>
                </okx>
                """),
        SHELL("run", "# %s\n", """
                export OKX_API_KEY=<KEY>
                export OKX_SECRET_KEY="<SECRET>"
                export OKX_PASSPHRASE='<PASSPHRASE>'
                """),
        HEADERS("call.http", "# %s\n", """
                OK-ACCESS-KEY: <KEY>
                OK-ACCESS-PASSPHRASE: <PASSPHRASE>
                # secretKey = <SECRET>
                """);

        private final String file;
        private final String remark;
        private final String text;

        Syntax(String file, String remark, String text) {
            this.file = file;
            this.remark = remark;
            this.text = text;
        }
    }

    /** What stands round the secret in its file. */
    enum Wrapping {
        NOTHING {
            @Override
            String round(String text, String remark) {
                return text;
            }
        },
        WINDOWS_LINES {
            @Override
            String round(String text, String remark) {
                return text.replace("\n", "\r\n");
            }
        },
        NO_LAST_LINE_FEED {
            @Override
            String round(String text, String remark) {
                return text.stripTrailing();
            }
        },
        FOREIGN_WORDS {
            @Override
            String round(String text, String remark) {
                return String.format(remark, "\u4ea4\u6613\u673a\u5668\u4eba, \u0431\u043e\u0442") + text;
            }
        },
        LONG_LINE_BEFORE {
            @Override
            String round(String text, String remark) {
                return String.format(remark, "to and fro ".repeat(30_000)) + text;
            }
        },
        MANY_LINES_ROUND {
            @Override
            String round(String text, String remark) {
                String lines = String.format(remark, "line upon line").repeat(4000);
                return lines + text + lines;
            }
        };

        abstract String round(String text, String remark);
    }

    /** How its characters become bytes. */
    enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        UTF_8_MARKED(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
        UTF_16LE_MARKED(StandardCharsets.UTF_16LE, 0xff, 0xfe),
        UTF_16BE_MARKED(StandardCharsets.UTF_16BE, 0xfe, 0xff),
        UTF_16LE(StandardCharsets.UTF_16LE),
        GB18030(Charset.forName("GB18030"));

        private final Charset charset;
        private final int[] mark;

        Encoding(Charset charset, int... mark) {
            this.charset = charset;
            this.mark = mark;
        }

        byte[] bytes(String text) {
            byte[] body = text.getBytes(charset);
            ByteBuffer all = ByteBuffer.allocate(mark.length + body.length);
            Arrays.stream(mark).forEach(b -> all.put((byte) b));
            return all.put(body).array();
        }
    }
}
