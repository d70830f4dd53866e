package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.SingleInputCell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages for developers name types, packages and files that exist, where they are. */
class DeveloperDocsTest {

    private static final Path ROOT = SourceText.root();
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^):]*\\)");
    private static final Pattern TYPE =
            Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.[a-z]\\w*)?");
    private static final Pattern TEST = Pattern.compile("-D(?:it\\.)?test='?([A-Z]\\w*[a-z]\\w*)");
    private static final Pattern PACKAGE =
            Pattern.compile(
                    "((?:simulator|training|hardware|lesson|db|web|cli)(?:\\.(?!md\\b)[a-z]+)*)(?:\\.\\{([a-z,]+)})?");

    /** {@code `package`: `Type`} says where a reader finds the type. */
    private static final Pattern PLACED =
            Pattern.compile(
                    "`((?:simulator|training|hardware|lesson|db|web|cli)(?:\\.[a-z]+)*)`:"
                            + " `([A-Z]\\w*)");

    /** A step of a drawn walk: its number, types or scripts, and what happens there. */
    private static final Pattern STEP =
            Pattern.compile("(?m)^ *\\d+ ([A-Za-z][\\w.-]*(?:, [A-Za-z][\\w.-]*)*)(?: {2}|$)");

    private static final Pattern SLIDER_TO_FRAME =
            Pattern.compile("(?s)\\*\\*From a slider to the frame\\*\\*.*?\n```\n(.*?)\n```\n");

    private static final Pattern HOP = Pattern.compile("(?m)^ *(\\d+) ");

    /** A file by its name or its path, in which {@code …} stands for any folders. */
    private static final Pattern FILE =
            Pattern.compile(
                    "[\\w./…-]+\\.(?:ts|js|mjs)|[\\w./…-]+/[\\w.…-]+\\.(?:java|md|json|properties|txt)");

    private static final Pattern CELL_TYPE =
            Pattern.compile("(?s)## Add a cell type\n.*? Five files:\n\n(.*?)\n\n(.*?)\n## ");

    private static final Pattern CHIP_CELL = Pattern.compile("\\bChipCell\\b");

    private static final Pattern FILE_OF_STEP = Pattern.compile("(?m)^\\d\\. `([^`\n]+\\.java)`");

    /** Files that a reader is to make. */
    private static final Set<String> TO_BE_MADE =
            Set.of("lessons/src/main/resources/lessons/50-my-lesson/lesson.md");

    private static final Set<String> OF_JAVA = Set.of("MessageFormat");
    private static final Set<String> OF_SUREFIRE = Set.of("None");

    private static final List<String> FILES =
            SourceText.ours(_ -> true).stream()
                    .map(file -> "/" + ROOT.relativize(file).toString().replace('\\', '/'))
                    .toList();

    private static final Set<String> TYPES =
            FILES.stream()
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')))
                    .collect(Collectors.toSet());

    private static final Set<String> PACKAGES =
            SourceText.shipped(name -> name.endsWith(".java")).stream()
                    .map(file -> file.getParent().toString().replace('\\', '/'))
                    .map(folder -> folder.substring(folder.indexOf("/org/spikebook/") + 1))
                    .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "docs/architecture.md"})
    void whatAPageNames_exists(String page) {
        Path file = ROOT.resolve(page);

        assertThat(missing(SourceText.read(file), file.getParent())).isEmpty();
    }

    @Test
    void whatDoesNotExist_isFound() {
        String page =
                """
                `NoSuchType.step` in `simulator.engine` and `training.gone`, see `web.{job,gone}`,
                `mvn -Dtest=GoneTest`, [there](docs/gone.md), `LifParameters`, `MessageFormat`,
                `web.job`: `Grader`, `simulator/…/neuron/Relu.java`, `simulator/…/neuron/Gone.java`
                ```
                 1 Lif.kernel            from here
                 2 live-lab.ts, gone.ts  to there
                 3 Gone.kernel
                ```
                """;

        assertThat(missing(page, ROOT))
                .containsExactlyInAnyOrder(
                        "NoSuchType",
                        "training.gone",
                        "web.gone",
                        "GoneTest",
                        "docs/gone.md",
                        "web.job: Grader",
                        "simulator/…/neuron/Gone.java",
                        "gone.ts",
                        "Gone");
    }

    @Test
    void sliderToFrame_takesAtMostTwelveHops() {
        Matcher walk =
                SLIDER_TO_FRAME.matcher(SourceText.read(ROOT.resolve("docs/architecture.md")));

        assertThat(walk.find()).isTrue();
        List<String> hops = groups(HOP, walk.group(1));
        assertThat(hops).isNotEmpty().hasSizeLessThanOrEqualTo(12);
        assertThat(hops.getLast()).isEqualTo(String.valueOf(hops.size()));
    }

    /** Each step names one file, which is there; a sealed family would be a further one. */
    @Test
    void cellType_takesFiveFiles() {
        Matcher walk = CELL_TYPE.matcher(SourceText.read(ROOT.resolve("CONTRIBUTING.md")));

        assertThat(walk.find()).isTrue();
        assertThat(groups(FILE_OF_STEP, walk.group(1)))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(DeveloperDocsTest::isFile);
        assertThat(walk.group(1).lines()).hasSize(5);
        assertThat(List.of(Cell.class, SingleInputCell.class)).noneMatch(Class::isSealed);
    }

    /** Whatever tells the cells of the example from others is among its files, or said below. */
    @Test
    void cellType_isKnownWhereTheWalkSays() {
        Matcher walk = CELL_TYPE.matcher(SourceText.read(ROOT.resolve("CONTRIBUTING.md")));
        assertThat(walk.find()).isTrue();
        String said = walk.group(1) + walk.group(2);

        List<String> known =
                SourceText.shipped(name -> name.endsWith(".java")).stream()
                        .filter(file -> !file.toString().contains("chiplab"))
                        .filter(file -> CHIP_CELL.matcher(SourceText.read(file)).find())
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .toList();

        assertThat(known).contains("ChipFormat", "CellMerge").allMatch(said::contains);
    }

    private static List<String> missing(String page, Path folder) {
        String prose = FENCED.matcher(page).replaceAll("");
        List<String> missing = new ArrayList<>();
        for (String code : groups(CODE, prose)) {
            Matcher type = TYPE.matcher(code);
            if (type.matches() && !OF_JAVA.contains(type.group(1))) {
                addUnless(TYPES.contains(type.group(1)), type.group(1), missing);
            }
            groups(TEST, code).stream()
                    .filter(test -> !OF_SUREFIRE.contains(test))
                    .forEach(test -> addUnless(TYPES.contains(test), test, missing));
            packages(code).forEach(name -> addUnless(isPackage(name), name, missing));
            if (FILE.matcher(code).matches() && !TO_BE_MADE.contains(code)) {
                addUnless(isFile(code), code, missing);
            }
        }
        PLACED.matcher(prose)
                .results()
                .forEach(found ->
                        addUnless(
                                isType(found.group(1), found.group(2)),
                                found.group(1) + ": " + found.group(2),
                                missing));
        groups(STEP, page).stream()
                .flatMap(reached -> Stream.of(reached.split(", ")))
                .forEach(reached -> addUnreached(reached, missing));
        groups(LINK, prose)
                .forEach(link -> addUnless(Files.exists(folder.resolve(link)), link, missing));
        return missing;
    }

    private static void addUnreached(String reached, List<String> missing) {
        if (FILE.matcher(reached).matches()) {
            addUnless(isFile(reached), reached, missing);
        } else {
            String type = reached.replaceAll("\\..*", "");
            addUnless(TYPES.contains(type), type, missing);
        }
    }

    private static boolean isFile(String path) {
        Pattern whole =
                Pattern.compile(
                        ".*/"
                                + Stream.of(path.split("…", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*")));
        return FILES.stream().anyMatch(file -> whole.matcher(file).matches());
    }

    private static boolean isType(String packageName, String type) {
        String end = "/org/spikebook/" + packageName.replace('.', '/') + "/" + type + ".java";
        return FILES.stream().anyMatch(file -> file.endsWith(end));
    }

    private static void addUnless(boolean exists, String name, List<String> missing) {
        if (!exists) {
            missing.add(name);
        }
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** {@code a.{b,c}} names two. */
    private static Stream<String> packages(String code) {
        Matcher named = PACKAGE.matcher(code);
        if (!named.matches() || !code.contains(".")) {
            return Stream.empty();
        }
        MatchResult found = named.toMatchResult();
        return found.group(2) == null
                ? Stream.of(found.group(1))
                : Stream.of(found.group(2).split(",")).map(part -> found.group(1) + "." + part);
    }

    private static boolean isPackage(String name) {
        String folder = "org/spikebook/" + name.replace('.', '/');
        return PACKAGES.stream().anyMatch(p -> p.equals(folder) || p.startsWith(folder + "/"));
    }
}
