package org.spikebook.web.publish;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.livenumber.ResultNumbers;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.runslab.LiveNumberText;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the live numbers of a written page say of the results that it has. */
final class WrittenNumbers {

    private final FinishedRuns runs;
    private final Locale locale;
    private final Function<Cell, String> titles;
    private final NetworkReader networks = Laboratory.standard().networks();

    WrittenNumbers(FinishedRuns runs, Locale locale, Function<Cell, String> titles) {
        this.runs = runs;
        this.locale = locale;
        this.titles = titles;
    }

    String shown(LiveNumber number, Notebook notebook) {
        Optional<Cell> cell = notebook.cell(number.cell());
        if (cell.isPresent() && cell.get() instanceof NetworkCell network) {
            return shown(number, network);
        }
        Optional<SweepMeasure> measure = cell.flatMap(number::ofResult);
        return measure.isPresent()
                ? shown(measure.get(), cell.orElseThrow())
                : LiveNumberText.unknown(number, locale);
    }

    private String shown(LiveNumber number, NetworkCell cell) {
        return networks.read(cell.document())
                .valid()
                .flatMap(network ->
                        runs.of(cell, network)
                                .filter(Recording::isComplete)
                                .map(run -> LiveNumberText.of(number, network, run, locale)))
                .orElseGet(() -> LiveNumberText.waiting(cell, titles.apply(cell), locale));
    }

    /** What a training or a chip gave. */
    private String shown(SweepMeasure measure, Cell cell) {
        OptionalDouble value =
                numbers(cell).map(given -> given.value(measure)).orElse(OptionalDouble.empty());
        return value.isPresent()
                ? LiveNumberText.of(measure, value.getAsDouble(), locale)
                : LiveNumberText.onServer(titles.apply(cell), locale);
    }

    private Optional<ResultNumbers> numbers(Cell cell) {
        return switch (cell) {
            case TrainingCell training -> runs.of(training).map(ResultNumbers::of);
            case ChipCell chip -> runs.of(chip).map(ChipReport::numbers);
            default -> Optional.empty();
        };
    }
}
