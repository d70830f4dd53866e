package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.CELL;
import static org.spikebook.lesson.content.ProblemPlaces.files;
import static org.spikebook.lesson.content.ProblemPlaces.places;
import static org.spikebook.lesson.content.WrittenLesson.FRONT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** Whatever is wrong with the files of a lesson, the author gets problems with file and line. */
class LessonFileProblemsTest {

    @Test
    void whole_lesson_has_no_problems() {
        assertThat(places(FRONT + CELL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "document: net.json, document: nets.json, lesson.md:10 noFile",
        "document: net.json, document: 5, lesson.md:10 notAText",
        "title: My network, titel: My network, lesson.md:9 unknownKey",
        "title: My network, document: net.json, lesson.md:10 notYaml",
        "document: net.json, document net.json, lesson.md:10 notYaml",
        "document: net.json, '', lesson.md:8 missing",
        "version: 3, version: three, lesson.md:6 notAWholeNumber",
        "goals: [See it spike], goals: [1], lesson.md:4 notAText",
        "goals: [See it spike], goals: [a, lesson.md:5 notYaml",
        "goals: [See it spike], null: [a], lesson.md:4 notYaml",
        "title: My network, ~: 5, lesson.md:9 notYaml",
        "title: My network, <<: {~: 5}, lesson.md:9 notYaml",
        "title: Mine, '', lesson.md:1 missing",
        "```network net, ```network, lesson.md:8 cellWithoutId",
        "```network net, ```netwrok net, lesson.md:8 unknownCellType",
        "```network net, ```network n.et, lesson.md:8 badId",
    })
    void mistake_is_found_on_its_line(String right, String wrong, String expected) {
        assertThat(places((FRONT + CELL).replace(right, wrong))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0', ok",
        "'network: one, measure: spikeCount, of: exc, expected: 0, tolerance: 0', noNetwork",
        "'network: net, measure: spikeCount, of: inh, expected: 0, tolerance: 0', noPopulation",
        "'network: net, measure: rate, of: exc, expected: 0, tolerance: 0', unknownMeasure",
        "'network: net, measure: spikeCount, of: exc, expected: 7, tolerance: 0', notInText",
        "'network: net, measure: spikeCount, of: exc, expected: 0', missing",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: -1', notANumber",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0, a: 1', unknownKey",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0,"
                + " change: {/populations/inh/size: 2}', leadsNowhere",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0,"
                + " change: {/populations/exc/size: -2}', notASize",
    })
    void mistake_in_a_stated_number_is_found_on_its_line(String number, String expected) {
        String front =
                FRONT.replace("version: 3\n", "version: 3\nnumbers:\n  - {" + number + "}\n");
        String text = front + CELL + "\nIt sends 0 spikes.\n";

        if (expected.equals("ok")) {
            assertThat(places(text)).isEmpty();
        } else {
            assertThat(places(text)).containsOnly("lesson.md:8 " + expected);
        }
    }

    @Test
    void block_that_is_not_closed_does_not_swallow_the_next_cell() {
        String unclosed = CELL.replace("net.json\n```", "net.json\n");
        String next = CELL.replace("network net", "network other");

        assertThat(places(FRONT + unclosed + next)).containsExactly("lesson.md:8 unclosedCell");
        assertThat(places(FRONT + "```python\n" + CELL + "\nmore"))
                .as("its first fence has an info string, so only the last one closes the block")
                .isEmpty();
        assertThat(places(FRONT + CELL + "~~~~\ntext\n~~~\n"))
                .containsExactly("lesson.md:12 unclosedBlock");
    }

    @Test
    void files_of_editors_on_windows_are_read() {
        Map<String, String> files = files(FRONT + CELL);
        files.replaceAll((_, text) -> "\ufeff" + text.replace("\n", "\r\n"));

        assertThat(places(files)).isEmpty();
    }

    @Test
    void front_matter_that_is_not_closed_is_named() {
        assertThat(places("---\ntitle: Mine\n" + CELL)).contains("lesson.md:1 unclosedFrontMatter");
    }

    @Test
    void second_cell_of_an_id_is_named_with_its_own_line() {
        assertThat(places(FRONT + CELL + CELL)).containsExactly("lesson.md:12 duplicateId");
    }

    @Test
    void broken_network_is_named_with_file_and_line() {
        Map<String, String> files = files(FRONT + CELL);
        files.put("net.json", "{\"format\": \"spikebook/network/1\",\n \"populations\": [}\n");

        assertThat(places(files)).anySatisfy(p -> assertThat(p).startsWith("net.json:2 "));
    }

    @Test
    void steps_take_no_longer_than_the_lesson() {
        String question =
                """
                ```question free
                minutes: MINUTES
                kind: text
                ```
                """;

        assertThat(places(FRONT + question.replace("MINUTES", "5"))).isEmpty();
        assertThat(places(FRONT + question.replace("MINUTES", "6")))
                .containsExactly("lesson.md:5 stepsTakeLonger");
        assertThat(places(FRONT + question.replace("MINUTES", "none")))
                .allMatch(place -> place.startsWith("lesson.md:9 "))
                .isNotEmpty();
    }
}
