package org.spikebook.web.notebook.ui.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.analysislab.ClassPrediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

class NotebookSessionTest {

    private final NetworkCell cell = new NetworkCell("n", "", "{}", CanvasLayout.EMPTY);
    private final NotebookSession session =
            TestSessions.of(new Notebook("N", Optional.empty(), List.of(cell)));

    @Test
    void result_isStaleOnceTheCellIsAnother_andCurrentAgainAfterUndo() {
        Notebook before = session.notebook();
        session.publish("n", session.hash("n"), "recorded");
        assertThat(session.currentResult("n", String.class)).contains("recorded");

        session.replace(cell.withDocument("{\"name\": \"changed\"}"));
        assertThat(session.isStale("n")).isTrue();
        assertThat(session.currentResult("n", String.class)).isEmpty();
        assertThat(session.result("n", String.class)).isPresent();

        session.become(before, Optional.empty());
        assertThat(session.currentResult("n", String.class)).contains("recorded");
    }

    @Test
    void pointOut_ofParts_reachesAllThatShowTheNotebook() {
        List<String> heard = new ArrayList<>();
        session.addListener(
                new NotebookSession.Listener() {
                    @Override
                    public void changed(Notebook before, Optional<String> editedCell) {}

                    @Override
                    public void published(String cellId) {}

                    @Override
                    public void pointedOut(String cellId, CellHighlight parts) {
                        heard.add(cellId + parts.where() + parts.parts());
                    }
                });

        session.pointOut(
                "n",
                new CellHighlight("Core 3", List.of(new CellHighlight.Members("hidden", 0, 5))));

        assertThat(heard).containsExactly("nCore 3[hidden]");
    }

    /** Otherwise each cell of the notebook would look again for its data and its result. */
    @Test
    void predictionsOfAClass_areNoNewsOfData_andAreToldOnce() {
        List<String> heard = new ArrayList<>();
        session.addListener(
                new NotebookSession.Listener() {
                    @Override
                    public void changed(Notebook before, Optional<String> editedCell) {}

                    @Override
                    public void published(String cellId) {}

                    @Override
                    public void dataChanged() {
                        heard.add("data");
                    }

                    @Override
                    public void classPredicted() {
                        heard.add("class");
                    }
                });

        session.showClassPredictions(Map.of("guess", predicted(20)));
        session.showClassPredictions(Map.of("guess", predicted(20)));

        assertThat(heard).containsExactly("class");
        session.dataChanged();
        assertThat(heard).containsExactly("class", "data");
    }

    private static ClassPrediction predicted(double hertz) {
        return ClassPrediction.ofRates(DoubleStream.of(hertz)).orElseThrow();
    }

    @Test
    void moving_aNode_makesNoResultStale() {
        session.publish("n", session.hash("n"), "recorded");
        session.replace(cell.withLayout(CanvasLayout.EMPTY.with("exc", 10, 20)));
        assertThat(session.isStale("n")).isFalse();
    }
}
