package org.spikebook.simulator.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.testkit.BrokenDocuments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class BrokenDocumentsTest {

    private static final int MUTATIONS = 20_000;

    private final NetworkReader reader =
            new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1L << 30));

    @Test
    void read_eachBrokenDocument_givesWordedProblemsWithinSeconds() {
        Map<String, String> documents = BrokenDocuments.all();
        assertThat(documents).hasSizeGreaterThan(200);

        List<String> accepted = new ArrayList<>();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> documents.forEach((name, document) -> collect(name, document, accepted)));
        assertThat(accepted).isEmpty();
    }

    /** Seeded, so that a failure repeats: documents with a few bytes changed. */
    @Test
    void read_mutatedDocuments_endInANetworkThatRunsOrInProblems() {
        int valid = 0;
        for (long seed = 0; seed < MUTATIONS; seed++) {
            switch (reader.read(BrokenDocuments.mutated(seed))) {
                case Validation.Valid(NetworkModel network) -> {
                    valid++;
                    runBriefly(network);
                }
                case Validation.Invalid(List<Problem> problems) ->
                        assertAllWorded("seed " + seed, problems);
            }
        }
        assertThat(valid).isBetween(MUTATIONS / 100, MUTATIONS / 2);
    }

    private void collect(String name, String document, List<String> accepted) {
        switch (reader.read(document)) {
            case Validation.Valid _ -> accepted.add(name);
            case Validation.Invalid(List<Problem> problems) -> assertAllWorded(name, problems);
        }
    }

    private static void assertAllWorded(String name, List<Problem> problems) {
        problems.forEach(problem -> assertWorded(name, problem));
    }

    private static void assertWorded(String name, Problem problem) {
        assertThat(problem.message()).as(name).isNotBlank().hasSizeLessThan(500);
        assertThat(problem.hint()).as(name).isNotBlank();
    }

    private static void runBriefly(NetworkModel network) {
        NetworkModel brief = network.withRun(network.run().withSteps(5));
        Simulator.run(brief, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
    }
}
