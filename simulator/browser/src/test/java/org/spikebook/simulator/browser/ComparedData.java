package org.spikebook.simulator.browser;

import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.live.PlayedData;
import org.spikebook.training.live.PlayedSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Data and weights, and documents that show them, to run in both homes. */
record ComparedData(PlayedData data, List<String> documents) {

    private static final List<String> OF_VALUES =
            List.of("rate", "latency", "regular", "direct", "population");
    private static final int LINES = 64;
    private static final int NEURONS_A_VALUE = 8;
    private static final int OUT = 10;
    private static final List<Integer> SAMPLES = List.of(0, 1_300, 1_796);

    /** How many of the documents run. */
    static final int RUNS = 3 * 5 + 3 + 3;

    static List<ComparedData> all() {
        Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
        return List.of(
                new ComparedData(PlayedData.of(List.of(digits)), ofDigits()),
                new ComparedData(PlayedData.of(List.of(events())), ofEvents()),
                new ComparedData(trained(digits), shown("rate", "digits8x8", LINES, SAMPLES)));
    }

    private static List<String> ofDigits() {
        return OF_VALUES.stream()
                .flatMap(encoder ->
                        shown(
                                encoder,
                                "digits8x8",
                                encoder.equals("population") ? LINES * NEURONS_A_VALUE : LINES,
                                SAMPLES)
                                .stream())
                .toList();
    }

    private static List<String> ofEvents() {
        return shown("events", "few", LINES, List.of(0, 1, 2));
    }

    private static List<String> shown(
            String encoder, String data, int lines, List<Integer> samples) {
        return samples.stream()
                .map(sample ->
                        """
                        {"format": "spikebook/network/1",
                         "stimuli": [{"id": "s", "size": %d, "type": "dataset", "data": "%s",
                           "encoder": "%s", "sample": %d}],
                         "populations": [{"id": "n", "size": %d, "model": {"type": "lif"}}],
                         "projections": [{"id": "s-n", "from": "s", "to": "n", "weightPa": 200}],
                         "recorders": [{"id": "v", "of": "n", "record": "vMv"},
                           {"id": "in", "of": "s", "record": "spikes"}],
                         "run": {"dtMs": 1, "durationMs": 60, "seed": 5}}
                        """
                                .formatted(lines, data, encoder, sample, OUT)
                                .replace("\n", " "))
                .toList();
    }

    /** Three samples of an event camera's kind. */
    private static Dataset events() {
        DatasetInfo like = DatasetCatalog.standard().info("digits8x8").orElseThrow();
        DatasetInfo info =
                new DatasetInfo(
                        "few",
                        like.title(),
                        like.summary(),
                        like.shape(),
                        like.classNames(),
                        new SplitSizes(1, 1, 1),
                        SampleForm.EVENTS);
        return Dataset.of(info, ComparedData::eventsOf, new byte[] {0, 1, 2});
    }

    private static Sample eventsOf(int sample) {
        int[] times = IntStream.range(0, 200).map(k -> k * 4_000 + sample).toArray();
        int[] lines = IntStream.range(0, 200).map(k -> k * (7 + 2 * sample) % LINES).toArray();
        return new Sample.Events(times, lines, 1_000_000);
    }

    /** With an encoder that no stimulus has, and weights that no document lists. */
    private static PlayedData trained(Dataset digits) {
        float[] weights = new float[LINES * OUT];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = 300f * (float) Math.sin(k) + 100;
        }
        return new PlayedData(
                List.of(
                        new PlayedSet(
                                digits,
                                Optional.of(
                                        Configured.of(
                                                new RateEncoder(),
                                                Map.of("maxRateHz", Value.of(333)))))),
                new WeightSet(Map.of("s-n", new ProjectionWeights(LINES, OUT, weights))));
    }
}
