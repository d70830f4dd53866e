package org.spikebook.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.live.LiveConditions;
import org.spikebook.simulator.live.PlayedNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** A run that pauses in one home and continues in the other. */
class SnapshotsTest {

    private static final int EVERY = 50;
    private static final int LEAST_NETWORKS = 20;
    private static final int STEPS = 230;
    private static final String BEGINNING = "";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Node NODE = new Node();

    @AfterAll
    static void endNode() {
        NODE.close();
    }

    @Test
    void snapshotOfEitherHome_continuesInTheOther_inEveryBit() {
        List<String> networks = networks();
        List<String> pausedHere =
                networks.stream().map(network -> here(network, BEGINNING)).toList();
        List<String> pausedThere = there(networks, networks.stream().map(_ -> BEGINNING).toList());

        List<String> finishedThere = there(networks, pausedHere);
        List<String> finishedHere =
                IntStream.range(0, networks.size())
                        .mapToObj(k -> here(networks.get(k), pausedThere.get(k)))
                        .toList();

        assertThat(networks).hasSizeGreaterThan(LEAST_NETWORKS);
        assertThat(pausedThere).isEqualTo(pausedHere);
        assertThat(finishedThere).isEqualTo(finishedHere).isNotEqualTo(pausedHere);
    }

    /** Some of all families that can be played. */
    private static List<String> networks() {
        List<String> all = ComparedDocuments.all();
        return IntStream.iterate(0, k -> k < all.size(), k -> k + EVERY)
                .mapToObj(all::get)
                .filter(document ->
                        opened().open(document) instanceof PlayedNetwork.Outcome.Restarted)
                .toList();
    }

    private static PlayedNetwork opened() {
        return new PlayedNetwork(
                new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1 << 30)),
                LiveConditions.NONE);
    }

    private static String here(String document, String from) {
        PlayedNetwork network = opened();
        if (from.equals(BEGINNING)) {
            network.open(document);
        } else {
            assertThat(network.restore(Base64.getDecoder().decode(from))).isEmpty();
        }
        network.run().advance(STEPS);
        return Base64.getEncoder()
                .encodeToString(network.snapshot(new ArrayList<>()).orElseThrow());
    }

    private static List<String> there(List<String> documents, List<String> from) {
        List<String> requests = new ArrayList<>();
        for (int k = 0; k < documents.size(); k++) {
            var run =
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("document", documents.get(k))
                            .put("from", from.get(k))
                            .put("steps", STEPS);
            requests.add(
                    MAPPER.writeValueAsString(
                            JsonNodeFactory.instance.objectNode().set("run", run)));
        }
        return NODE.ask(requests);
    }
}
