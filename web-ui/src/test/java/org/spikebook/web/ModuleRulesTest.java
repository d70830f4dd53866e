package org.spikebook.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;

import org.spikebook.simulator.engine.threads.ThreadTeam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who may use whom: see {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "org.spikebook", importOptions = Modules.Shipped.class)
class ModuleRulesTest {

    private static final Path EXPORTED =
            Path.of("src/test/resources/org/spikebook/web/exported-packages.txt");

    /** Made once: each is a pattern, and each use of a class is asked about. */
    private static final List<PackageMatcher> LABORATORY =
            Stream.of(Modules.LABORATORY).map(PackageMatcher::of).toList();

    @ArchTest
    static final ArchRule every_class_isInAModule =
            classes().should().resideInAnyPackage(Modules.ALL);

    @ArchTest
    static final ArchRule modules_useOnlyThoseBelowThem =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("simulator")
                    .definedBy(Modules.SIMULATOR)
                    .layer("training")
                    .definedBy(Modules.TRAINING)
                    .layer("hardware-lab")
                    .definedBy(Modules.HARDWARE)
                    .layer("lessons")
                    .definedBy(Modules.LESSONS)
                    .layer("db")
                    .definedBy(Modules.DB)
                    .layer("web-ui")
                    .definedBy(Modules.WEB)
                    .layer("command line")
                    .definedBy(Modules.COMMAND_LINE)
                    .whereLayer("simulator")
                    .mayNotAccessAnyLayer()
                    .whereLayer("training")
                    .mayOnlyAccessLayers("simulator")
                    .whereLayer("hardware-lab")
                    .mayOnlyAccessLayers("simulator")
                    .whereLayer("lessons")
                    .mayOnlyAccessLayers("simulator", "training", "hardware-lab")
                    .whereLayer("command line")
                    .mayOnlyAccessLayers("simulator", "training", "hardware-lab", "lessons", "db")
                    .whereLayer("command line")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("db")
                    .mayNotAccessAnyLayer()
                    .whereLayer("web-ui")
                    .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("org.spikebook.(**)").should().beFreeOfCycles();

    @ArchTest
    static void packages_holdFewTypes(JavaClasses shipped) {
        Map<String, Long> sizes =
                shipped.stream()
                        .filter(type -> type.isTopLevelClass())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(25));
    }

    /** {@code docs/decisions/026-modules-export-packages.md}. */
    @ArchTest
    static void packages_usedByOtherModules_areThoseExported(JavaClasses shipped)
            throws IOException {
        assertThat(usesOfOtherModules(shipped))
                .as("used by other modules")
                .containsOnlyKeys(exported());
    }

    /** What the rule is there to find, in another module than that of the threads. */
    private record UserOfAClosedPackage(ThreadTeam team) {}

    @ArchTest
    static void useOfAClosedPackage_isFound(JavaClasses shipped) throws IOException {
        String closed = ThreadTeam.class.getPackageName();
        JavaClasses user = new ClassFileImporter().importClasses(UserOfAClosedPackage.class);

        assertThat(exported()).doesNotContain(closed);
        assertThat(usesOfOtherModules(user)).containsKey(closed);
        assertThat(usesOfOtherModules(shipped)).doesNotContainKey(closed);
    }

    private static List<String> exported() throws IOException {
        return Files.readAllLines(EXPORTED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The packages, and one use of each. */
    private static Map<String, String> usesOfOtherModules(JavaClasses types) {
        Map<String, String> uses = new TreeMap<>();
        types.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ModuleRulesTest::entersAnotherModule)
                .forEach(use -> uses.computeIfAbsent(packageUsed(use), _ -> use.getDescription()));
        return uses;
    }

    private static boolean entersAnotherModule(Dependency use) {
        String used = packageUsed(use);
        return LABORATORY.stream()
                .anyMatch(module ->
                        module.matches(used)
                                && !module.matches(use.getOriginClass().getPackageName()));
    }

    private static String packageUsed(Dependency use) {
        return use.getTargetClass().getBaseComponentType().getPackageName();
    }

    @ArchTest
    static final ArchRule laboratory_knowsNeitherWebNorDatabaseNorLogging =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.LABORATORY)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.vaadin..",
                            "java.sql..",
                            "javax.sql..",
                            "org.slf4j..",
                            "ch.qos.logback..",
                            "org.apache.logging..",
                            "org.apache.commons.logging..",
                            "java.util.logging..");

    @ArchTest
    static final ArchRule laboratory_readsAndWritesJsonOnlyInDocumentPackages =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.LABORATORY)
                    .and()
                    .resideOutsideOfPackage("..document..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule commandLineLibrary_isUsedOnlyByTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(Modules.COMMAND_LINE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule views_arePackagePrivateInUi =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .bePackagePrivate()
                    .andShould()
                    .resideInAPackage("org.spikebook.web.*.ui..");

    @ArchTest
    static final ArchRule database_isReachedFromServicesNotFromViews =
            noClasses()
                    .that()
                    .resideInAPackage("org.spikebook.web.*.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                    .orShould()
                    .dependOnClassesThat(
                            resideInAPackage(Modules.DB)
                                    .and(
                                            describe(
                                                    "are repositories",
                                                    ModuleRulesTest::isRepository)));

    private static boolean isRepository(JavaClass type) {
        return type.getSimpleName().endsWith("Repository");
    }
}
