package org.spikebook.web.networklab.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.LiveRun;
import org.spikebook.web.networklab.Documents;
import org.spikebook.web.networklab.figure.RunView;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

class LiveScopeTest {

    private static final String TWELVE_NEURONS =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 12, "model": {"type": "lif"}}],
             "recorders": [{"id": "v", "of": "n", "record": "vMv"}],
             "run": {"dtMs": 0.1, "durationMs": 10}}\
            """;

    private static final RunView WHOLE = RunView.whole(10);

    private final LiveScope scope = new LiveScope();
    private final LiveRun run = new LiveRun(Documents.compiled(TWELVE_NEURONS));

    @Test
    void news_hasTheFirstLines_andSaysHowManyThereAre() {
        run.advance(10);
        JsonNode news = scope.news(run.frame(), WHOLE);

        assertThat(news.at("/traces/v")).hasSize(5);
        assertThat(names(news)).containsExactly("neuron 0", "1", "2", "3", "4");
        assertThat(news.at("/legends/v/note").asString()).isEqualTo("5 of 12 neurons shown");
    }

    @Test
    void news_hasTheChosenLines_inAFrameThatIsFresh_andInThoseAfterIt() {
        RunView chosen = WHOLE.withLines("v", List.of(3, 11));
        run.advance(10);
        JsonNode fresh = scope.news(run.frame(), chosen);
        run.advance(10);
        JsonNode later = scope.news(run.frame(), chosen);

        assertThat(names(fresh)).containsExactly("neuron 3", "11");
        assertThat(fresh.at("/traces/v")).hasSize(2);
        assertThat(later.at("/traces/v")).hasSize(2);
        assertThat(later.at("/legends")).isEmpty();
    }

    @Test
    void news_ofWhatIsBehindEfficacies_namesSources() {
        String document =
                TWELVE_NEURONS
                        .replace(
                                "\"of\": \"n\", \"record\": \"vMv\"",
                                "\"of\": \"p\", \"record\": \"x\"")
                        .replace(
                                "\"recorders\"",
                                """
                                "projections": [{"id": "p", "from": "n", "to": "n",
                                  "plasticity": {"type": "tsodyksMarkram"}}], "recorders"\
                                """);
        scope.prepare(Documents.compiled(document).model(), Map.of());

        JsonNode news = scope.news(new LiveRun(Documents.compiled(document)).frame(), WHOLE);

        assertThat(names(news)).startsWith("source 0");
        assertThat(news.at("/legends/v/note").asString()).isEqualTo("5 of 12 sources shown");
    }

    @Test
    void setup_hasTheThresholdOfPotentials_whereAllHaveTheSame() {
        assertThat(strip(TWELVE_NEURONS).at("/threshold").asDouble()).isEqualTo(-50);
        assertThat(strip(TWELVE_NEURONS.replace("lif", "adaptiveThreshold")).has("threshold"))
                .isFalse();
        assertThat(strip(TWELVE_NEURONS.replace("vMv", "rateHz")).has("threshold")).isFalse();
    }

    private JsonNode strip(String document) {
        return scope.setup(Documents.compiled(document).model(), Map.of()).at("/strips/0");
    }

    private static List<String> names(JsonNode news) {
        return news.at("/legends/v/names").valueStream().map(JsonNode::asString).toList();
    }
}
