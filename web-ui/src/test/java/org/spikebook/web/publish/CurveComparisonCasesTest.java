package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurveComparison;
import org.spikebook.lesson.curve.document.CurveJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server judges curves as the script of a published page does ({@code comparison.test.ts}). */
class CurveComparisonCasesTest {

    private static final Path CASES = Path.of("src/main/frontend/curve-pad/comparison-cases.json");

    @Test
    void everyCase_isJudgedAsInTheBrowser() throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(CASES));

        assertThat(cases.size()).isGreaterThan(5);
        cases.forEach(CurveComparisonCasesTest::check);
    }

    private static void check(JsonNode given) {
        CurveComparison found =
                CurveComparison.of(
                        curve(given, "reference"),
                        curve(given, "drawn"),
                        given.get("tolerance").doubleValue());
        String name = given.get("name").stringValue();
        JsonNode wanted = given.get("deviations");

        assertThat(found.within())
                .as(name)
                .isCloseTo(given.get("within").doubleValue(), within(1e-9));
        assertThat(found.deviations()).as(name).hasSize(wanted.size());
        for (int k = 0; k < wanted.size(); k++) {
            CurveComparison.Deviation deviation = found.deviations().get(k);
            assertThat(deviation.side().name())
                    .as(name)
                    .isEqualTo(wanted.get(k).get(0).stringValue());
            assertThat(new double[] {deviation.from(), deviation.to()})
                    .as(name)
                    .containsExactly(
                            new double[] {
                                wanted.get(k).get(1).doubleValue(),
                                wanted.get(k).get(2).doubleValue()
                            },
                            within(1e-6));
        }
    }

    private static Curve curve(JsonNode given, String key) {
        return new Curve(
                axis(given.get("x")),
                axis(given.get("y")),
                CurveJson.points(given.get(key)).orElseThrow());
    }

    private static Axis axis(JsonNode axis) {
        return new Axis(
                "",
                "",
                axis.get(0).doubleValue(),
                axis.get(1).doubleValue(),
                Axis.Scale.valueOf(axis.get(2).stringValue()),
                List.of());
    }
}
