package org.spikebook.web.notebook;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.web.common.Languages;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How new cells start out: with something in them that works, so that a first look is not at
 * nothing. Ids are drawn, so that none comes back after a cell was deleted.
 */
@Component
public class NewCells {

    /** What can be added to a notebook. */
    public enum Kind {
        TEXT,
        NETWORK,
        TRAINING,
        CHIP,
        SWEEP,
        RUNS
    }

    private static final String CHIP = "loihi1";
    private static final double INFERENCES_PER_SECOND = 100;
    private static final int ID_LENGTH = 8;
    private static final String NOISY = "noisy-population.json";
    private static final String CLASSIFIER = "digit-classifier.json";

    private final IdGenerator ids;
    private final DatasetCatalog data;
    private final Laboratory laboratory;

    NewCells(IdGenerator ids, DatasetCatalog data, Laboratory laboratory) {
        this.laboratory = laboratory;
        this.ids = ids;
        this.data = data;
    }

    /**
     * A new cell of a kind; one that works on others takes the nearest one before its place.
     *
     * @param at the place in the notebook where it will stand
     */
    public Cell of(Kind kind, Notebook notebook, int at) {
        return switch (kind) {
            case TEXT -> new TextCell(id(kind), "");
            case NETWORK ->
                    network(title(kind, count(notebook, NetworkCell.class)), resource(NOISY));
            case TRAINING ->
                    training(
                            title(kind, count(notebook, TrainingCell.class)),
                            nearest(notebook, at, NetworkCell.class));
            case CHIP ->
                    chip(
                            title(kind, count(notebook, ChipCell.class)),
                            nearest(notebook, at, TrainingCell.class));
            case SWEEP ->
                    sweep(
                            title(kind, count(notebook, SweepCell.class)),
                            nearestNetwork(notebook, at));
            case RUNS ->
                    runs(
                            title(kind, count(notebook, RunsCell.class)),
                            nearestNetwork(notebook, at));
        };
    }

    /** A network without parts, to build from nothing. */
    public NetworkCell emptyNetwork(Notebook notebook) {
        return network(
                title(Kind.NETWORK, count(notebook, NetworkCell.class)), resource("empty.json"));
    }

    /** A network that reads digits, its training, and the chip it is put on. */
    public List<Cell> classifier() {
        NetworkCell network = network(text("starter.classifier"), resource(CLASSIFIER));
        TrainingCell training = training(text("starter.training"), network.id());
        return List.of(network, training, chip(text("starter.chip"), training.id()));
    }

    /** Whether people add cells of this type; others come from lessons only. */
    public static boolean adds(Cell cell) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> name(kind).equals(cell.type()));
    }

    /**
     * The same with an id of its own. The copy of a training trains for itself: what came from a
     * file stays with the original.
     *
     * @throws IllegalArgumentException if people do not {@linkplain #adds add} cells of this type
     */
    public Cell copy(Cell cell) {
        String title = text("copyTitle", cell.title());
        return switch (cell) {
            case TextCell text -> new TextCell(id(Kind.TEXT), text.markdown());
            case NetworkCell network -> network.withId(id(Kind.NETWORK)).withTitle(title);
            case TrainingCell training ->
                    new TrainingCell(id(Kind.TRAINING), title, training.input(), training.plan());
            case ChipCell chip ->
                    new ChipCell(
                            id(Kind.CHIP),
                            title,
                            chip.input(),
                            chip.chip(),
                            chip.inferencesPerSecond(),
                            chip.ownChip(),
                            chip.learner());
            case SweepCell sweep ->
                    new SweepCell(id(Kind.SWEEP), title, sweep.inputs(), sweep.design());
            case RunsCell runs ->
                    new RunsCell(
                            id(Kind.RUNS),
                            title,
                            runs.input(),
                            runs.start(),
                            runs.measures(),
                            runs.fromMs(),
                            runs.rows());
            default -> throw new IllegalArgumentException(cell.type() + " comes from lessons only");
        };
    }

    private NetworkCell network(String title, String document) {
        return new NetworkCell(id(Kind.NETWORK), title, document, CanvasLayout.EMPTY);
    }

    private TrainingCell training(String title, String input) {
        TrainingPlan plan = TrainingPlan.defaultFor(data.infos().getFirst());
        return new TrainingCell(id(Kind.TRAINING), title, input, TrainingPlanWriter.write(plan));
    }

    private ChipCell chip(String title, String input) {
        return new ChipCell(id(Kind.CHIP), title, input, CHIP, INFERENCES_PER_SECOND);
    }

    private SweepCell sweep(String title, Optional<NetworkCell> network) {
        return new SweepCell(
                id(Kind.SWEEP),
                title,
                network.map(Cell::id).stream().toList(),
                FirstDesign.of(
                        network.map(NetworkCell::document)
                                .map(document -> laboratory.networks().read(document))));
    }

    private RunsCell runs(String title, Optional<NetworkCell> network) {
        String start = network.map(NetworkCell::document).orElse("");
        return new RunsCell(
                id(Kind.RUNS),
                title,
                network.map(Cell::id).orElse(""),
                start,
                laboratory.networks().read(start).valid().stream()
                        .flatMap(model -> RecordedMeasure.all(model).stream())
                        .limit(1)
                        .toList(),
                0);
    }

    private String id(Kind kind) {
        String drawn = ids.generateId().toString().substring(0, ID_LENGTH);
        return name(kind) + "-" + drawn;
    }

    /** As cells of the kind call their type. */
    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String title(Kind kind, int before) {
        return text("new." + name(kind), before + 1);
    }

    private static int count(Notebook notebook, Class<? extends Cell> kind) {
        return notebook.cells(kind).size();
    }

    /** The id of the last cell of a kind before a place, else of the first one; empty if none. */
    private static String nearest(Notebook notebook, int at, Class<? extends Cell> kind) {
        return notebook.cells().subList(0, at).reversed().stream()
                .filter(kind::isInstance)
                .findFirst()
                .or(() -> notebook.cells().stream().filter(kind::isInstance).findFirst())
                .map(Cell::id)
                .orElse("");
    }

    private static Optional<NetworkCell> nearestNetwork(Notebook notebook, int at) {
        return notebook.cell(nearest(notebook, at, NetworkCell.class), NetworkCell.class);
    }

    private static String text(String key, Object... arguments) {
        return Text.of(NewCells.class, key, arguments).in(Languages.current());
    }

    private static String resource(String name) {
        try (InputStream in = NewCells.class.getResourceAsStream("starter/" + name)) {
            if (in == null) {
                throw new IllegalStateException("starter " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
