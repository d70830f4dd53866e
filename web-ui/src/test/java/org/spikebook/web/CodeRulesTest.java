package org.spikebook.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Rules of the engine and of the code that a compiler does not hold. */
@AnalyzeClasses(packages = "org.spikebook", importOptions = Modules.Shipped.class)
class CodeRulesTest {

    private static final String MATH = "org.spikebook.simulator.math..";
    private static final int MOST_HOLDERS = 235;

    /** Compiled for browsers too. */
    private static final String[] CALCULATED_IN_EVERY_HOME = {
        Modules.SIMULATOR,
        "org.spikebook.training.encoding..",
        "org.spikebook.training.live..",
        "org.spikebook.training.random.."
    };

    @ArchTest
    static final ArchRule packages_areNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule staticFields_areFinal = fields().that().areStatic().should().beFinal();

    /** What is counted or kept belongs to an object that its users are given. */
    @ArchTest
    static final ArchRule staticFields_countNothing =
            fields().that()
                    .areStatic()
                    .should()
                    .notHaveRawType(resideInAPackage("java.util.concurrent.atomic"))
                    .andShould()
                    .notHaveRawType(ThreadLocal.class)
                    .andShould()
                    .notHaveRawType(ConcurrentHashMap.class);

    /** Anyone who holds an array can write into it. */
    @ArchTest
    static final ArchRule staticArrays_areHandedToNoOtherType =
            fields().that()
                    .areStatic()
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .and()
                    .haveRawType(describe("an array", JavaClass::isArray))
                    .should()
                    .bePrivate();

    @ArchTest
    static void staticCollections_cannotBeChanged(JavaClasses shipped) {
        List<JavaField> kept =
                shipped.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(CodeRulesTest::isStatic)
                        .filter(CodeRulesTest::isCollection)
                        .toList();

        assertThat(kept).hasSizeGreaterThan(80);
        assertThat(kept)
                .filteredOn(CodeRulesTest::canBeChanged)
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    /** More are a group that lacks a name. */
    @ArchTest
    static final ArchRule records_haveAtMostTwelveComponents =
            classes().that().areRecords().should(haveAtMostComponents(12));

    /**
     * A type that holds static methods only often stands for one that is missing: that of the
     * argument which all of them take. Lower the number when one is replaced.
     */
    @ArchTest
    static void holdersOfStaticMethods_becomeNoMore(JavaClasses shipped) {
        assertThat(shipped.stream().filter(CodeRulesTest::holdsStaticMethodsOnly))
                .extracting(JavaClass::getName)
                .hasSizeLessThanOrEqualTo(MOST_HOLDERS);
    }

    /** Rows and commands hand JSON on as text; what it says is read below them. */
    @ArchTest
    static final ArchRule databaseAndCommandLine_readNoJson =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.DB, Modules.COMMAND_LINE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    /**
     * What says what is wrong with an object reads it by {@code JsonFields}. {@code
     * MeasurementHome} is asked by a script of ours, whose keys are right.
     */
    @ArchTest
    static final ArchRule pages_haveNoSecondReaderOfObjects =
            noClasses()
                    .that()
                    .resideInAPackage(Modules.WEB)
                    .and(describe("make problems", CodeRulesTest::makesProblems))
                    .and()
                    .doNotHaveSimpleName("MeasurementHome")
                    .should()
                    .accessTargetWhere(
                            target(owner(assignableTo(JsonNode.class)))
                                    .and(
                                            target(
                                                    nameMatching(
                                                            "at|get|has|optional|path|required.*"
                                                                    + "|propert.*|isObject"))));

    @ArchTest
    static final ArchRule laboratory_hasNoAmbientRandomnessOrClock =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.LABORATORY)
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

