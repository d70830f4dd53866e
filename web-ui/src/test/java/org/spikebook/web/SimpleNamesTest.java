package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One simple name, one concept: a reader who searches for a type finds one. */
class SimpleNamesTest {

    private static final Set<String> NOT_TYPES = Set.of("package-info", "module-info");

    /**
     * Names that two modules have for different things. A name is taken out with its second use.
     */
    private static final Set<String> IN_TWO_MODULES =
            Set.of(
                    "Background",
                    "Condition",
                    "Evidence",
                    "NotebookRules",
                    "ParameterTable",
                    "SpikeTimes");

    @Test
    void types_ofOneModule_haveNamesOfTheirOwn() {
        Map<String, List<String>> modules = modulesByName();

        assertThat(modules).hasSizeGreaterThan(1000);
        assertThat(namesIn(modules, of -> of.size() > Set.copyOf(of).size())).isEmpty();
    }

    @Test
    void names_inTwoModules_areThoseKnown() {
        assertThat(namesIn(modulesByName(), of -> Set.copyOf(of).size() > 1))
                .containsExactlyInAnyOrderElementsOf(IN_TWO_MODULES);
    }

    private static Set<String> namesIn(
            Map<String, List<String>> modules, Predicate<List<String>> condition) {
        return modules.entrySet().stream()
                .filter(each -> condition.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The modules that have a type of a name, a module as often as it has one. */
    private static Map<String, List<String>> modulesByName() {
        return sources()
                .collect(
                        Collectors.groupingBy(
                                SimpleNamesTest::name,
                                TreeMap::new,
                                Collectors.mapping(SimpleNamesTest::module, Collectors.toList())));
    }

    /** Not those of the browser, which take the place of types of the same name. */
    private static Stream<Path> sources() {
        return SourceText.shipped(name -> name.endsWith(".java")).stream()
                .map(SourceText.root()::relativize)
                .filter(file -> !file.startsWith(Path.of("simulator", "browser")))
                .filter(file -> !NOT_TYPES.contains(name(file)));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    private static String module(Path file) {
        return file.getName(0).toString();
    }
}
