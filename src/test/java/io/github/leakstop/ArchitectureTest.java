package io.github.leakstop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.github.leakstop.finding.Secret;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

/** The house's order, kept by the build. Every rule says what it is good for. */
@AnalyzeClasses(packages = "io.github.leakstop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MAVEN_ROOM = "io.github.leakstop.maven..";

    @ArchTest
    static final ArchRule the_picture_of_the_packages_is_true = classes()
            .should(adhereToPlantUmlDiagram(Path.of("docs", "design.puml"), consideringOnlyDependenciesInDiagram()))
            .because("people read docs/design.puml, and an arrow that is not in it may not be in the code");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = SlicesRuleDefinition.slices()
            .matching("io.github.leakstop.(**)")
            .should()
            .beFreeOfCycles()
            .because("one direction, no way back");

    @ArchTest
    static final ArchRule maven_stays_in_its_room = noClasses()
            .that()
            .resideOutsideOfPackage(MAVEN_ROOM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "javax.inject..")
            .because("the scanner must run and be tested without a build");

    @ArchTest
    static final ArchRule jgit_stays_in_its_room = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.leakstop.source.git..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jgit..")
            .because("its pitfalls are dealt with in one place");

    @ArchTest
    static final ArchRule regular_expressions_stay_in_their_rooms = noClasses()
            .that()
            .resideOutsideOfPackages("io.github.leakstop.detect..", "io.github.leakstop.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.re2j..")
            .because("patterns are the detector's business; rule only asks whether one compiles");

    @ArchTest
    static final ArchRule whole_contents_meet_no_backtracking_expression = noClasses()
            .that()
            .resideInAnyPackage("io.github.leakstop.detect", "io.github.leakstop.detect.prefilter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..")
            .because("a hostile file must not make a scan take for ever; single names and values may be matched so");

    @ArchTest
    static final ArchRule yaml_stays_in_its_room = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.leakstop.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..", "org.snakeyaml..", "com.fasterxml.jackson.dataformat..")
            .because("reading YAML costs more than a warm build has");

    @ArchTest
    static final ArchRule nothing_opens_a_connection = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                    .or(nameMatching("java\\.net\\.(.*Socket.*|.*URLConnection|URL|InetAddress)"))
                    .or(nameMatching("java\\.nio\\.channels\\..*Socket.*")))
            .because("a scanner that sees secrets must not be able to tell anyone");

    @ArchTest
    static final ArchRule nobody_writes_past_the_log =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                    "Maven owns the streams; -q and -l must hold");

    @ArchTest
    static final ArchRule nobody_uses_another_log = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule exceptions_say_what_happened = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule a_secret_is_revealed_in_three_rooms_only = noClasses()
            .that(not(resideInAnyPackage("io.github.leakstop.detect..", "io.github.leakstop.triage..")))
            .and()
            .doNotHaveSimpleName("Redaction")
            .and()
            .doNotHaveFullyQualifiedName(Secret.class.getName())
            .should()
            .callMethod(Secret.class, "reveal")
            .because("what is never handed out cannot reach a log, a report or a cache");

    @ArchTest
    static final ArchRule there_is_no_changing_state_for_all = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("a daemon keeps the class between builds, and modules are built in parallel");

    @ArchTest
    static final ArchRule classes_are_named_for_what_they_are = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Abstract\\w*|Constants)")
            .because("a name that fits everything says nothing");

    @ArchTest
    static final ArchRule results_do_not_hang_on_the_machine = noClasses()
            .should()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .because("the same input must give the same bytes everywhere");

    @ArchTest
    static void there_is_something_to_look_at(JavaClasses classes) {
        assertTrue(classes.size() > 60, "only " + classes.size() + " classes were imported");
    }

    @ArchTest
    static void every_package_says_what_it_is_for(JavaClasses classes) {
        for (JavaClass each : classes) {
            Path info = Path.of("src/main/java", each.getPackageName().replace('.', '/'), "package-info.java");
            assertTrue(info.toFile().exists(), info + " is missing");
        }
    }
}
