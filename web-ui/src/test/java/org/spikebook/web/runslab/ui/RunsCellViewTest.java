package org.spikebook.web.runslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@ViewPackages(packages = "org.spikebook.web.runslab.ui")
class RunsCellViewTest extends BrowserlessTest {

    private static final Laboratory LABORATORY = Laboratory.standard();

    private static final String START =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "model": {"type": "lif", "tauMemMs": 8,
               "cMemPf": 800, "vRestMv": -70, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 2500}],
             "projections": [{"id": "c", "from": "current", "to": "n", "connector":
               {"type": "oneToOne"}}],
             "recorders": [{"id": "s", "of": "n", "record": "spikes"}],
             "run": {"dtMs": 0.1, "durationMs": 200, "seed": 3}}
            """;

    private static final String FASTER = START.replace("2500", "5000");

    private NotebookSession session;
    private RunsCellView view;

    @BeforeEach
    void open() {
        RunMeasure rate = new RunMeasure(SweepMeasure.POPULATION_RATE, "n");
        RunsCell cell = new RunsCell("runs", "", "net", START, List.of(rate), 0);
        session =
                TestSessions.of(
                        new Notebook(
                                "T",
                                Optional.empty(),
                                List.of(
                                        new NetworkCell("net", "N", START, CanvasLayout.EMPTY),
                                        cell)));
        RunsTools tools = new RunsTools(LABORATORY, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        view = new RunsCellView(cell, session, tools);
        UI.getCurrent().add(view.component());
    }

    @Test
    void run_canBeAddedOnceItIsThere_andOnlyOnce() {
        assertThat(add().isEnabled()).isFalse();

        run(START);
        add().click();

        assertThat(rows()).hasSize(1);
        assertThat(rows().getFirst().seed()).isEqualTo(3);
        assertThat(rows().getFirst().values()).containsKey("populationRate n");
        assertThat(add().isEnabled()).isFalse();
        assertThat(state()).contains("is in the table");
    }

    @Test
    void runOfAnEarlierNetwork_isNotAdded() {
        run(START);
        network(FASTER);

        assertThat(add().isEnabled()).isFalse();
        assertThat(state()).contains("Run the network first");
    }

    @Test
    void settingsOfARow_areRestored_asAnEditOfTheNetwork() {
        addBoth();
        assertThat(button("Restore the settings of run 2").isEnabled()).isFalse();

        button("Restore the settings of run 1").click();

        assertThat(session.notebook().cell("net", NetworkCell.class).orElseThrow().document())
                .isEqualTo(START);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void row_isDeletedAlone_andColumnsSort() {
        addBoth();
        assertThat(shownNumbers()).containsExactly("1", "2");
        sortByRate();
        assertThat(shownNumbers()).containsExactly("1", "2");
        sortByRate();
        assertThat(shownNumbers()).containsExactly("2", "1");

        button("Delete run 1 from the table").click();

        assertThat(rows()).extracting(RunRow::document).containsExactly(FASTER);
    }

    /** Without spikes there is no interval; for a new column the run was not asked. */
    @Test
    void row_saysWhyItHasNoValue() {
        RunMeasure cv = new RunMeasure(SweepMeasure.INTERVAL_CV, "n");
        RunMeasure count = new RunMeasure(SweepMeasure.SPIKE_COUNT, "n");
        RunsCell asked =
                session.notebook()
                        .cell("runs", RunsCell.class)
                        .orElseThrow()
                        .withMeasures(List.of(cv));
        session.replace(asked);
        view.show(asked);
        String silent = START.replace("2500", "0");
        network(silent);
        run(silent);
        add().click();
        RunsCell more =
                session.notebook()
                        .cell("runs", RunsCell.class)
                        .orElseThrow()
                        .withMeasures(List.of(cv, count));
        view.show(more);

        assertThat(state()).contains("too few spikes").containsOnlyOnce("not measured then");
    }

    private void addBoth() {
        run(START);
        add().click();
        network(FASTER);
        run(FASTER);
        add().click();
    }

    private void network(String document) {
        session.replaceAll(List.of(new NetworkCell("net", "N", document, CanvasLayout.EMPTY)));
        view.inputsChanged();
    }

    private void run(String document) {
        Recording recording =
                LABORATORY.simulate(
                        LABORATORY.networks().read(document).valid().orElseThrow(),
                        WeightSet.EMPTY,
                        RunControl.NONE);
        session.publish("net", session.hash("net"), recording);
        view.inputsChanged();
    }

    private List<RunRow> rows() {
        return session.notebook().cell("runs", RunsCell.class).orElseThrow().rows();
    }

    private List<String> shownNumbers() {
        return all(NativeTableRow.class)
                .skip(1)
                .map(row -> row.getChildren().findFirst().orElseThrow().getElement().getText())
                .toList();
    }

    private void sortByRate() {
        NativeButton header =
                all(NativeButton.class)
                        .filter(each -> each.getText().startsWith("Mean rate of n"))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(header, new ClickEvent<>(header));
    }

    private Button add() {
        return all(Button.class)
                .filter(each -> each.getText().equals("Add run"))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String name) {
        return all(Button.class)
                .filter(each -> each.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private <T extends Component> Stream<T> all(Class<T> kind) {
        return all(view.component()).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(RunsCellViewTest::all));
    }

    private String state() {
        return view.component().getElement().getTextRecursively();
    }
}
