package org.spikebook.web;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Rules of the engine and of the code that a compiler does not hold. */
@AnalyzeClasses(packages = "org.spikebook", importOptions = Modules.Shipped.class)
class CodeRulesTest {

    @ArchTest
    static final ArchRule packages_areNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule staticFields_areFinal = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule laboratory_hasNoAmbientRandomnessOrClock =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.LABORATORY)
                    .and()
                    .resideOutsideOfPackage("org.spikebook.lesson.cli..")
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callMethod(ThreadLocalRandom.class, "current")
                    .orShould()
                    .callConstructor(Random.class);

    /** {@code Math.exp} and its like differ between machines. */
    @ArchTest
    static final ArchRule simulator_calculatesAlikeOnEveryMachine =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.SIMULATOR)
                    .should()
                    .callMethodWhere(
                            target(owner(type(Math.class)))
                                    .and(
                                            target(
                                                    nameMatching(
                                                            "exp|expm1|log|log10|log1p|pow|cbrt"
                                                                    + "|a?sin|a?cos|a?tan|atan2"
                                                                    + "|sinh|cosh|tanh|hypot"))));

    /** {@code fma} rounds differently from a product and a sum: on purpose in one place only. */
    @ArchTest
    static final ArchRule simulator_fusesWhereNestDoes =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.SIMULATOR)
                    .and()
                    .doNotHaveSimpleName("FusedIzhikevich")
                    .should()
                    .callMethodWhere(
                            target(owner(type(Math.class))).and(target(nameMatching("fma"))));

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
            }
        };
    }
}
