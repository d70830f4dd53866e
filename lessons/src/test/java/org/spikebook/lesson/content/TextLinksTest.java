package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.CELL;
import static org.spikebook.lesson.content.ProblemPlaces.files;
import static org.spikebook.lesson.content.ProblemPlaces.places;
import static org.spikebook.lesson.content.WrittenLesson.FRONT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Map;

/** Links and terms of a lesson lead somewhere, in all its texts. */
class TextLinksTest {

    @ParameterizedTest
    @CsvSource({
        "[a](#term), termWithoutMeaning",
        "[*a* b](#term), termWithoutMeaning",
        "'[a](#term \" \")', termWithoutMeaning",
        "'[a](#term \"what it is\")', ''",
        "[a](#terms), linkWithin",
        "[a](#), linkWithin",
        "[a](other.md), deadLink",
        "[a](/lessons/tour), deadLink",
        "[a](), deadLink",
        "[a](https://), deadLink",
        "[a](javascript:alert), deadLink",
        "[a](mailto:a), deadLink",
        "[a](https://example.org), ''",
        "'[a](HTTP://example.org/b?c=d#e \"title\")', ''",
        "<https://example.org/a_(b)>, ''",
        "[a](mailto:a@example.org), ''",
        "`[a](#term)`, ''",
        "doi:10.1000/182, ''",
        "[a][b] and [c], ''",
    })
    void link_that_leads_nowhere_is_found_on_its_line(String text, String code) {
        List<String> expected = code.isEmpty() ? List.of() : List.of("lesson.md:11 " + code);

        assertThat(links("lesson.md", FRONT + "One.\n\nTwo\n" + text + " three.\n"))
                .isEqualTo(expected);
    }

    @Test
    void second_term_without_a_meaning_is_found_on_its_own_line() {
        String terms = "[a](#term \"known\")\n[b](#term)\n";

        assertThat(links("lesson.md", FRONT + terms))
                .containsExactly("lesson.md:9 termWithoutMeaning");
    }

    @Test
    void texts_of_questions_and_tasks_have_links_too() {
        String cells =
                """
                ```question which
                ask: |
                  See [a](a.md).
                options:
                  - {text: "[b](b.md)"}
                  - text: c
                    feedback: "[c](c.md)"
                answer: "[d](d.md)"
                ```
                ```task task
                ask: Do it.
                hints:
                  - One.
                  - "[e](e.md)"
                ```
                """;

        assertThat(links("lesson.de.md", FRONT + cells))
                .containsExactlyInAnyOrder(
                        "lesson.de.md:9 deadLink",
                        "lesson.de.md:12 deadLink",
                        "lesson.de.md:14 deadLink",
                        "lesson.de.md:15 deadLink",
                        "lesson.de.md:21 deadLink");
        assertThat(links("teacher.md", "See [a](a.md).\n"))
                .containsExactly("teacher.md:1 deadLink");
        assertThat(links("notes.md", "See [a](a.md).\n")).isEmpty();
    }

    /** It could have been taught before, and would be lost. */
    @Test
    void lesson_with_a_dead_link_is_read_all_the_same() {
        assertThat(places(FRONT + CELL + "[a](#term) and [b](b.md)\n")).isEmpty();
    }

    /** Those who write a lesson see both at each edit. */
    @Test
    void check_tells_links_beside_the_lesson_and_also_where_it_cannot_be_read() {
        Map<String, String> files = files(FRONT + CELL + "[a](#term) and [b](b.md)\n");
        files.put("teacher.md", "See [c](c.md).\n");

        LessonCatalog.Checked good = LessonCatalog.check("50-mine", files);
        files.remove("net.json");
        LessonCatalog.Checked bad = LessonCatalog.check("50-mine", files);

        assertThat(good.reading().content()).isPresent();
        assertThat(good.links())
                .extracting(Problem::path)
                .containsExactly("lesson.md:12", "lesson.md:12", "teacher.md:1");
        assertThat(good.links()).isEqualTo(LessonCatalog.linkProblems(files));
        assertThat(bad.reading().content()).isEmpty();
        assertThat(bad.links()).isEqualTo(good.links());
    }

    private static List<String> links(String file, String text) {
        return new LessonFolder("50-mine", Map.of(file, text))
                .linkProblems().stream()
                        .peek(p -> assertThat(p.hint()).isNotBlank())
                        .map(p -> p.path() + " " + p.code())
                        .toList();
    }
}
