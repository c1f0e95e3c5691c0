package io.github.leakstop.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.scan.InvalidRequestException;
import java.io.StringReader;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParameterCheckTest {
    private final PluginDescriptor descriptor = PublicSurfaceTest.pluginDescriptor();
    private final MavenProject project = new MavenProject();
    private final Plugin plugin = new Plugin();
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

    @BeforeEach
    void use_the_plugin() {
        plugin.setGroupId(descriptor.getGroupId());
        plugin.setArtifactId(descriptor.getArtifactId());
        project.getModel().setBuild(new Build());
        project.getBuild().addPlugin(plugin);
    }

    @Test
    void a_known_parameter_passes() throws Exception {
        plugin.setConfiguration(dom("<failOn>high</failOn><excludes><exclude>docs/**</exclude></excludes>"));
        request.getUserProperties().setProperty("leakstop.strict", "true");
        assertDoesNotThrow(this::check);
    }

    @Test
    void an_unknown_element_in_the_pom_is_answered_with_the_nearest_name() throws Exception {
        plugin.setConfiguration(dom("<failsOn>high</failsOn>"));
        assertEquals(
                "leakstop has no parameter <failsOn> (in the configuration of the plugin in the pom). Did you mean"
                        + " <failOn>?",
                message());
    }

    @Test
    void an_unknown_element_in_one_execution_is_found() throws Exception {
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(dom("<includs>src/**</includs>"));
        plugin.addExecution(execution);
        assertTrue(message().contains("Did you mean <includes>?"));
    }

    @Test
    void an_unknown_element_in_plugin_management_is_found() throws Exception {
        project.getBuild().removePlugin(plugin);
        plugin.setConfiguration(dom("<thread>2</thread>"));
        project.getBuild().setPluginManagement(new PluginManagement());
        project.getBuild().getPluginManagement().addPlugin(plugin);
        assertTrue(message().contains("Did you mean <threads>?"));
    }

    @Test
    void a_parameter_of_another_goal_passes() throws Exception {
        plugin.setConfiguration(dom("<detail>true</detail>"));
        assertDoesNotThrow(this::check);
    }

    @Test
    void an_unknown_property_on_the_command_line_is_found() {
        request.getUserProperties().setProperty("leakstop.skp", "true");
        assertEquals(
                "leakstop has no property leakstop.skp (on the command line). Did you mean leakstop.skip?", message());
    }

    @Test
    void a_word_like_none_of_ours_is_answered_with_all_of_them() {
        request.getUserProperties().setProperty("leakstop.zzzzzzzzzzzzzzzzzzzzzzzzzzzz", "");
        assertTrue(message().contains("It has: accept, costs, excludes, "), message());
    }

    @Test
    void a_slip_in_the_properties_of_the_pom_is_found() {
        project.getProperties().setProperty("leakstop.failOm", "high");
        assertTrue(message().contains("leakstop.failOm (in the properties of the pom)"), message());
    }

    @Test
    void a_property_of_the_poms_own_passes_there_and_on_the_command_line() {
        project.getProperties().setProperty("leakstop.version", "1");
        request.getUserProperties().setProperty("leakstop.version", "2");
        assertDoesNotThrow(this::check);
    }

    @Test
    void a_truth_value_that_is_none_is_found_in_both_places() throws Exception {
        request.getUserProperties().setProperty("leakstop.strict", "yes");
        assertEquals("leakstop.strict is \"yes\", which is neither true nor false.", message());
        request.getUserProperties().clear();
        plugin.setConfiguration(dom("<skip>on</skip>"));
        assertEquals("<skip> is \"on\", which is neither true nor false.", message());
    }

    @Test
    void a_truth_value_that_maven_fills_in_later_passes() throws Exception {
        plugin.setConfiguration(dom("<skip>${quick}</skip>"));
        assertDoesNotThrow(this::check);
    }

    private String message() {
        return assertThrows(InvalidRequestException.class, this::check).getMessage();
    }

    private void check() throws InvalidRequestException {
        MavenSession session = new MavenSession(
                (PlexusContainer) null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
        new ParameterCheck(descriptor).verify(session, project);
    }

    private static Xpp3Dom dom(String elements) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + elements + "</configuration>"));
    }
}
