package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.training.Trainings.assertSameWeights;
import static org.spikebook.training.Trainings.train;
import static org.spikebook.training.Trainings.trained;
import static org.spikebook.training.Trainings.weights;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.progress.TrainingCheckpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checkpoints, and trainings that continue from them. */
class TrainerResumeTest {

    private final Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
    private final TrainingPlan quick = TrainingPlan.defaultFor(digits.info()).withEpochs(2);
    private final NetworkModel small = DrawnNetwork.chain("digits8x8", 64, 20, 10);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void train_resumedFromCheckpoint_endsAsIfNeverStopped(int stopAfter) {
        TrainingPlan plan = quick.withEpochs(4);
        Watch interrupted = new Watch(stopAfter, Optional.empty());
        assertThat(Trainer.train(small, plan, digits, interrupted))
                .isInstanceOf(TrainingOutcome.Cancelled.class);
        Watch resumed = new Watch(100, TrainingCheckpoint.fromBytes(interrupted.lastCheckpoint));
        TrainedNetwork continued = trained(small, plan, digits, resumed);
        TrainedNetwork whole = train(small, plan, digits);
        assertSameWeights(continued, whole);
        assertThat(continued.provenance()).isEqualTo(whole.provenance());
        assertThat(resumed.reports.getFirst().epoch()).isEqualTo(stopAfter + 1);
    }

