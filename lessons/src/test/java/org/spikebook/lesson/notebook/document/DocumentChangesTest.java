package org.spikebook.lesson.notebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.NetworkLocks;

import java.util.List;
import java.util.Map;

class DocumentChangesTest {

    private static final String START =
            """
            {"format": "spikebook/network/1", "name": "A",
             "populations": [{"id": "exc", "size": 5, "model": {"type": "lif", "tauMemMs": 20.0}},
               {"id": "inh", "size": 2, "model": {"type": "lif"}}],
             "recorders": [{"id": "s", "of": "exc", "record": "spikes"}],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """;

    @Test
    void numbers_areNamedByIds_alsoThoseThatHadTheirDefault() {
        String changed =
                START.replace("\"tauMemMs\": 20.0", "\"tauMemMs\": 10, \"tRefMs\": 3")
                        .replace("\"durationMs\": 100", "\"durationMs\": 200");

        DocumentChanges changes = DocumentChanges.between(START, changed);

        assertThat(changes.numbers())
                .isEqualTo(
                        Map.of(
                                "/populations/exc/model/tauMemMs",
                                10.0,
                                "/populations/exc/model/tRefMs",
                                3.0,
                                "/run/durationMs",
                                200.0));
        assertThat(changes.parts()).isEmpty();
    }

    @Test
    void whatIsHidden_isNotAChange_neitherANumberNorAPart() {
        String other =
                START.replace("20.0", "10")
                        .replace("\"id\": \"inh\", \"size\": 2", "\"id\": \"inh\", \"size\": 3")
                        .replace("\"durationMs\": 100", "\"durationMs\": 200");
        NetworkLocks locks =
                new NetworkLocks(
                        List.of("/populations/exc/model/tauMemMs", "/populations/inh"),
                        List.of(),
                        Map.of());

        DocumentChanges changes = DocumentChanges.between(START, other, locks);

        assertThat(changes.numbers()).isEqualTo(Map.of("/run/durationMs", 200.0));
        assertThat(changes.parts()).isEmpty();
    }

    @Test
    void spelling_seedTimeStepNameAndRecorders_areNoChanges() {
        String other =
                START.replace("20.0", "20")
                        .replace("\"seed\": 1", "\"seed\": 9")
                        .replace("0.1", "0.05")
                        .replace("\"name\": \"A\"", "\"name\": \"B\"")
                        .replace("\"spikes\"", "\"vMv\"");

        assertThat(DocumentChanges.between(START, other))
                .isEqualTo(DocumentChanges.between(START, START));
        assertThat(DocumentChanges.between(START, START).numbers()).isEmpty();
    }

    @Test
    void parts_thatCameWentOrBecameOthers_areNamed() {
        String other =
                START.replace("\"id\": \"inh\", \"size\": 2", "\"id\": \"new\", \"size\": 2")
                        .replace(
                                "\"type\": \"lif\", \"tauMemMs\": 20.0",
                                "\"type\": \"izhikevich\"");

        DocumentChanges changes = DocumentChanges.between(START, other);

        assertThat(changes.parts()).containsExactlyInAnyOrder("exc", "inh", "new");
        assertThat(changes.numbers()).isEmpty();
    }

    @Test
    void text_thatIsNotJson_hasNoChanges() {
        assertThat(DocumentChanges.between(START, "{").numbers()).isEmpty();
        assertThat(DocumentChanges.between(START, "{").parts()).isEmpty();
    }
}
