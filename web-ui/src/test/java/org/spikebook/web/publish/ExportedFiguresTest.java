package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.networklab.Documents;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.TestPages;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;
import org.spikebook.web.sweeplab.FigureJobs;
import org.spikebook.web.sweeplab.FigurePayload;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exported page shows what the page shows from which it was exported: the figures of runs and of
 * sweeps (curves and heat maps), drawn in the same sizes; tables of runs; live numbers; and the
 * same networks to play. Published courses have the same figures, and files for Jupyter none.
 */
@WebTest
class ExportedFiguresTest extends SpringBrowserlessTest {

    private static final String RATE = "/stimuli/noise/rateHz";

    private static final String DRIVEN =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 20, "model": {"type": "lif", "tRefMs": 2}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 20, "rateHz": 900}],
             "projections": [{"id": "p", "from": "noise", "to": "exc",
               "connector": {"type": "oneToOne"}, "weightPa": 200}],
             "recorders": [{"id": "raster", "of": "exc"},
                           {"id": "trace", "of": "exc", "record": "vMv"}],
             "run": {"dtMs": 0.1, "durationMs": 300, "seed": %d}}\
            """;

    @Autowired private NotebookService notebooks;
    @Autowired private PageResults results;
    @Autowired private TestExports exports;
    @Autowired private FigureJobs sweeps;
    @Autowired private TestPages testPages;
    @Autowired private TestVisitors visitors;
    private NotebookId id;
    private TestPages.Opened page;

    @BeforeEach
    void signIn() {
        visitors.asNewGuest();
    }

    @Test
    void runs_sweeps_tables_andNumbers_areThoseOfThePage() {
        keep(experiments());
        measure("curve");
        measure("map");
        page = testPages.open(id);
        exports.awaitRun(page, "net", SpringBrowserlessTest::roundTrip);
        exports.awaitRun(page, "twin", SpringBrowserlessTest::roundTrip);

        PageAndFile both = new PageAndFile(page, exports.file(page));

        both.assertSameRun("net");
        both.assertSameRun("twin");
        both.assertSameSweep("curve");
        both.assertSameSweep("map");
        List<String> table = both.file().texts("section[data-cell=table] td");
        assertThat(table).hasSize(8);
        assertThat(both.page().fields("table")).containsSubsequence(table);
        both.assertSameNumbers("words", 1);
        assertThat(exports.jupyter(page)).doesNotContain("<svg", "image/");
    }

    /** It has no page whose results it could take. */
    @Test
    void publishedCourse_hasTheFiguresOfThePage_byRunsOfItsOwn() {
        keep(experiments());
        page = testPages.open(id);
        exports.awaitRun(page, "net", SpringBrowserlessTest::roundTrip);
        exports.awaitRun(page, "twin", SpringBrowserlessTest::roundTrip);

        ExportedFile published = exports.file(page, new CourseRuns(Laboratory.standard()));

        PageAndFile both = new PageAndFile(page, published);
        both.assertSameRun("net");
        both.assertSameRun("twin");
        both.assertSameNumbers("words", 1);
        measure("curve");
        measure("map");
        for (String sweep : List.of("curve", "map")) {
            assertThat(published.drawings(sweep))
                    .hasSize(1)
                    .isEqualTo(exports.file(page).drawings(sweep));
        }
    }

    @Test
    void networks_playFromTheSameDocumentWithTheSameSeedAndStep() {
        keep(experiments());
        page = testPages.open(id);

        Set<PlayedSetup> played = played();

        assertThat(exports.file(page).setups()).hasSize(3).isEqualTo(played);
        assertThat(played).extracting(PlayedSetup::seed).containsOnly(11L, 12L);
        assertThat(played).extracting(PlayedSetup::dtMs).containsOnly(0.1);
    }

    /** The server keeps few runs, and no large ones; the page has its own. */
    @Test
    void run_thatTheServerDoesNotHave_isThatOfThePage_untilItIsOutOfDate() {
        NetworkCell cell = network("net", 7001);
        NotebookSession session =
                TestSessions.of(new Notebook("N", Optional.empty(), List.of(cell)));
        assertThat(found(session)).isEmpty();
        Recording run =
                Laboratory.standard()
                        .simulate(
                                Documents.network(cell.document()),
                                WeightSet.EMPTY,
                                RunControl.NONE);

        session.publish("net", session.hash("net"), run);
        assertThat(found(session)).containsSame(run);

        session.replace(network("net", 7002));
        assertThat(found(session)).isEmpty();
    }

    private Optional<Recording> found(NotebookSession session) {
        NetworkCell cell = session.notebook().cell("net", NetworkCell.class).orElseThrow();
        return results.of(session, session.notebook()).of(cell, Documents.network(cell.document()));
    }

    private static Notebook experiments() {
        RunMeasure rate = new RunMeasure(SweepMeasure.POPULATION_RATE, "exc");
        SweepAxis rates = SweepAxis.linear(RATE, 400, 1600, 4);
        SweepAxis pauses = SweepAxis.linear("/populations/exc/model/tRefMs", 0, 4, 3);
        return new Notebook(
                "Experiments",
                Optional.empty(),
                List.of(
                        network("net", 11),
                        network("twin", 12).withTwin(new NetworkTwin(RATE, 700)),
                        sweep("curve", List.of(rates)),
                        sweep("map", List.of(rates, pauses)),
                        new RunsCell(
                                "table",
                                "",
                                "net",
                                DRIVEN.formatted(11),
                                List.of(rate),
                                0,
                                List.of(row(11, rate, 40.25), row(13, rate, 41.5))),
                        new TextCell("words", "It fires at {{net.populationRate.exc}}.")));
    }

    private static NetworkCell network(String id, int seed) {
        return new NetworkCell(id, id, DRIVEN.formatted(seed), CanvasLayout.EMPTY);
    }

    private static SweepCell sweep(String id, List<SweepAxis> axes) {
        return new SweepCell(
                id,
                id,
                List.of("net"),
                new SweepDesign(
                        axes, SweepMeasure.POPULATION_RATE, "exc", 0, 1, SweepOverlay.NONE));
    }

    private static RunRow row(int seed, RunMeasure measure, double value) {
        return new RunRow(
                Instant.EPOCH, seed, 0.1, DRIVEN.formatted(seed), Map.of(measure.key(), value));
    }

    private void keep(Notebook notebook) {
        id = notebooks.createFrom(notebook).id();
    }

    private void measure(String sweep) {
        Notebook notebook = notebooks.open(id).notebook();
        SweepCell cell = notebook.cell(sweep, SweepCell.class).orElseThrow();
        sweeps.start(
                id, sweep, FigurePayload.of(CellHashes.of(notebook).of(sweep), cell, notebook));
        exports.awaitEnd(sweeps, id, sweep);
    }

    /** What labs of cells were told to play; the home page had another one. */
    private static Set<PlayedSetup> played() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(pending -> pending.getInvocation().getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains("\"homes\""))
                .map(PlayedSetup::of)
                .filter(PlayedSetup::isOfACell)
                .collect(Collectors.toSet());
    }
}
