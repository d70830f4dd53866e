package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.cli.WatchedTraining;
import org.spikebook.training.progress.TrainingProgress;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalDouble;

class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    private WatchedTraining training(boolean watched) {
        Terminal terminal = terminal(watched);
        return new WatchedTraining(terminal, 1, pace(terminal));
    }

    private Terminal terminal(boolean watched) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream, watched, Path.of("none"));
    }

    private ProgressPace pace(Terminal terminal) {
        InstantSource clock = () -> now;
        return new ProgressPace(terminal.interactive(), clock);
    }

    private static TrainingProgress batch(int epoch, int batch) {
        return new TrainingProgress(epoch, 25, batch, 4, 1, 0.5, OptionalDouble.empty(), 9);
    }

    private static TrainingProgress epoch(int epoch) {
        return new TrainingProgress(epoch, 25, 4, 4, 1, 0.5, OptionalDouble.of(0.75), 9);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void training_withoutATerminal_tellsALineEveryHalfMinute() {
        WatchedTraining training = training(false);
        for (int k = 1; k <= 12; k++) {
            now = now.plus(Duration.ofSeconds(10));
            training.progress(k % 4 == 0 ? epoch(k / 4) : batch(1 + k / 4, k % 4));
        }
        assertThat(told().lines())
                .containsExactly(
                        "epoch 1 of 25, 75.0 % done: training accuracy 50.0 %",
                        "epoch 2 of 25, 50.0 % done: training accuracy 50.0 %",
                        "epoch 3 of 25, 25.0 % done: training accuracy 50.0 %",
                        "epoch 3 of 25: training accuracy 50.0 %, validation accuracy 75.0 %");
    }

    @Test
    void training_thatIsSoonDone_tellsALogNothing() {
        WatchedTraining training = training(false);
        training.progress(batch(1, 2));
        training.progress(epoch(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void training_atATerminal_tellsEveryEpochImmediately() {
        WatchedTraining training = training(true);
        training.progress(batch(1, 2));
        training.progress(epoch(1));
        assertThat(told().lines())
                .containsExactly(
                        "epoch 1 of 25: training accuracy 50.0 %, validation accuracy 75.0 %");
    }

    @Test
    void run_tellsTenthsAtATerminal_andPercentInALog() {
        Terminal log = terminal(false);
        Progress inLog = new Progress(log, pace(log));
        Terminal person = terminal(true);
        Progress watched = new Progress(person, pace(person));
        watched.done(0.17);
        watched.done(0.18);
        inLog.done(0.17);
        now = now.plus(ProgressPace.BETWEEN);
        inLog.done(0.18);
        inLog.done(0.19);
        assertThat(told().lines()).containsExactly("10 %", "18 %");
    }
}
