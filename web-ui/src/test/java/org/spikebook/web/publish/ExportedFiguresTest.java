package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.chiplab.ChipJobs;
import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.networklab.Documents;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.TestPages;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.publish.jupyter.JupyterNotebook;
import org.spikebook.web.sweeplab.FigureJobs;
import org.spikebook.web.sweeplab.FigurePayload;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exported page shows what the page shows from which it was exported: the figures of runs, of
 * sweeps (curves and heat maps), of trainings and of the energy of chips, drawn in the same sizes;
 * tables of runs; live numbers; and the same networks to play. Published courses have the same
 * figures, and files for Jupyter none. What waits for a prediction is in none of them.
 */
@WebTest
class ExportedFiguresTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WIDE = "sb-figure-wide";
    private static final String NARROW = "sb-figure-narrow";
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
    @Autowired private NotebookPage pages;
    @Autowired private PageResults results;
    @Autowired private JupyterNotebook jupyter;
    @Autowired private LessonCatalog lessons;
    @Autowired private OwnDataService own;
    @Autowired private FigureJobs sweeps;
    @Autowired private ChipJobs chips;
    @Autowired private TestTrainings trainings;
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
        awaitRun("net");
        awaitRun("twin");

        Document file = file();

        assertSameRun(file, "net");
        assertSameRun(file, "twin");
        assertThat(inFile(file, "curve", "")).hasSize(1).isEqualTo(sweepOnPage("curve"));
        assertThat(inFile(file, "map", "")).hasSize(1).isEqualTo(sweepOnPage("map"));
        List<String> table = texts(file, "section[data-cell=table] td");
        assertThat(table).hasSize(8);
        assertThat(cellsOnPage("table")).containsSubsequence(table);
        assertSameNumbers(file, "words", 1);
        assertThat(jupyterFile()).doesNotContain("<svg", "image/");
    }

    /** It has no page whose results it could take. */
    @Test
    void publishedCourse_hasTheFiguresOfThePage_byRunsOfItsOwn() {
        keep(experiments());
        page = testPages.open(id);
        awaitRun("net");
        awaitRun("twin");

        Document published = file(new CourseRuns(Laboratory.standard()));

        assertSameRun(published, "net");
        assertSameRun(published, "twin");
        assertSameNumbers(published, "words", 1);
        measure("curve");
        measure("map");
        for (String sweep : List.of("curve", "map")) {
            assertThat(inFile(published, sweep, ""))
                    .hasSize(1)
                    .isEqualTo(inFile(file(), sweep, ""));
        }
    }

    @Test
    void networks_playFromTheSameDocumentWithTheSameSeedAndStep() {
        keep(experiments());
        page = testPages.open(id);

        Set<JsonNode> played = played();

        assertThat(setups(file())).hasSize(3).isEqualTo(played);
        assertThat(played).extracting(setup -> setup.path("seed").asLong()).containsOnly(11L, 12L);
        assertThat(played).extracting(setup -> setup.path("dtMs").asDouble()).containsOnly(0.1);
    }

    @Test
    void trainings_andChips_areThoseOfThePage_untilTheyAreOutOfDate() throws IOException {
        Notebook learning = learning();
        TrainingCell training = learning.cells(TrainingCell.class).getFirst();
        ChipCell chip = learning.cells(ChipCell.class).getFirst();
        keep(learning);
        trainings.train(id);
        page = testPages.open(id);
        test(find(Button.class).withText("Map to chip").single()).click();
        awaitEnd(chips, chip.id());
        page = testPages.open(id);
        awaitRun(training.input());

        Document file = file();

        assertSameRun(file, training.input());
        assertSameFigures(file, training.id(), "sb-curves");
        assertThat(inFile(file, training.id(), WIDE)).hasSize(3);
        assertSameFigures(file, chip.id(), "sb-energy-scope");
        assertSameNumbers(file, "words", 3);
        assertThat(jupyterFile()).doesNotContain("<svg", "image/");

        page.session()
                .replace(
                        training.withPlan(
                                training.plan().replaceFirst("\"seed\": *1", "\"seed\": 2")));

        assertThat(inFile(file(), training.id(), "")).isEmpty();
        assertThat(inFile(file(), chip.id(), "")).isEmpty();
        assertThat(texts(file(), ".live-number"))
                .hasSize(3)
                .allMatch(text -> text.contains("needs a Spikebook server"));
    }

    /** The session has results of all cells, as if the page had shown them before. */
    @Test
    void resultsBehindAPredictionThatWaits_areNotInTheFile() throws IOException {
        Notebook learning = learning();
        TrainingCell training = learning.cells(TrainingCell.class).getFirst();
        ChipCell chip = learning.cells(ChipCell.class).getFirst();
        keep(asking(learning, chip));
        trainings.train(id);
        page = testPages.open(id);
        test(find(Button.class).withText("Map to chip").single()).click();
        awaitEnd(chips, chip.id());
        page = testPages.open(id);
        awaitRun(training.input());
        NotebookSession whole = page.session();
        Document wholeFile = file();
        List<String> numbers = texts(wholeFile, "section[data-cell=words] .live-number");
        assertThat(numbers).hasSize(3).noneMatch(text -> text.startsWith("["));
        assertThat(inFile(wholeFile, chip.id(), "")).isNotEmpty();

        page = testPages.openPart(id);
        awaitRun(training.input());
        publishAll(whole, page.session());
        Document file = file();

        assertThat(page.session().result(chip.id(), Object.class)).isPresent();
        assertThat(inFile(file, training.id(), WIDE)).hasSize(3);
        assertThat(file.select(".page-chip")).isEmpty();
        assertThat(file.select("[data-cell=" + chip.id() + "]")).isEmpty();
        assertThat(file.select("[data-cell=words]")).isEmpty();
        assertThat(texts(file, ".live-number"))
                .containsExactly(
                        numbers.getFirst(),
                        "[unknown number {{%s.chipAccuracy}}]".formatted(chip.id()),
                        "[unknown number {{%s.energyPerInference}}]".formatted(chip.id()));
        assertThat(wholeFile.text()).contains(numbers.getLast());
        assertThat(file.text()).doesNotContain(numbers.getLast());
    }

    /** The same with a prediction that waits before the chip, and its numbers before that too. */
    private static Notebook asking(Notebook learning, ChipCell chip) {
        TextCell words = learning.cell("words", TextCell.class).orElseThrow();
        List<Cell> cells = new ArrayList<>(learning.cells());
        cells.addAll(
                cells.indexOf(chip),
                List.of(
                        new TextCell("before", words.markdown()),
                        new QuestionCell(
                                "guess",
                                "Guess",
                                new Question.Number("nJ", 1),
                                true,
                                "How much energy does it take?",
                                Optional.empty())));
        return new Notebook(learning.title(), learning.lesson(), cells);
    }

    private static void publishAll(NotebookSession from, NotebookSession to) {
        for (Cell cell : from.notebook().cells()) {
            from.result(cell.id(), Object.class)
                    .ifPresent(found -> to.publish(cell.id(), found.cellHash(), found.value()));
        }
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

    /** With a text that names what the training and the chip give. */
    private Notebook learning() throws IOException {
        Notebook lesson = lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        Notebook alone = OwnPictures.learningAlone(OwnPictures.upload(own, 0), lesson);
        ChipCell chip = alone.cells(ChipCell.class).getFirst();
        List<Cell> cells = new ArrayList<>(alone.cells());
        cells.add(
                new TextCell(
                        "words",
                        "{{%s.testAccuracy}} {{%s.chipAccuracy}} {{%s.energyPerInference}}"
                                .formatted(chip.input(), chip.id(), chip.id())));
        return new Notebook("Learning", Optional.empty(), cells);
    }

    private void keep(Notebook notebook) {
        id = notebooks.createFrom(notebook).id();
    }

    private void measure(String sweep) {
        Notebook notebook = notebooks.open(id).notebook();
        SweepCell cell = notebook.cell(sweep, SweepCell.class).orElseThrow();
        sweeps.start(
                id, sweep, FigurePayload.of(CellHashes.of(notebook).of(sweep), cell, notebook));
        awaitEnd(sweeps, sweep);
    }

    private void awaitEnd(CellJobs<?, ?, ?> jobs, String cellId) {
        Eventually.holds(
                "the job of " + cellId + " ends",
                () -> jobs.latest(id, cellId).filter(JobStatus::isOpen).isEmpty());
        assertThat(jobs.latest(id, cellId).orElseThrow().problems()).isEmpty();
    }

    /** The page hears of it on a round trip. */
    private void awaitRun(String cellId) {
        Eventually.holds(
                "the run of " + cellId,
                () -> {
                    roundTrip();
                    return page.session().currentResult(cellId, Recording.class).isPresent();
                });
    }

    private Document file() {
        return file(results.of(page.session(), page.exported().get()));
    }

    private Document file(FinishedRuns runs) {
        return Jsoup.parse(
                pages.of(page.exported().get(), runs, Locale.ENGLISH, WrittenPage.ASSETS));
    }

    private String jupyterFile() {
        return jupyter.of(page.exported().get(), Locale.ENGLISH);
    }

    private void assertSameRun(Document file, String cellId) {
        assertSameFigures(file, cellId, "sb-figure-large");
        assertThat(inFile(file, cellId, WIDE)).hasSize(1);
    }

    /**
     * @param place class of what surrounds them on the page
     */
    private void assertSameFigures(Document file, String cellId, String place) {
        for (String size : List.of(WIDE, NARROW)) {
            assertThat(inFile(file, cellId, size))
                    .as(cellId + ", " + size)
                    .isNotEmpty()
                    .isEqualTo(onPage(cellId, place, size));
        }
    }

    /** Drawn for a wide place only: predictions that are made in the file are drawn over it. */
    private List<String> sweepOnPage(String cellId) {
        return onPage(cellId, "sb-result", WIDE);
    }

    private void assertSameNumbers(Document file, String cellId, int count) {
        List<String> shown =
                cell(cellId)
                        .flatMap(each -> Stream.ofNullable(each.getProperty("html")))
                        .flatMap(html -> texts(Jsoup.parse(html), ".live-number").stream())
                        .toList();
        assertThat(shown).hasSize(count).noneMatch(text -> text.startsWith("["));
        assertThat(texts(file, "section[data-cell=" + cellId + "] .live-number")).isEqualTo(shown);
    }

    private static List<String> texts(Document file, String query) {
        return file.select(query).stream().map(org.jsoup.nodes.Element::text).toList();
    }

    /** The drawings of a cell in a file, of any size where none is named. */
    private static List<String> inFile(Document file, String cellId, String size) {
        String sized = size.isEmpty() ? "" : "." + size + " ";
        return file.select("section[data-cell=" + cellId + "] " + sized + "svg.sb-chart").stream()
                .map(ExportedFiguresTest::drawn)
                .toList();
    }

    private List<String> onPage(String cellId, String place, String size) {
        return cell(cellId)
                .filter(each -> each.getClassList().contains(place))
                .flatMap(ExportedFiguresTest::within)
                .filter(each -> each.getClassList().contains(size))
                .map(each -> Jsoup.parse(each.getProperty("innerHTML", "")).selectFirst("svg"))
                .map(ExportedFiguresTest::drawn)
                .toList();
    }

    /** What is seen of a drawing: neither its name, which is for readers of screens, nor ids. */
    private static String drawn(org.jsoup.nodes.Element svg) {
        return svg.outerHtml()
                .replaceFirst(" aria-label=\"[^\"]*\"", "")
                .replaceAll("c[0-9a-f]+-clipPath", "clipPath")
                .replaceAll("\\s+", " ");
    }

    private List<String> cellsOnPage(String cellId) {
        return cell(cellId)
                .filter(each -> each.getTag().equals("td"))
                .map(each -> Jsoup.parse(each.getText()).text())
                .toList();
    }

    /** All that a cell is on the page. */
    private Stream<Element> cell(String cellId) {
        return within(page.body().getElement())
                .filter(each -> ("cell-" + cellId).equals(each.getAttribute("id")))
                .flatMap(ExportedFiguresTest::within);
    }

    private static Stream<Element> within(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(element),
                        element.getChildren().flatMap(ExportedFiguresTest::within));
    }

    /** What labs of cells were told to play; the home page had another one. */
    private static Set<JsonNode> played() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(pending -> pending.getInvocation().getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains("\"homes\""))
                .map(ExportedFiguresTest::setup)
                .filter(setup -> setup.path("variant").asString().equals("cell"))
                .collect(Collectors.toSet());
    }

    /** What labs in a file are given to play. */
    private static Set<JsonNode> setups(Document file) {
        return file.select("section.page-network > script[type=application/json]").stream()
                .map(script -> JSON.readTree(script.data()))
                .flatMap(data -> Stream.of(data.path("setup"), data.path("twin")))
                .filter(JsonNode::isString)
                .map(text -> setup(text.asString()))
                .collect(Collectors.toSet());
    }

    /** Without where it may play, and the texts, which pages are told once. */
    private static JsonNode setup(String text) {
        ObjectNode setup = (ObjectNode) JSON.readTree(text);
        setup.remove("homes");
        setup.remove("words");
        setup.remove("data");
        return setup;
    }
}
