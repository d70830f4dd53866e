package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.CELL;
import static org.spikebook.lesson.content.ProblemPlaces.files;
import static org.spikebook.lesson.content.ProblemPlaces.places;
import static org.spikebook.lesson.content.WrittenLesson.FRONT;
import static org.spikebook.lesson.content.WrittenLesson.NETWORK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** What is wrong with the questions of a lesson. */
class LessonQuestionProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 0, to: 10} | from: 10, to: 0} | badRange",
                "label: I, | scale: logg, label: I, | unknownScale",
                "label: I, | ticks: [11], label: I, | farTick",
                "label: I, | labell: I, | unknownKey",
                "[5, 50] | [0, 50] | badCurve",
                "[5, 50] | 5 | badCurve",
                "tolerance: 0.1 | tolerance: 2 | notANumber",
                "unit: Hz | unit: kHz | rateWithoutHertz",
                "rateOf: exc | within: 1 | halfMeasure",
            })
    void mistake_of_a_drawing_is_found(String right, String wrong, String expected) {
        String drawing =
                """
                ```question draw
                kind: draw
                draw:
                  x: {label: I, from: 0, to: 10}
                  y: {label: f, unit: Hz, from: 0, to: 100}
                  points: [[0, 0], [5, 50], [10, 100]]
                  tolerance: 0.1
                  rateOf: exc
                  over: /populations/exc/size
                ```
                """;

        assertThat(places(FRONT + CELL + drawing)).isEmpty();
        assertThat(places(FRONT + CELL + drawing.replace(right, wrong)))
                .anyMatch(place -> place.matches("lesson.md:1[2-9] " + expected));
    }

    @ParameterizedTest
    @CsvSource({
        "over: /populations/exc/model/tRefMs, ok",
        "over: /populations/exc/model/tRefs, lesson.md:18 ",
        "over: /populations/inh/model/tRefMs, lesson.md:18 leadsNowhere",
        "over: populations, lesson.md:18 leadsToNoNumber",
        "over: /populations/exc/model, lesson.md:18 leadsToNoNumber",
        "rateOf: inh, lesson.md:17 rateOfUnknown",
    })
    void rate_of_what_the_network_does_not_have_is_found_on_its_line(String key, String expected) {
        String drawing =
                """
                ```question draw
                kind: draw
                draw:
                  x: {label: t, from: 0, to: 10}
                  y: {label: f, unit: Hz, from: 0, to: 100}
                  rateOf: exc
                  over: /populations/exc/model/tRefMs
                ```
                """;
        String name = key.substring(0, key.indexOf(':'));
        String changed = drawing.replaceFirst(name + ": .*", key);

        if (expected.equals("ok")) {
            assertThat(places(FRONT + CELL + changed)).isEmpty();
        } else {
            assertThat(places(FRONT + CELL + changed))
                    .isNotEmpty()
                    .allSatisfy(place -> assertThat(place).startsWith(expected));
        }
    }

    @Test
    void rate_is_that_of_the_next_network_and_there_must_be_one() {
        String question =
                """
                ```question rate
                kind: number
                number: {expected: 20, tolerance: 3, unit: Hz, rateOf: exc}
                ```
                """;
        String other = CELL.replace("network net", "network two").replace("net.json", "two.json");
        Map<String, String> files = files(FRONT + CELL + question + other);
        files.put("two.json", NETWORK.replace("exc", "inh"));

        assertThat(places(FRONT + question + CELL)).isEmpty();
        assertThat(places(files)).containsExactly("lesson.md:14 rateOfUnknown");
        assertThat(places(FRONT + question)).containsExactly("lesson.md:10 rateOfNoNetwork");
    }
}
