package io.github.leakstop.maven;

import io.github.leakstop.rule.NearestName;
import io.github.leakstop.scan.InvalidRequestException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds parameters that leakstop does not have, and truth values that are none.
 *
 * <p>Maven passes over both in silence: it drops unknown elements before a goal sees its configuration, and takes every
 * word but {@code true} for false. A gate that is misspelt must not stand open. So this looks at the pom's own model and at
 * the properties of the session. What belongs to one goal is fine in the configuration of another.
 */
final class ParameterCheck {
    private static final String PREFIX = "leakstop.";

    private final String key;
    /** Parameter name to its Java type. */
    private final Map<String, String> parameters = new TreeMap<>();
    /** Property name behind the prefix to its Java type. */
    private final Map<String, String> properties = new TreeMap<>();

    ParameterCheck(PluginDescriptor plugin) {
        key = plugin.getPluginLookupKey();
        for (MojoDescriptor mojo : plugin.getMojos()) {
            PlexusConfiguration expressions = mojo.getMojoConfiguration();
            for (Parameter parameter : mojo.getParameters()) {
                parameters.put(parameter.getName(), parameter.getType());
                if (parameter.getAlias() != null) {
                    parameters.put(parameter.getAlias(), parameter.getType());
                }
                property(expressions, parameter.getName())
                        .ifPresent(property -> properties.put(property, parameter.getType()));
            }
        }
    }

    private static Optional<String> property(PlexusConfiguration expressions, String parameter) {
        return Optional.ofNullable(expressions.getChild(parameter, false))
                .map(child -> child.getValue(""))
                .filter(value -> value.startsWith("${" + PREFIX) && value.endsWith("}"))
                .map(value -> value.substring(2 + PREFIX.length(), value.length() - 1));
    }

    /** @throws InvalidRequestException for the first thing that is wrong in the pom or among the session's properties */
    void verify(MavenSession session, MavenProject project) throws InvalidRequestException {
        verifyPom(project);
        Properties ofPom = project.getProperties();
        verifyProperties(session.getUserProperties(), "on the command line", ofPom);
        verifyProperties(session.getSystemProperties(), "on the command line", ofPom);
        verifyProperties(ofPom, "in the properties of the pom", ofPom);
    }

    private void verifyPom(MavenProject project) throws InvalidRequestException {
        Plugin plugin = project.getPlugin(key);
        if (plugin == null && project.getPluginManagement() != null) {
            plugin = project.getPluginManagement().getPluginsAsMap().get(key);
        }
        if (plugin == null) {
            return;
        }
        verifyConfiguration(plugin);
        for (ConfigurationContainer one : plugin.getExecutions()) {
            verifyConfiguration(one);
        }
    }

    private void verifyConfiguration(ConfigurationContainer container) throws InvalidRequestException {
        if (container.getConfiguration() instanceof Xpp3Dom dom) {
            for (Xpp3Dom child : dom.getChildren()) {
                String name = child.getName();
                if (!parameters.containsKey(name)) {
                    throw new InvalidRequestException(String.format(
                            "leakstop has no parameter <%s> (in the configuration of the plugin in the pom).%s",
                            name, hint(name, parameters.keySet(), "<", ">")));
                }
                verifyTruth("<" + name + ">", parameters.get(name), child.getValue());
            }
        }
    }

    private void verifyProperties(Properties given, String place, Properties ofPom) throws InvalidRequestException {
        for (String name : new TreeSet<>(given.stringPropertyNames())) {
            if (!name.startsWith(PREFIX)) {
                continue;
            }
            String bare = name.substring(PREFIX.length());
            if (properties.containsKey(bare)) {
                verifyTruth(name, properties.get(bare), given.getProperty(name));
            } else if (ofPom.getProperty(name) == null || isSlip(bare)) {
                throw new InvalidRequestException(String.format(
                        "leakstop has no property %s (%s).%s",
                        name, place, hint(bare, properties.keySet(), PREFIX, "")));
            }
        }
    }

    /** A pom may have properties of its own under the prefix, such as {@code leakstop.version}; not what looks like ours. */
    private boolean isSlip(String name) {
        return NearestName.among(name, properties.keySet()).isPresent();
    }

    private static void verifyTruth(String name, String type, String value) throws InvalidRequestException {
        boolean truth = type.equals("boolean") || type.equals("java.lang.Boolean");
        if (truth && value != null && !value.contains("${") && !isTruth(value.trim())) {
            throw new InvalidRequestException(
                    String.format("%s is \"%s\", which is neither true nor false.", name, value.trim()));
        }
    }

    private static boolean isTruth(String value) {
        return value.isEmpty() || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    private static String hint(String name, Set<String> known, String open, String close) {
        return NearestName.among(name, known)
                .map(near -> String.format(" Did you mean %s%s%s?", open, near, close))
                .orElse(" It has: " + String.join(", ", known) + ".");
    }
}
