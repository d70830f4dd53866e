package org.spikebook.simulator.model.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class ConnectorTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.1, 0.7, 1})
    void fixedProbability_joinsThatPartOfAllPairs(double probability) {
        int[][] joined =
                matrix(
                        new FixedProbability(),
                        probability("probability", probability),
                        600,
                        500,
                        false);

        double total = sum(joined);
        double sd = Math.sqrt(600 * 500 * probability * (1 - probability));
        assertThat(total).isCloseTo(600 * 500 * probability, within(4 * sd + 1e-9));
        assertThat(max(joined)).isLessThanOrEqualTo(1);
    }

    /** Columns get equal shares: p above 0.001. */
    @Test
    void fixedProbability_treatsAllTargetsAlike() {
        int[][] joined =
                matrix(new FixedProbability(), probability("probability", 0.05), 2000, 50, false);
        long[] inDegrees = new long[50];
        for (int[] row : joined) {
            for (int t = 0; t < 50; t++) {
                inDegrees[t] += row[t];
            }
        }
        double[] expected = new double[50];
        Arrays.fill(expected, sum(joined) / 50.0);
        assertThat(new ChiSquareTest().chiSquareTest(expected, inDegrees)).isGreaterThan(0.001);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "40, false", "60, false", "99, false", "40, true", "300, true"})
    void fixedInDegree_givesEachTargetExactlyThatMany(int inDegree, boolean multiple) {
        Map<String, Value> given =
                Map.of("inDegree", Value.of(inDegree), "allowMultiple", Value.of(multiple));
        int[][] joined = matrix(new FixedInDegree(), given, 100, 100, true);

        for (int t = 0; t < 100; t++) {
            int degree = 0;
            for (int s = 0; s < 100; s++) {
                degree += joined[s][t];
            }
            assertThat(degree).isEqualTo(inDegree);
            assertThat(joined[t][t]).as("self").isZero();
        }
        assertThat(max(joined) > 1).isEqualTo(multiple);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "90, false", "300, true"})
    void fixedOutDegree_givesEachSourceExactlyThatMany(int outDegree, boolean multiple) {
        Map<String, Value> given =
                Map.of("outDegree", Value.of(outDegree), "allowMultiple", Value.of(multiple));
        int[][] joined = matrix(new FixedOutDegree(), given, 100, 100, true);

        for (int s = 0; s < 100; s++) {
            assertThat(Arrays.stream(joined[s]).sum()).isEqualTo(outDegree);
            assertThat(joined[s][s]).as("self").isZero();
        }
        assertThat(max(joined) > 1).isEqualTo(multiple);
    }

    /** Sources are drawn uniformly: p above 0.001. */
    @ParameterizedTest
    @ValueSource(ints = {10, 80})
    void fixedInDegree_drawsSourcesEvenly(int inDegree) {
        int[][] joined =
                matrix(
                        new FixedInDegree(),
                        Map.of("inDegree", Value.of(inDegree)),
                        100,
                        3000,
                        false);
        long[] outDegrees = new long[100];
        double[] expected = new double[100];
        for (int s = 0; s < 100; s++) {
            outDegrees[s] = Arrays.stream(joined[s]).sum();
            expected[s] = inDegree * 30.0;
        }
        assertThat(new ChiSquareTest().chiSquareTest(expected, outDegrees)).isGreaterThan(0.001);
    }

    /** The number is exact; pairs are joined alike: p above 0.001 over a quarter of all. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fixedTotalNumber_sharesSynapsesOutEvenly(boolean allowSelf) {
        int[][] joined =
                matrix(
                        new FixedTotalNumber(),
                        Map.of(
                                "synapses", Value.of(60_000),
                                "allowSelf", Value.of(allowSelf)),
                        40,
                        40,
                        true);
        long[] observed =
                Arrays.stream(joined).flatMapToInt(Arrays::stream).asLongStream().toArray();
        double[] expected = new double[observed.length];
        Arrays.fill(expected, 60_000.0 / (allowSelf ? 1600 : 1560));
        if (!allowSelf) {
            for (int k = 0; k < 40; k++) {
                assertThat(joined[k][k]).as("self").isZero();
                expected[k * 41] = 1e-9;
            }
        }

        assertThat(sum(joined)).isEqualTo(60_000);
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(0.001);
    }

    static List<Connector> fixedNumbers() {
        return List.of(new FixedTotalNumber(), new FixedInDegree(), new FixedOutDegree());
    }

    @ParameterizedTest
    @MethodSource("fixedNumbers")
    void fixedNumbers_withoutAnyPair_saySo(Connector connector) {
        boolean choice = !(connector instanceof FixedTotalNumber);
        ParameterValues values =
                ParameterValues.of(
                        connector.parameters(),
                        choice ? Map.of("allowMultiple", Value.of(true)) : Map.of());

        assertThat(connector.mismatch(values, new Ends(List.of(1), List.of(1), true))).isPresent();
        assertThat(connector.mismatch(values, new Ends(List.of(1), List.of(1), false))).isEmpty();
    }

    @Test
    void allToAll_withoutSelf_leavesTheDiagonalOut() {
        int[][] joined = matrix(new AllToAll(), Map.of("allowSelf", Value.of(false)), 9, 9, true);

        assertThat(sum(joined)).isEqualTo(72);
    }

    @ParameterizedTest
    @MethodSource("all")
    void draw_twice_givesTheSamePairsWithTargetsAscendingForEachSource(Connector connector) {
        ParameterValues values = ParameterValues.defaults(connector.parameters());
        boolean shaped = connector.sharesWeights();
        Ends ends =
                shaped
                        ? new Ends(List.of(6, 5, 2), shapeOfDefault(connector), false)
                        : new Ends(List.of(60), List.of(60), true);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        int[] last = new int[60];
        assertThat(connector.mismatch(values, ends)).isEmpty();

        connector.draw(
                values,
                ends,
                StreamKey.of(1),
                (s, t) -> first.append(s).append('-').append(t).append(' '));
        connector.draw(
                values,
                ends,
                StreamKey.of(1),
                (s, t) -> {
                    assertThat(t).isGreaterThanOrEqualTo(last[s]);
                    last[s] = t;
                    second.append(s).append('-').append(t).append(' ');
                });

        assertThat(second.toString()).isEqualTo(first.toString());
    }

    static List<Connector> all() {
        return Connector.standard();
    }

    private static List<Integer> shapeOfDefault(Connector connector) {
        return connector instanceof Pooling ? List.of(3, 2, 2) : List.of(4, 3, 7);
    }

    private static Map<String, Value> probability(String name, double value) {
        return Map.of(name, Value.of(value));
    }

    private static int[][] matrix(
            Connector connector, Map<String, Value> given, int sources, int targets, boolean same) {
        int[][] joined = new int[sources][targets];
        connector.draw(
                ParameterValues.of(connector.parameters(), given),
                new Ends(List.of(sources), List.of(targets), same),
                StreamKey.of(11),
                (s, t) -> joined[s][t]++);
        return joined;
    }

    private static long sum(int[][] matrix) {
        return Arrays.stream(matrix).flatMapToInt(Arrays::stream).asLongStream().sum();
    }

    private static int max(int[][] matrix) {
        return Arrays.stream(matrix).flatMapToInt(Arrays::stream).max().orElse(0);
    }
}
