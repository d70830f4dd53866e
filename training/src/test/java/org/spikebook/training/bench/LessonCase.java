package org.spikebook.training.bench;

import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.progress.TrainingProgress;

/**
 * What a student waits for in a process that has never trained: from the press of the button to the
 * first point of the curve, and to 90 % of the validation digits.
 */
final class LessonCase {

    private static final double ENOUGH = 0.9;

    private LessonCase() {}

    static BenchResult run(String name, Dataset mnist, int threads, double target) {
        Watch watch = new Watch(threads);
        Trainer.train(
                BenchNetworks.dense(128, "rate"),
                TrainingPlan.defaultFor(mnist.info()),
                mnist,
                watch);
        return new BenchResult(
                name,
                threads,
                "first point, 90 %",
                target,
                watch.firstSeconds,
                watch.enoughSeconds,
                watch.processorSeconds,
                watch.accuracy,
                0,
                0);
    }

    private static final class Watch implements TrainingControl {

        private final long start = System.nanoTime();
        private final int threads;
        private double firstSeconds;
        private double enoughSeconds;
        private double processorSeconds;
        private double accuracy;

        Watch(int threads) {
            this.threads = threads;
        }

        @Override
        public int threads() {
            return threads;
        }

        @Override
        public boolean cancelled() {
            return enoughSeconds > 0;
        }

        @Override
        public void progress(TrainingProgress progress) {
            double now = (System.nanoTime() - start) / 1e9;
            firstSeconds = firstSeconds == 0 ? now : firstSeconds;
            accuracy = progress.validationAccuracy().orElse(0);
            if (enoughSeconds == 0 && accuracy >= ENOUGH) {
                enoughSeconds = now;
                processorSeconds = Timing.processorSeconds();
            }
        }
    }
}
