package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packages have no cycles in their sources either. {@code ModuleRulesTest} reads bytecode, from
 * which the compiler has taken the classes whose constants it inlined; an import still names them.
 */
class SourceCyclesTest {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /** The package of an imported type, or of the type whose member is imported. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(org\\.spikebook(?:\\.[a-z]\\w*)*)\\.[A-Z*]");

    @Test
    void packages_haveNoCyclesInTheirSources() {
        Map<String, Set<String>> uses = new TreeMap<>();
        SourceText.shipped(name -> name.endsWith(".java")).stream()
                .filter(file -> !isOfTheBrowser(file.toString()))
                .map(SourceText::read)
                .forEach(source -> addUses(source, uses));

        assertThat(uses).hasSizeGreaterThan(200);
        assertThat(cycle(uses)).as("packages that lead back to the first").isEmpty();
    }

    /** Its classes take the place of those of the simulator, in packages of the same name. */
    private static boolean isOfTheBrowser(String file) {
        return file.replace('\\', '/').contains("/simulator/browser/");
    }

    @Test
    void constant_thatTheCompilerInlines_makesACycle() {
        Map<String, Set<String>> uses = new TreeMap<>();
        addUses(
                """
                package org.spikebook.neuron;

                import static org.spikebook.stimulus.Pulse.AMPLITUDE;

                class Neuron {}
                """,
                uses);
        assertThat(cycle(uses)).isEmpty();

        addUses(
                """
                package org.spikebook.stimulus;

                import org.spikebook.neuron.Neuron;

                class Pulse {}
                """,
                uses);
        assertThat(cycle(uses))
                .containsExactlyInAnyOrder("org.spikebook.neuron", "org.spikebook.stimulus");
    }

    private static void addUses(String source, Map<String, Set<String>> uses) {
        Matcher own = PACKAGE.matcher(source);
        if (own.find()) {
            Set<String> used = uses.computeIfAbsent(own.group(1), _ -> new TreeSet<>());
            IMPORT.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.equals(own.group(1)))
                    .forEach(used::add);
        }
    }

    /** The packages of one cycle, each using the next; empty if there is none. */
    private static List<String> cycle(Map<String, Set<String>> uses) {
        Set<String> done = new HashSet<>();
        for (String first : uses.keySet()) {
            List<String> found = cycleFrom(first, uses, done);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Walks in depth; a package that is met again on its own way closes a cycle. */
    private static List<String> cycleFrom(
            String first, Map<String, Set<String>> uses, Set<String> done) {
        List<String> way = new ArrayList<>();
        Map<String, Deque<String>> open = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty() || !way.isEmpty()) {
            if (next.isEmpty()) {
                done.add(way.removeLast());
                next = way.isEmpty() ? new ArrayDeque<>() : open.get(way.getLast());
                continue;
            }
            String name = next.removeFirst();
            if (way.contains(name)) {
                return List.copyOf(way.subList(way.indexOf(name), way.size()));
            }
            if (!done.contains(name)) {
                way.add(name);
                next = new ArrayDeque<>(uses.getOrDefault(name, Set.of()));
                open.put(name, next);
            }
        }
        return List.of();
    }
}
