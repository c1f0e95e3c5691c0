package io.github.leakstop.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.report.Report;
import io.github.leakstop.report.Reports;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.junit.jupiter.api.Test;

/** The page that promises what stays must tell what the build really makes. */
class PublicSurfaceTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]*)` \\|");
    private static final Set<String> OWN_GOALS = Set.of("check", "history", "rules");

    private final PluginDescriptor plugin = pluginDescriptor();

    @Test
    void the_page_names_every_parameter_with_its_property_and_no_other() {
        assertEquals(parameters(Set.of("check", "history")), rows("## Parameters"));
        assertEquals(parameters(Set.of("rules")), rows("## Parameters of `rules`"));
    }

    private static Set<String> rows(String heading) {
        Set<String> told = new TreeSet<>();
        for (MatchResult row : ROW.matcher(section(heading)).results().toList()) {
            told.add(row.group(1) + " " + row.group(2));
        }
        return told;
    }

    private Set<String> parameters(Set<String> goals) {
        Set<String> real = new TreeSet<>();
        for (MojoDescriptor mojo : plugin.getMojos()) {
            if (goals.contains(mojo.getGoal())) {
                for (Parameter parameter : mojo.getParameters()) {
                    String property = mojo.getMojoConfiguration()
                            .getChild(parameter.getName())
                            .getValue("");
                    real.add(parameter.getName() + " " + property.replaceAll("[${}]", ""));
                }
            }
        }
        return real;
    }

    @Test
    void the_page_names_every_goal_with_its_phase_and_no_other() {
        Set<String> told = new TreeSet<>();
        for (MatchResult row : ROW.matcher(section("## Goals")).results().toList()) {
            told.add(row.group(1) + " " + row.group(2));
        }
        Set<String> real = new TreeSet<>();
        for (MojoDescriptor mojo : plugin.getMojos()) {
            real.add(mojo.getGoal() + " " + (mojo.getPhase() == null ? "" : mojo.getPhase()));
        }
        assertEquals(real, told);
    }

    @Test
    void the_page_names_every_report_with_its_file_and_no_other() {
        Set<String> told = new TreeSet<>();
        for (MatchResult row : ROW.matcher(section("## Report files")).results().toList()) {
            told.add(row.group(1) + " " + row.group(2));
        }
        Set<String> real = new TreeSet<>();
        Reports.all().forEach(report -> real.add(report.name() + " " + report.fileName()));
        assertEquals(real, told);
    }

    @Test
    void the_help_of_reports_and_accept_names_all_there_is_to_choose() {
        MojoDescriptor check = plugin.getMojo("check");
        assertTrue(check.getParameterMap()
                .get("reports")
                .getDescription()
                .contains(Reports.all().stream().map(Report::name).collect(Collectors.joining(", "))));
        assertTrue(check.getParameterMap()
                .get("accept")
                .getDescription()
                .contains(Arrays.stream(Gap.Cause.values()).map(Gap.Cause::id).collect(Collectors.joining(", "))));
    }

    @Test
    void the_page_names_what_merge_takes_beyond_what_scans_take() {
        Set<String> told = new TreeSet<>();
        for (MatchResult row :
                ROW.matcher(section("## Parameters of `merge`")).results().toList()) {
            told.add(row.group(1) + " " + row.group(2));
        }
        Set<String> real = new TreeSet<>();
        MojoDescriptor merge = plugin.getMojo("merge");
        for (Parameter parameter : merge.getParameters()) {
            if (!plugin.getMojo("check").getParameterMap().containsKey(parameter.getName())) {
                String property = merge.getMojoConfiguration()
                        .getChild(parameter.getName())
                        .getValue("");
                real.add(parameter.getName() + " " + property.replaceAll("[${}]", ""));
                assertTrue(parameter.getDescription().contains("Default: "), parameter.getName());
                assertTrue(parameter.getDescription().contains("Example: -Dleakstop."), parameter.getName());
            }
        }
        assertEquals(real, told);
    }

    @Test
    void every_goal_runs_in_parallel_builds_and_without_a_pom() {
        for (MojoDescriptor mojo : plugin.getMojos()) {
            assertTrue(mojo.isThreadSafe(), mojo.getGoal());
            assertTrue(!mojo.isProjectRequired(), mojo.getGoal());
        }
    }

    @Test
    void every_parameter_tells_meaning_default_and_example() {
        for (MojoDescriptor mojo : plugin.getMojos()) {
            List<Parameter> parameters = OWN_GOALS.contains(mojo.getGoal()) ? mojo.getParameters() : List.of();
            for (Parameter parameter : parameters) {
                String description = parameter.getDescription();
                assertTrue(description.contains("Default: "), parameter.getName());
                assertTrue(description.contains("Example: -Dleakstop."), parameter.getName());
            }
        }
    }

    @Test
    void readme_and_example_show_the_version_that_is_built() throws IOException {
        String plugin = "<artifactId>leakstop-maven-plugin</artifactId>\\s+<version>([^<]+)</version>";
        for (String page : List.of("README.md", "example/pom.xml")) {
            Set<String> versions = Pattern.compile(plugin)
                    .matcher(Files.readString(Path.of(page)))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertEquals(Set.of(this.plugin.getVersion()), versions, page);
        }
    }

    private static String section(String heading) {
        try {
            String page = Files.readString(Path.of("docs/public-surface.md"));
            int start = page.indexOf(heading + "\n");
            assertTrue(start >= 0, heading);
            int end = page.indexOf("\n## ", start + 1);
            return page.substring(start, end < 0 ? page.length() : end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the build made of the annotations. */
    static PluginDescriptor pluginDescriptor() {
        try (Reader xml = new InputStreamReader(
                PublicSurfaceTest.class.getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            return new PluginDescriptorBuilder().build(xml);
        } catch (IOException | PlexusConfigurationException e) {
            throw new IllegalStateException("no readable plugin descriptor in the class path", e);
        }
    }
}
