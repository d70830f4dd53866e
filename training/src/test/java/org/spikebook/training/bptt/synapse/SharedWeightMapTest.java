package org.spikebook.training.bptt.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.training.DrawnNetwork;

import java.util.ArrayList;
import java.util.List;

class SharedWeightMapTest {

    private static final String LIF = "{\"type\": \"lif\"}";
    private static final String DELTA = "{\"type\": \"delta\"}";

    /** Every pair of the connector, by its weight, from both ends: however runs are joined. */
    @ParameterizedTest
    @CsvSource({
        "7, 5, 4, 3, 1, 0",
        "7, 5, 4, 3, 1, 1",
        "9, 6, 3, 5, 2, 2",
        "8, 8, 2, 2, 2, 0",
        "3, 3, 2, 5, 1, 2",
        "6, 6, 1, 4, 3, 1"
    })
    void of_convolution_hasEverySynapseOnceFromBothEnds(
            int side, int out, int in, int kernel, int stride, int padding) {
        NetworkModel network = convolution(side, out, in, kernel, stride, padding);
        Projection projection = network.projections().getFirst();
        SharedWeightMap map = SharedWeightMap.of(network, projection, true);
        List<String> expected = synapses(network, projection, map);
        assertThat(map.synapses()).isEqualTo(expected.size());
        assertThat(forward(map)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(backward(map)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** A line of the kernel is one run, over five places of eight channels. */
    @ParameterizedTest
    @CsvSource({"1, 5, 40", "2, 10, 24"})
    void of_sourceInTheMiddle_reachesAdjacentPlacesTogether(int stride, int runs, int longest) {
        NetworkModel network = convolution(21, 8, 1, 5, stride, 0);
        SharedWeightMap map = SharedWeightMap.of(network, network.projections().getFirst(), true);
        SynapseRuns bySource = map.bySource();
        int middle = 10 * 21 + 10;
        assertThat(bySource.start()[middle + 1] - bySource.start()[middle])
                .isLessThanOrEqualTo(runs);
        assertThat(bySource.length()[bySource.start()[middle]]).isEqualTo(longest);
    }

    private static NetworkModel convolution(
            int side, int out, int in, int kernel, int stride, int padding) {
        int places = (side + 2 * padding - kernel) / stride + 1;
        return DrawnNetwork.showingShaped(
                        "digits8x8", "[%1$d, %1$d, %2$d]".formatted(side, in), "rate")
                .shaped("c", "[%1$d, %1$d, %2$d]".formatted(places, out), LIF, DELTA)
                .lif("out", 3)
                .join(
                        "data",
                        "c",
                        "{\"type\": \"convolution\", \"kernel\": %d, \"stride\": %d, \"padding\": %d}"
                                .formatted(kernel, stride, padding),
                        0,
                        "")
                .join("c", "out")
                .model();
    }

    private static List<String> synapses(
            NetworkModel network, Projection projection, SharedWeightMap map) {
        Configured<?> connector = projection.connector();
        Ends ends = network.ends(projection);
        List<String> synapses = new ArrayList<>();
        var component = projection.connector().component();
        int columns = component.weightLayout(connector.values(), ends).columns();
        var places = component.weightPlaces(connector.values(), ends);
        component.draw(
                connector.values(),
                ends,
                StreamKey.of(0),
                (source, target) -> {
                    int place = places.of(source, target);
                    int row = place % columns;
                    synapses.add(
                            synapse(
                                    source,
                                    target,
                                    map.position(row) * map.outChannels() + place / columns));
                });
        return synapses;
    }

    private static List<String> forward(SharedWeightMap map) {
        List<String> synapses = new ArrayList<>();
        SynapseRuns runs = map.bySource();
        for (int source = 0; source < runs.owners(); source++) {
            for (int r = runs.start()[source]; r < runs.start()[source + 1]; r++) {
                for (int i = 0; i < runs.length()[r]; i++) {
                    synapses.add(synapse(source, runs.member()[r] + i, runs.weight()[r] + i));
                }
            }
        }
        return synapses;
    }

    private static List<String> backward(SharedWeightMap map) {
        List<String> synapses = new ArrayList<>();
        SynapseRuns runs = map.byPlace();
        for (int place = 0; place < runs.owners(); place++) {
            for (int r = runs.start()[place]; r < runs.start()[place + 1]; r++) {
                for (int i = 0; i < runs.length()[r]; i++) {
                    for (int o = 0; o < map.outChannels(); o++) {
                        synapses.add(
                                synapse(
                                        runs.member()[r] + i,
                                        place * map.outChannels() + o,
                                        map.position(runs.weight()[r] + i) * map.outChannels()
                                                + o));
                    }
                }
            }
        }
        return synapses;
    }

    private static String synapse(int source, int target, int weight) {
        return source + "-" + target + ":" + weight;
    }
}
