package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.places;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** However broken the files of a lesson are, reading them ends with problems that have a place. */
class MutatedLessonTest {

    private static final int MUTATIONS = 150;

    /** What a lesson can do without, as far as reading it tells. */
    private static final Pattern OPTIONAL =
            Pattern.compile("(lesson\\.[a-z]{2}|teacher(\\.[a-z]{2})?)\\.md|solution/.*");

    static List<String> slugs() {
        return List.of(
                "01-from-spike-to-silicon",
                "02-the-f-i-curve",
                "03-driven-by-noise",
                "04-a-balanced-network",
                "stdp-window",
                "tour",
                "honest-claims");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "```",
                "---",
                "---\n---",
                "---\n- a\n---",
                "---\n&a [*a]\n---",
                "---\na: &x [1]\nb: *x\n---",
                "---\na: !!int x\n---",
                "---\na: !!java.net.URL [x]\n---",
                "---\n? [a, b]\n: 1\n---",
                "---\ntitle: \0\n---",
                "---\nminutes: .inf\n---",
                "---\nminutes: 2026-11-29\n---",
                "---\nminutes: 99999999999999999999\n---",
            })
    void degenerate_files_have_problems_with_a_line(String text) {
        assertThat(places(text)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void mutated_lessons_never_throw_and_every_problem_carries_a_line(String slug) {
        LessonFolder folder = builtIn(slug);
        Random random = new Random(7);
        int broken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Map<String, String> files = new TreeMap<>(folder.files());
            String file = i % 5 == 0 ? pick(List.copyOf(files.keySet()), random) : "lesson.md";
            files.put(file, mutated(files.getOrDefault(file, ""), random));

            broken += places(files).isEmpty() ? 0 : 1;
        }
        assertThat(broken).isGreaterThan(MUTATIONS / 6);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void file_that_is_missing_or_renamed_is_named_where_it_is_asked_for(String slug) {
        LessonFolder folder = builtIn(slug);
        for (String file : folder.files().keySet()) {
            Map<String, String> files = new TreeMap<>(folder.files());
            String text = files.remove(file);
            List<String> missing = places(files);
            files.put("renamed-" + file.replace('/', '-'), text);

            assertThat(places(files)).as(file).isEqualTo(missing);
            if (!OPTIONAL.matcher(file).matches()) {
                assertThat(missing).as(file).isNotEmpty();
            }
        }
    }

    @Test
    void folder_with_a_model_solution_alone_is_no_lesson() {
        Map<String, String> files = new TreeMap<>(builtIn("02-the-f-i-curve").files());
        files.keySet().removeIf(file -> !file.startsWith("solution/"));

        assertThat(files).isNotEmpty();
        assertThat(places(files)).containsExactly("lesson.md:1 noLesson");
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(Math.max(1, lines.size()));
        String line = lines.isEmpty() ? "" : lines.get(at);
        int cut = random.nextInt(line.length() + 1);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, line.substring(0, cut));
            case 4 -> lines.set(at, line.substring(0, cut) + noise(random) + line.substring(cut));
            case 5 -> lines = lines.subList(0, at);
            case 6 -> lines.set(at, " ".repeat(random.nextInt(4)) + line.strip());
            default -> lines.set(at, line.replaceAll("[0-9]+", "-1e9"));
        }
        return String.join("\n", lines);
    }

    private static String noise(Random random) {
        return pick(
                List.of(
                        "```", ":", "{", "]", "\t", "\"", "- ", "&a ", "*a", "\u0000", "é",
                        "\ud83d", "---"),
                random);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static LessonFolder builtIn(String slug) {
        return LessonFolders.onClassPath(MutatedLessonTest.class.getClassLoader()).stream()
                .filter(folder -> folder.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
