package io.github.leakstop.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.util.FileUtils;

/**
 * The example of the README: builds a leaking bot, which turns red, mends it, and builds it again, which turns green. The
 * credentials are made here, so that none stands in the repository.
 */
public final class ExampleBot {
    private static final String SIGNER = "src/main/java/bot/OkxSigner.java";
    private static final String SETTINGS = "src/main/resources/application.yml";

    private final Path folder;
    private final List<String> maven;

    private ExampleBot(Path folder, List<String> maven) {
        this.folder = folder;
        this.maven = maven;
    }

    /** Arguments: the example's folder, the folder to play in, Maven's home, the local repository. */
    public static void main(String[] arguments) throws Exception {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        String mvn = Path.of(arguments[2], "bin", windows ? "mvn.cmd" : "mvn").toString();
        Path folder = Path.of(arguments[1]);
        copy(Path.of(arguments[0]), folder);
        new ExampleBot(folder, List.of(mvn, "-B", "-ntp", "-Dmaven.repo.local=" + arguments[3], "verify")).play();
    }

    private void play() throws IOException, GitAPIException, InterruptedException {
        String signer = Files.readString(folder.resolve(SIGNER));
        String settings = Files.readString(folder.resolve(SETTINGS));
        try (GitProject project = GitProject.begin(folder.toFile())) {
            project.write(SIGNER, leaking(signer, Trio.of(1), "System.getenv(\"", "\")", "\""))
                    .commit("Sign orders")
                    .write(SIGNER, signer)
                    .commit("Read the keys from the environment")
                    .write(SETTINGS, leaking(settings, Trio.of(2), "${", "}", ""))
                    .commit("Trade with the new account");
            say(
                    "A trading bot. One OKX account was committed in " + SIGNER + " and removed the day after,",
                    "another stands in " + SETTINGS + ".",
                    "",
                    "$ mvn verify");
            build(false);
            project.write(SETTINGS, settings).startHistoryAnew("Sign orders");
            say(
                    "The fix: both keys revoked at OKX, the settings read from the environment, and, since nobody else had a",
                    "clone, history started anew.",
                    "",
                    "$ mvn verify");
            build(true);
        }
    }

    /** The text with the look-ups of environment variables replaced by what they would give. */
    private static String leaking(String text, Trio trio, String before, String after, String quote) {
        return text.replace(before + "OKX_API_KEY" + after, quote + trio.key() + quote)
                .replace(before + "OKX_SECRET_KEY" + after, quote + trio.secret() + quote)
                .replace(before + "OKX_PASSPHRASE" + after, quote + trio.passphrase() + quote);
    }

    private void build(boolean green) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(maven)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if ((exit == 0) != green || !Files.exists(folder.resolve("target/leakstop/leakstop.json"))) {
            throw new IllegalStateException("the build ended with " + exit + ", the example is broken");
        }
    }

    private static void say(String... lines) {
        System.out.println();
        for (String line : lines) {
            System.out.println(line);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        File old = to.toFile();
        FileUtils.delete(old, FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!file.startsWith(from.resolve("target"))) {
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
