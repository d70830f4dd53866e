package org.spikebook.lesson.check;

import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.List;

/**
 * Where a check gets its measurements: the grader makes them on demand from the frozen notebook, on
 * seeds and data that the student has not seen. The same question gives the same answer.
 */
public interface Evidence {

    /**
     * Runs the network of a cell on several hidden seeds.
     *
     * @param networkCell id of a network cell
     * @param population whose spikes are recorded, whatever the student records
     * @param durationMs how long each run lasts
     * @param seeds number of runs
     */
    Finding<List<PopulationSpikes>> spikes(
            String networkCell, String population, double durationMs, int seeds);

    /**
     * Shows hidden samples to the trained network of a training cell.
     *
     * @param data name of the data set that they are made from
     */
    Finding<Answers> answers(String trainingCell, String data);

    /**
     * Shows the same hidden samples to the network on the chip of a chip cell.
     *
     * @param data name of the data set that they are made from
     */
    Finding<ChipPredictions> chipPredictions(String chipCell, String data);

    /**
     * The spikes of one run.
     *
     * @param size number of neurons of the population
     */
    record PopulationSpikes(SpikeRaster raster, int size, double durationMs) {

        /** Spikes for each neuron and second. */
        public double meanRateHz() {
            return raster.spikeCount() * 1000.0 / (durationMs * size);
        }

        /**
         * The coefficient of variation of the neurons' inter-spike intervals, a mean over those
         * with three spikes or more; 0 if there are none. It is the same in steps as in ms.
         */
        public double intervalCv() {
            SpikeTrains trains = SpikeTrains.of(raster, size, 1, Integer.MAX_VALUE);
            return new IntervalStatistics(trains).cv().orElse(0);
        }
    }

    /**
     * How a network answered.
     *
     * @param correct number of right answers
     * @param given how often each class was the answer
     * @param outputSpikes of all output neurons, a mean over the samples
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answers(int correct, int[] given, double outputSpikes) {

        public int samples() {
            int sum = 0;
            for (int count : given) {
                sum += count;
            }
            return sum;
        }

        public double percent() {
            return 100.0 * correct / samples();
        }
    }

    /**
     * How a network answered on a chip, and what that cost.
     *
     * @param energyNj dynamic energy of one inference in nJ, nominal
     */
    record ChipPredictions(Answers answers, double energyNj) {}
}
