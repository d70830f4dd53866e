package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.WrittenLesson.NETWORK;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where the problems with the files of a lesson are. */
final class ProblemPlaces {

    static final String CELL =
            """
            ```network net
            title: My network
            document: net.json
            ```
            """;

    private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9./-]+:[1-9][0-9]*");

    private ProblemPlaces() {}

    static Map<String, String> files(String lesson) {
        return new TreeMap<>(Map.of("lesson.md", lesson, "net.json", NETWORK));
    }

    static List<String> places(String lesson) {
        return places(files(lesson));
    }

    /** Each problem as {@code lesson.md:3 code}; none may lack its file, line, message or hint. */
    static List<String> places(Map<String, String> files) {
        Reading<Lesson> reading = LessonReader.read(new LessonFolder("50-mine", files));
        assertThat(reading.problems())
                .allSatisfy(p -> {
                    assertThat(p.path()).matches(PLACE);
                    assertThat(p.message()).isNotBlank();
                    assertThat(p.hint()).isNotBlank();
                });
        return reading.problems().stream().map(ProblemPlaces::shown).toList();
    }

    private static String shown(Problem problem) {
        return problem.path() + " " + problem.code();
    }
}
