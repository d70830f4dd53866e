package org.spikebook.web.networklab.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

class DocumentEditorTest {

    private static final String WRONG =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "n", "model": { "type": "lif", "tauMemMs": -1 } } ] }\
            """;

    private final ModelRegistry registry = ModelRegistry.standard();
    private final List<String> taken = new ArrayList<>();
    private boolean isShown = true;

    @Test
    void check_saysWhatIsWrongWhere_andWhatToDo() {
        JsonNode mark = editor(true).check(WRONG).get(0);

        assertThat(mark.get("path").asString()).isEqualTo("/populations/0/model/tauMemMs");
        assertThat(mark.get("line").asInt()).isZero();
        assertThat(mark.get("message").asString()).contains("lif.tauMemMs must be > 0");
        assertThat(mark.get("hint").asString()).isNotBlank();
    }

    @Test
    void check_textThatIsNotJson_hasItsLine() {
        JsonNode mark = editor(true).check("{\n  \"name\": \"x\"\n  \"run\": {}\n}").get(0);

        assertThat(mark.get("path").asString()).isEmpty();
        assertThat(mark.get("line").asInt()).isEqualTo(3);
        assertThat(mark.get("column").asInt()).isPositive();
    }

    @Test
    void editor_thatIsForReading_takesAndChecksNothing() {
        DocumentEditor editor = editor(false);
        editor.take(WRONG);

        assertThat(taken).isEmpty();
        assertThat(editor.check(WRONG)).isEmpty();
    }

    @Test
    void editor_takesWhatIsApplied() {
        editor(true).take(WRONG);
        assertThat(taken).containsExactly(WRONG);
    }

    /** Else the page would ask a second time, and wait for another answer. */
    @Test
    void editor_answersWhatIsWrongWithWhatWasApplied() {
        assertThat(editor(true).take(WRONG)).isEqualTo(editor(true).check(WRONG));
        assertThat(editor(true).take("{\"format\": \"spikebook/network/1\"}")).isEmpty();
    }

    @Test
    void editor_thatCouldNotBeFetched_tellsThatItShowsNothing() {
        editor(true).notLoaded();
        assertThat(isShown).isFalse();
    }

    private DocumentEditor editor(boolean editable) {
        return new DocumentEditor(registry, new Reading(), editable);
    }

    private final class Reading implements DocumentEditor.Host {
        @Override
        public void take(String text) {
            taken.add(text);
        }

        @Override
        public List<Problem> check(String text) {
            return new NetworkReader(registry).read(text).problems();
        }

        @Override
        public List<Problem> checkApplied() {
            return taken.isEmpty() ? List.of() : check(taken.getLast());
        }

        @Override
        public void say(DocumentEditor.Notice notice) {}

        @Override
        public void refuse(long characters) {}

        @Override
        public void lookAt(String pointer) {}

        @Override
        public void notShown() {
            isShown = false;
        }
    }
}
