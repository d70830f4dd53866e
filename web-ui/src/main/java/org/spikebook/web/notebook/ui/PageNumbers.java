package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.livenumber.ResultNumbers;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.notebook.ui.cell.CellResult;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.runslab.LiveNumberText;
import org.spikebook.web.sweeplab.MeasureText;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the live numbers of a text say, by the runs, trainings and chips on the page. */
final class PageNumbers {

    private final NotebookSession session;
    private final NetworkReader networks;
    private final Locale locale;
    private final Map<LiveNumber, Known> known = new HashMap<>();
    private final Map<LiveNumber, Looked> looked = new HashMap<>();

    /** What a run said: measuring it takes longer than to look at it. */
    private record Known(Recording run, String shown) {}

    /** Whether a network has it not: its document is read once, not at each edit of the page. */
    private record Looked(String document, boolean wrongly) {}

    PageNumbers(NotebookSession session, NetworkReader networks, Locale locale) {
        this.session = session;
        this.networks = networks;
        this.locale = locale;
    }

    /** What networks record enough for, trainings and chips give, as far as they are shown. */
    List<LiveNumber> offered() {
        return session.seen().cells().stream().flatMap(this::offered).toList();
    }

    private Stream<LiveNumber> offered(Cell cell) {
        return cell instanceof NetworkCell network
                ? networks.read(network.document()).valid().stream()
                        .flatMap(read -> RecordedMeasure.all(read).stream())
                        .map(each -> new LiveNumber(cell.id(), each.measure().type(), each.of()))
                : LiveNumber.ofResults(cell).stream();
    }

    /** What readers choose it by. */
    String name(LiveNumber number) {
        Optional<Cell> cell = session.notebook().cell(number.cell());
        String title = cell.map(Cell::title).orElse(number.cell());
        return SweepMeasure.find(number.measure())
                .map(measure -> new RunMeasure(measure, part(number, cell)))
                .map(measured -> title + ": " + MeasureText.name(measured, locale))
                .orElseGet(number::source);
    }

    /** The part of the network that it is of, or the chip. */
    private static String part(LiveNumber number, Optional<Cell> cell) {
        return cell.filter(ChipCell.class::isInstance)
                .map(chip -> ((ChipCell) chip).chip())
                .orElse(number.of());
    }

    String shown(LiveNumber number) {
        Optional<Cell> cell = session.notebook().cell(number.cell());
        if (cell.isPresent() && cell.get() instanceof NetworkCell network) {
            return shown(number, network);
        }
        Optional<SweepMeasure> measure = cell.flatMap(number::ofResult);
        return measure.isPresent()
                ? shown(measure.get(), cell.orElseThrow())
                : LiveNumberText.unknown(number, locale);
    }

    /** What a training or a chip gave. */
    private String shown(SweepMeasure measure, Cell cell) {
        OptionalDouble value =
                numbers(cell).map(given -> given.value(measure)).orElse(OptionalDouble.empty());
        if (value.isEmpty()) {
            return LiveNumberText.waiting(cell, cell.title(), locale);
        }
        String shown = LiveNumberText.of(measure, value.getAsDouble(), locale);
        return session.isStale(cell.id()) ? LiveNumberText.old(shown, locale) : shown;
    }

    private Optional<ResultNumbers> numbers(Cell cell) {
        return cell instanceof TrainingCell
                ? session.result(cell.id(), TrainedNetwork.class)
                        .map(result -> ResultNumbers.of(result.value()))
                : session.result(cell.id(), ResultNumbers.class).map(CellResult::value);
    }

    private String shown(LiveNumber number, NetworkCell cell) {
        Optional<Recording> run =
                session.result(number.cell(), Recording.class)
                        .map(CellResult::value)
                        .filter(Recording::isComplete);
        if (run.isEmpty()) {
            return isNamedWrongly(number, cell)
                    ? LiveNumberText.unknown(number, locale)
                    : LiveNumberText.waiting(cell, cell.title(), locale);
        }
        return session.isStale(number.cell())
                ? old(number, run.get(), cell)
                : current(number, run.get(), cell);
    }

    /** No run gives it, so none is to be waited for. */
    private boolean isNamedWrongly(LiveNumber number, NetworkCell cell) {
        Looked before = looked.get(number);
        if (before == null || !before.document().equals(cell.document())) {
            boolean wrongly =
                    networks.read(cell.document())
                            .valid()
                            .filter(network -> number.in(network).isEmpty())
                            .isPresent();
            before = new Looked(cell.document(), wrongly);
            looked.put(number, before);
        }
        return before.wrongly();
    }

    private String old(LiveNumber number, Recording run, NetworkCell cell) {
        Known before = known.get(number);
        return before != null && before.run() == run
                ? LiveNumberText.old(before.shown(), locale)
                : LiveNumberText.waiting(cell, cell.title(), locale);
    }

    private String current(LiveNumber number, Recording run, NetworkCell cell) {
        Known before = known.get(number);
        if (before != null && before.run() == run) {
            return before.shown();
        }
        String shown =
                networks.read(cell.document())
                        .valid()
                        .map(network -> LiveNumberText.of(number, network, run, locale))
                        .orElseGet(() -> LiveNumberText.waiting(cell, cell.title(), locale));
        known.put(number, new Known(run, shown));
        return shown;
    }
}
