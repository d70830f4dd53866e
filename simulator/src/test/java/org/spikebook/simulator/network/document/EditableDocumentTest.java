package org.spikebook.simulator.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.EditableDocument.Change;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.testkit.ChangedNumbers;
import org.spikebook.simulator.testkit.RandomDocuments;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Parts whose numbers do not change are not read again. */
class EditableDocumentTest {

    private static final String LISTED =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "a", "size": 3, "model": {"type": "lif"}},
               {"id": "b", "size": 2, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "spikeTimes", "size": 3, "timesMs": [1, 2], "lines": [0, 2]}],
             "projections": [
               {"id": "in-a", "from": "in", "to": "a", "connector": {"type": "oneToOne"}, "weightPa": 100},
               {"id": "a-b", "from": "a", "to": "b", "weightPa": 20,
                "connector": {"type": "explicit", "sources": [0, 1, 2], "targets": [1, 0, 1]}}]}\
            """;

    private final NetworkReader reader =
            new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1 << 24));

    @Test
    void read_afterAChange_givesTheSameObjectsForAllOtherParts() {
        EditableDocument document = edit(LISTED);
        NetworkModel before = valid(document);

        put(document, "/projections/in-a/weightPa", 90);
        NetworkModel after = valid(document);

        assertThat(after.populations().getFirst()).isSameAs(before.populations().getFirst());
        assertThat(after.stimuli().getFirst()).isSameAs(before.stimuli().getFirst());
        assertThat(after.projections().getLast()).isSameAs(before.projections().getLast());
        assertThat(after)
                .isEqualTo(Runs.network(LISTED.replace("\"weightPa\": 100", "\"weightPa\": 90")));
    }

    @Test
    void read_afterOtherParametersOfAPopulation_givesTheSameProjections() {
        EditableDocument document = edit(LISTED);
        NetworkModel before = valid(document);

        put(document, "/populations/a/model/biasPa", 7);
        NetworkModel after = valid(document);

        assertThat(after.populations().getFirst().model().number("biasPa")).isEqualTo(7);
        assertThat(after.populations().getLast()).isSameAs(before.populations().getLast());
        assertThat(after.projections().getLast()).isSameAs(before.projections().getLast());
    }

    @Test
    void read_afterAnotherSize_checksProjectionsAgain() {
        EditableDocument document = edit(LISTED);
        valid(document);

        put(document, "/populations/a/size", 2);

        assertThat(reader.read(document))
                .isInstanceOfSatisfying(
                        Validation.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(Problem::path)
                                        .containsExactlyInAnyOrder(
                                                "/projections/0/connector",
                                                "/projections/1/connector"));
    }

    @Test
    void read_afterAChangeWasPutBack_isAsBefore() {
        EditableDocument document = edit(LISTED);
        NetworkModel before = valid(document);

        Runnable undo = put(document, "/projections/a-b/weightPa", 21);
        assertThat(valid(document)).isNotEqualTo(before);
        undo.run();
        assertThat(valid(document)).isEqualTo(before);
        put(document, "/projections/a-b/delayMs", -1);
        assertThat(reader.read(document).valid()).isEmpty();
        assertThat(reader.read(document).valid()).isEmpty();
    }

    @Test
    void read_randomDocumentsAfterAChange_isAsReadFromText() {
        ModelRegistry registry = ModelRegistry.standard();
        int changes = 0;
        for (long seed = 0; seed < 500; seed++) {
            String text = RandomDocuments.of(registry, seed);
            Optional<NetworkModel> before = reader.read(text).valid();
            if (before.isPresent()) {
                EditableDocument document = edit(text);
                assertThat(valid(document)).isEqualTo(before.get());
                for (Change change : new ChangedNumbers(text).some(4, new Random(seed)).toList()) {
                    Runnable undo = put(document, change.path(), change.value());
                    assertThat(reader.read(document))
                            .as(document.text())
                            .isEqualTo(reader.read(document.text()));
                    undo.run();
                    changes++;
                }
                assertThat(valid(document)).isEqualTo(before.get());
            }
        }
        assertThat(changes).isGreaterThan(200);
    }

    private EditableDocument edit(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<EditableDocument> document = reader.edit(text, problems);
        assertThat(problems).isEmpty();
        return document.orElseThrow();
    }

    private NetworkModel valid(EditableDocument document) {
        return reader.read(document).valid().orElseThrow();
    }

    private static Runnable put(EditableDocument document, String path, double value) {
        return document.put(List.of(new Change(path, value)), new ArrayList<>()).orElseThrow();
    }
}
