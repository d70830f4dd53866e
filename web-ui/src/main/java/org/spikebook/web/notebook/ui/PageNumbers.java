package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.experiment.sweep.RecordedMeasure;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.notebook.ui.cell.CellResult;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.runslab.LiveNumberText;
import org.spikebook.web.sweeplab.MeasureText;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the live numbers of a text say, by the runs on the page. */
final class PageNumbers {

    private final NotebookSession session;
    private final NetworkReader networks;
    private final Locale locale;
    private final Map<LiveNumber, Known> known = new HashMap<>();

    /** What a run said: measuring it takes longer than to look at it. */
    private record Known(Recording run, String shown) {}

    PageNumbers(NotebookSession session, NetworkReader networks, Locale locale) {
        this.session = session;
        this.networks = networks;
        this.locale = locale;
    }

    /** What the networks of the notebook record enough for. */
    List<LiveNumber> offered() {
        return session.notebook().cells(NetworkCell.class).stream()
                .flatMap(cell ->
                        networks.read(cell.document()).valid().stream()
                                .flatMap(network -> RecordedMeasure.all(network).stream())
                                .map(each ->
                                        new LiveNumber(
                                                cell.id(), each.measure().type(), each.of())))
                .toList();
    }

    /** What readers choose it by. */
    String name(LiveNumber number) {
        String network =
                session.notebook().cell(number.cell()).map(Cell::title).orElse(number.cell());
        return SweepMeasure.find(number.measure())
                .map(measure -> new RunMeasure(measure, number.of()))
                .map(measured -> network + ": " + MeasureText.name(measured, locale))
                .orElseGet(number::source);
    }

    String shown(LiveNumber number) {
        Optional<NetworkCell> cell = session.notebook().cell(number.cell(), NetworkCell.class);
        if (cell.isEmpty()) {
            return LiveNumberText.unknown(number, locale);
        }
        Optional<Recording> run =
                session.result(number.cell(), Recording.class)
                        .map(CellResult::value)
                        .filter(Recording::isComplete);
        if (run.isEmpty()) {
            return LiveNumberText.waiting(cell.get().title(), locale);
        }
        return session.isStale(number.cell())
                ? old(number, run.get(), cell.get())
                : current(number, run.get(), cell.get());
    }

    private String old(LiveNumber number, Recording run, NetworkCell cell) {
        Known before = known.get(number);
        return before != null && before.run() == run
                ? LiveNumberText.old(before.shown(), locale)
                : LiveNumberText.waiting(cell.title(), locale);
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
                        .orElseGet(() -> LiveNumberText.waiting(cell.title(), locale));
        known.put(number, new Known(run, shown));
        return shown;
    }
}
