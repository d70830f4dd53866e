package org.spikebook.cli;

import org.spikebook.cli.terminal.ProgressPace;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.progress.TrainingProgress;

import java.util.Locale;

/** Tells a watching person of every epoch, and a log now and then how far the training is. */
public record WatchedTraining(Terminal terminal, int threads, ProgressPace pace)
        implements TrainingControl {

    static WatchedTraining of(Terminal terminal, int threads) {
        return new WatchedTraining(terminal, threads, ProgressPace.of(terminal));
    }

    @Override
    public void progress(TrainingProgress progress) {
        boolean ends = progress.validationAccuracy().isPresent();
        if ((ends || !pace.isWatched()) && pace.isDue()) {
            terminal.err().println((ends ? epoch(progress) : part(progress)).english());
        }
    }

    private static Text epoch(TrainingProgress progress) {
        return Text.of(
                WatchedTraining.class,
                "epoch",
                progress.epoch(),
                progress.epochs(),
                percent(progress.accuracy()),
                percent(progress.validationAccuracy().orElse(0)));
    }

    private static Text part(TrainingProgress progress) {
        return Text.of(
                WatchedTraining.class,
                "partOfEpoch",
                progress.epoch(),
                progress.epochs(),
                percent((double) progress.batch() / progress.batches()),
                percent(progress.accuracy()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
