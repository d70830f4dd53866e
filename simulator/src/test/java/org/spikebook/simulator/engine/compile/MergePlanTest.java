package org.spikebook.simulator.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.engine.compiled.MergedTargets;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.testkit.Runs;

import java.util.List;
import java.util.stream.Stream;

/** Which projections are joined, and how their targets are put side by side. */
class MergePlanTest {

    private static final String SPARSE = "\"type\": \"fixedInDegree\"";
    private static final String DRAWN = "{\"uniform\": [1, 2]}";

    @Test
    void plan_ofOwnWeightsAndDelays_joinsBySource() {
        List<List<String>> joined = joined(own("a", "a"), own("b", "a"), own("a", "b"));

        assertThat(joined).containsExactly(List.of("a-a", "a-b"), List.of("b-a"));
    }

    /** b comes before a in the document, and so for anyone who is reached by both. */
    @Test
    void plan_sourcesInAnotherOrder_joinsTheLongestRunInTurn() {
        List<List<String>> joined =
                joined(own("b", "a"), own("a", "a"), own("a", "b"), own("b", "b"));

        assertThat(joined).containsExactly(List.of("b-a"), List.of("a-a", "a-b"));
    }

    @Test
    void plan_ofWhatComesBetween_joinsOneSideOnly() {
        String between = projection("c", "a", SPARSE, "3", DRAWN, "");

        List<List<String>> joined =
                joined(own("a", "a"), between, own("b", "a"), own("c", "b"), own("a", "b"));

        assertThat(joined).containsExactly(List.of("a-a"), List.of("c-b"));
    }

    @Test
    void plan_ofOneTarget_joinsNothing() {
        assertThat(joined(own("a", "a"), own("b", "a"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fixedInDegree; 3; {\"uniform\": [1, 2]}; ''",
                "fixedInDegree; {\"uniform\": [1, 2]}; 1; ''",
                "fixedInDegree; {\"uniform\": [1, 2]}; {\"uniform\": [1, 2]}; ', \"plasticity\":"
                        + " {\"type\": \"pairStdp\"}'",
                "allToAll; {\"uniform\": [1, 2]}; {\"uniform\": [1, 2]}; ''"
            })
    void plan_ofOtherProjections_joinsNothing(
            String type, String weight, String delay, String plasticity) {
        String connector = "\"type\": \"" + type + "\"";
        assertThat(
                        joined(
                                projection("a", "b", connector, weight, delay, plasticity),
                                projection("a", "c", connector, weight, delay, plasticity)))
                .isEmpty();
    }

    @Test
    void plan_wherePopulationsFireIntoOthersImmediately_joinsNothing() {
        String immediate = projection("a", "c", SPARSE, "3", "0", "");

        assertThat(joined(own("a", "a"), own("a", "b"), immediate)).isEmpty();
    }

    /** Joined, they would take more memory for a while than is estimated. */
    @ParameterizedTest
    @CsvSource({"200, true", "300, false"})
    void plan_ofOneSourceThatHasAllSynapses_joinsFewOnly(int inDegree, boolean expected) {
        String drawn = SPARSE + ", \"inDegree\": " + inDegree;
        NetworkModel network =
                network(
                        30_000,
                        projection("a", "a", drawn, DRAWN, DRAWN, "")
                                + ","
                                + projection("a", "b", drawn, DRAWN, DRAWN, ""));

        MergePlan plan =
                new MergePlan(
                        network,
                        WeightSet.EMPTY,
                        new BlockLayout(network, 1),
                        1,
                        MergeThreshold.ALWAYS);

        assertThat(plan.joined()).hasSize(expected ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "1, 2, 2", "2, 2, 2", "3, 3, 3"})
    void places_areOneForEachThreadOrMoreAndFitTheIndex(int blocks, int threads, int expected) {
        String projections =
                Stream.of("a", "b", "c")
                        .map(to -> own("a", to))
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow();
        NetworkModel network = network(30_000, projections);
        MergePlan plan =
                new MergePlan(
                        network,
                        WeightSet.EMPTY,
                        new BlockLayout(network, blocks),
                        threads,
                        MergeThreshold.ALWAYS);

        List<MergedTargets> places =
                Stream.of("a", "b", "c")
                        .flatMap(id ->
                                Stream.iterate(0, block -> block < blocks, block -> block + 1)
                                        .map(block -> plan.targets(id, block)))
                        .distinct()
                        .toList();

        assertThat(places).hasSize(expected).allMatch(merged -> merged.size() <= 65_536);
        assertThat(places.stream().mapToInt(MergedTargets::size).sum()).isEqualTo(90_000);
    }

    private static List<List<String>> joined(String... projections) {
        NetworkModel network = network(20, String.join(",", projections));
        MergePlan plan =
                new MergePlan(
                        network,
                        WeightSet.EMPTY,
                        new BlockLayout(network, 1),
                        1,
                        MergeThreshold.ALWAYS);
        return plan.joined().stream()
                .map(fromOne -> fromOne.stream().map(Projection::id).toList())
                .toList();
    }

    private static NetworkModel network(int size, String projections) {
        return Runs.network(
                """
                {"format": "spikebook/network/1", "populations": [
                   {"id": "a", "size": %1$d, "model": {"type": "lif"}},
                   {"id": "b", "size": %1$d, "model": {"type": "lif"}},
                   {"id": "c", "size": %1$d, "model": {"type": "lif"}}],
                 "projections": [%2$s], "run": {"durationMs": 1}}\
                """
                        .formatted(size, projections));
    }

    private static String own(String from, String to) {
        return projection(from, to, SPARSE, DRAWN, DRAWN, "");
    }

    private static String projection(
            String from,
            String to,
            String connector,
            String weight,
            String delay,
            String plasticity) {
        return """
        {"id": "%1$s-%2$s", "from": "%1$s", "to": "%2$s", "weightPa": %4$s, "delayMs": %5$s,
         "connector": {%3$s}%6$s}\
        """
                .formatted(from, to, connector, weight, delay, plasticity);
    }
}
