package org.spikebook.lesson.cli;

import org.spikebook.parameter.Text;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingProgress;

import java.util.Locale;

/** Tells a watching person of every epoch. */
record WatchedTraining(Terminal terminal, int threads) implements TrainingControl {

    @Override
    public void progress(TrainingProgress progress) {
        if (terminal.interactive() && progress.validationAccuracy().isPresent()) {
            Text line =
                    Text.of(
                            WatchedTraining.class,
                            "epoch",
                            progress.epoch(),
                            progress.epochs(),
                            percent(progress.accuracy()),
                            percent(progress.validationAccuracy().getAsDouble()));
            terminal.err().println(line.english());
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