    /**
     * One format of numbers and one of times: {@code Quantity}, its axes, and {@code LocalTime}.
     */
    @ArchTest
    static final ArchRule pages_formatNumbersAndTimesInOnePlace =
            noClasses()
                    .that()
                    .resideInAPackage("org.spikebook.web..")
                    .and()
                    .doNotHaveSimpleName("Quantity")
                    .and()
                    .doNotHaveSimpleName("JouleFormat")
                    .and()
                    .doNotHaveSimpleName("LocalTime")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            NumberFormat.class, DecimalFormat.class, DateTimeFormatter.class);

    /** Their last digits differ between JVMs and browsers: there is one door to them. */
    @ArchTest
    static final ArchRule simulatorAndEncoders_calculateAlikeInEveryHome =
            noClasses()
                    .that()
                    .resideInAnyPackage(CALCULATED_IN_EVERY_HOME)
                    .and()
                    .resideOutsideOfPackage(MATH)
                    .should()
                    .accessTargetWhere(
                            target(owner(type(StrictMath.class)))
                                    .or(
                                            accessed(
                                                    Math.class,
                                                    "exp|expm1|log|log10|log1p|pow|cbrt|a?sin|a?cos"
                                                            + "|a?tan|atan2|sinh|cosh|tanh|hypot"
                                                            + "|rint|round|scalb|fma|ulp|next.*"
                                                            + "|getExponent|IEEEremainder"))
                                    .or(accessed(Double.class, "parseDouble|toString"))
                                    .or(accessed(Float.class, "parseFloat|toString")));

    /** The same of reading and writing numbers by other names. */
    @ArchTest
    static final ArchRule simulatorAndEncoders_readAndWriteNumbersAlikeInEveryHome =
            noClasses()
                    .that()
                    .resideInAnyPackage(CALCULATED_IN_EVERY_HOME)
                    .and()
                    .resideOutsideOfPackage(MATH)
                    .should()
                    .callMethod(Double.class, "valueOf", String.class)
                    .orShould()
                    .callMethod(Float.class, "valueOf", String.class)
                    .orShould()
                    .callMethod(String.class, "valueOf", double.class)
                    .orShould()
                    .callMethod(String.class, "valueOf", float.class)
                    .orShould()
                    .callMethod(StringBuilder.class, "append", double.class)
                    .orShould()
                    .callMethod(StringBuilder.class, "append", float.class)
                    .orShould()
                    .callMethod(BigDecimal.class, "valueOf", double.class)
                    .orShould()
                    .callMethod(BigDecimal.class, "doubleValue");

    /** {@code fma} rounds differently from a product and a sum: on purpose in one place only. */
    @ArchTest
    static final ArchRule simulator_fusesWhereNestDoes =
            noClasses()
                    .that()
                    .resideInAnyPackage(Modules.SIMULATOR)
                    .and()
                    .doNotHaveSimpleName("FusedIzhikevich")
                    .should()
                    .accessTargetWhere(accessed(ExactMath.class, "fma"));

    private static DescribedPredicate<JavaAccess<?>> accessed(Class<?> owner, String names) {
        return target(owner(type(owner))).and(target(nameMatching(names)));
    }

    private static boolean holdsStaticMethodsOnly(JavaClass type) {
        return type.isTopLevelClass()
                && type.getRawSuperclass().filter(of -> of.isEquivalentTo(Object.class)).isPresent()
                && type.getFields().stream().allMatch(CodeRulesTest::isStatic)
                && type.getMethods().stream().allMatch(CodeRulesTest::isStatic)
                && type.getMethods().stream().anyMatch(method -> !isSynthetic(method))
                && type.getConstructors().stream()
                        .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static boolean isStatic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isCollection(JavaField field) {
        JavaClass type = field.getRawType();
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    /** By the type of its value: those of the JDK that refuse changes are known by their names. */
    private static boolean canBeChanged(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            String type = reflected.get(null).getClass().getName();
            return !type.startsWith("java.util.ImmutableCollections$")
                    && !type.startsWith("java.util.Collections$Unmodifiable");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSynthetic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean makesProblems(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(Problem.class)
                                && call.getName().equals("of"));
    }

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

    private static ArchCondition<JavaClass> haveAtMostComponents(int most) {
        return new ArchCondition<>("have at most " + most + " components") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long components =
                        type.getFields().stream()
                                .filter(field ->
                                        !field.getModifiers().contains(JavaModifier.STATIC))
                                .count();
                if (components > most) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " has " + components));
                }
            }
        };
    }
}