    @Test
    void train_pausedAndGoneOnAtAnotherRate_isThePlanThatSaysSoFromTheStart() {
        TrainingPlan plan = quick.withEpochs(4);
        TrainingPlan slower = plan.withLearningRate(3, plan.optimization().learningRate() / 10);
        Watch paused = new Watch(2, Optional.empty());
        Trainer.train(small, plan, digits, paused);
        Watch resumed = new Watch(100, TrainingCheckpoint.fromBytes(paused.lastCheckpoint));

        TrainedNetwork continued = trained(small, slower, digits, resumed);

        assertThat(resumed.reports.getFirst().epoch()).isEqualTo(3);
        TrainedNetwork whole = train(small, slower, digits);
        assertSameWeights(continued, whole);
        assertThat(continued.provenance()).isEqualTo(whole.provenance());
        assertThat(weights(whole, "data-h0"))
                .isNotEqualTo(weights(train(small, plan, digits), "data-h0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void train_continuedInMidEpoch_endsInTheSameBits(int stopAfter) {
        TrainingPlan plan = quick.withEpochs(2);
        MidEpoch killed = new MidEpoch(0, stopAfter);
        Trainer.train(small, plan, digits, killed);
        Watch resumed = new Watch(100, TrainingCheckpoint.fromBytes(killed.lastCheckpoint));

        TrainedNetwork continued = trained(small, plan, digits, resumed);

        TrainedNetwork whole = train(small, plan, digits);
        assertSameWeights(continued, whole);
        assertThat(continued.provenance()).isEqualTo(whole.provenance());
        assertThat(resumed.reports.getFirst().batch()).isGreaterThan(stopAfter);
    }

    @Test
    void train_killedInMidEpochAndContinuedAtAnotherRate_repeatsThatEpoch() {
        TrainingPlan plan = quick.withEpochs(2);
        TrainingPlan slower = plan.withLearningRate(2, plan.optimization().learningRate() / 10);
        MidEpoch killed = new MidEpoch(1, 3);
        Trainer.train(small, plan, digits, killed);
        Watch resumed = new Watch(100, TrainingCheckpoint.fromBytes(killed.lastCheckpoint));

        assertSameWeights(trained(small, slower, digits, resumed), train(small, slower, digits));
        assertThat(resumed.reports.getFirst().epoch()).isEqualTo(2);
        assertThat(resumed.reports.getFirst().batch()).isEqualTo(10);
    }

    @Test
    void train_checkpointOfAnotherRateSoFar_isIgnored() {
        TrainingPlan plan = quick.withEpochs(3);
        TrainingPlan other = plan.withLearningRate(2, plan.optimization().learningRate() / 10);
        Watch watch = new Watch(2, Optional.empty());
        Trainer.train(small, other, digits, watch);
        Watch resumed = new Watch(100, TrainingCheckpoint.fromBytes(watch.lastCheckpoint));

        assertSameWeights(trained(small, plan, digits, resumed), train(small, plan, digits));
    }

    @Test
    void train_checkpointOfAnotherTraining_isIgnored() {
        Watch other = new Watch(100, Optional.empty());
        Trainer.train(small, quick.withSeed(9), digits, other);
        Watch resumed = new Watch(100, TrainingCheckpoint.fromBytes(other.lastCheckpoint));
        assertSameWeights(trained(small, quick, digits, resumed), train(small, quick, digits));
    }

    /** What two engines would train together is the result of neither. */
    @Test
    void train_checkpointOfAnotherEngine_isIgnored() {
        TrainingPlan plan = quick.withEpochs(3);
        Watch stopped = new Watch(2, Optional.empty());
        Trainer.train(small, plan, digits, stopped);
        TrainingCheckpoint own = TrainingCheckpoint.fromBytes(stopped.lastCheckpoint).orElseThrow();
        assertThat(own.training()).contains(Trainer.ENGINE);
        TrainingCheckpoint older =
                new TrainingCheckpoint(
                        own.training().replace(Trainer.ENGINE, "spikebook-trainer/1 older"),
                        own.epochs(),
                        own.current(),
                        own.bestEpoch(),
                        own.best(),
                        Optional.empty());
        Watch resumed = new Watch(100, Optional.of(older));

        assertSameWeights(trained(small, plan, digits, resumed), train(small, plan, digits));
        assertThat(resumed.reports.getFirst().epoch()).isEqualTo(1);
    }

    @Test
    void checkpoint_negativeLength_isNone() {
        byte[] bytes =
                new TrainingCheckpoint(
                                "x",
                                List.of(),
                                new byte[0],
                                0,
                                new byte[1],
                                Optional.of(
                                        new TrainingCheckpoint.UnfinishedEpoch("y", new byte[1])))
                        .toBytes();
        assertThat(TrainingCheckpoint.fromBytes(bytes)).isPresent();
        bytes[bytes.length - 1 - Integer.BYTES] = -1;
        assertThat(TrainingCheckpoint.fromBytes(bytes)).isEmpty();
    }

    @Test
    void checkpoint_whoseBestStateIsTheLast_holdsItOnce() {
        byte[] state = new byte[1000];
        state[7] = 1;
        TrainingCheckpoint checkpoint =
                new TrainingCheckpoint("x", List.of(), state, 1, state.clone(), Optional.empty());

        byte[] bytes = checkpoint.toBytes();

        assertThat(bytes).hasSizeLessThan(1100);
        assertThat(TrainingCheckpoint.fromBytes(bytes))
                .hasValueSatisfying(read -> {
                    assertThat(read.current()).isEqualTo(state);
                    assertThat(read.best()).isEqualTo(state);
                });
    }

    @Test
    void checkpoint_cutBytes_isNone() {
        Watch watch = new Watch(100, Optional.empty());
        Trainer.train(small, quick, digits, watch);
        byte[] whole = watch.lastCheckpoint;
        for (int length : new int[] {0, 3, 10, 200, whole.length / 2, whole.length - 1}) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(TrainingCheckpoint.fromBytes(cut)).as("%d bytes", length).isEmpty();
        }
    }

    /** Wants a checkpoint after every batch, and is killed after some of an epoch. */
    private static final class MidEpoch implements TrainingControl {

        private final int epoch;
        private final int stopAfter;
        byte[] lastCheckpoint = new byte[0];
        private int kept;

        /**
         * @param epoch to be killed in, from 0
         */
        MidEpoch(int epoch, int stopAfter) {
            this.epoch = epoch;
            this.stopAfter = stopAfter;
        }

        @Override
        public boolean cancelled() {
            return kept >= stopAfter;
        }

        @Override
        public boolean wantsCheckpoint() {
            return true;
        }

        @Override
        public void checkpoint(TrainingCheckpoint checkpoint) {
            kept += checkpoint.epochs().size() == epoch ? 1 : 0;
            lastCheckpoint = checkpoint.toBytes();
        }
    }
}
