package org.spikebook.training.progress;

import org.spikebook.training.control.ControlReport;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.diagnosis.Diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Where trained weights come from: with network and plan, all that is needed to train them again.
 *
 * @param trainer name and version of the method
 * @param inputs what it was given
 * @param platform where it ran
 * @param epochs what each epoch came to, in order; none where weights were converted as they came
 * @param bestEpoch the epoch whose weights were kept, from 1 on: the best validation accuracy,
 *     among equals the least validation loss; 0 where there were no epochs
 * @param validationAccuracy of the kept weights, 0 to 1
 * @param testAccuracy of the kept weights, measured once, 0 to 1
 * @param diagnosis how the kept weights behave, where they were found by gradients; of a converted
 *     network that of the artificial one
 * @param conversion where the network was converted from one of rectified linear neurons
 * @param control where the network learned to control a plant; accuracies are then shares of
 *     episodes in which it was balanced, or its hand was on the target, for long enough
 */
public record TrainingProvenance(
        String trainer,
        Inputs inputs,
        Platform platform,
        List<EpochResult> epochs,
        int bestEpoch,
        double validationAccuracy,
        double testAccuracy,
        Optional<Diagnosis> diagnosis,
        Optional<ConversionReport> conversion,
        Optional<ControlReport> control) {

    public TrainingProvenance {
        epochs = List.copyOf(epochs);
    }

    /**
     * What a training depends on besides its plan.
     *
     * @param networkHash of the network as it was trained
     * @param startHash of the weights that training started from; empty where they were drawn
     * @param dataHash of the data set
     * @param split number of samples of each part
     */
    public record Inputs(String networkHash, String startHash, String dataHash, SplitSizes split) {}

    /**
     * What a training ran on.
     *
     * @param java version of Java
     * @param machine operating system and processor architecture
     */
    public record Platform(String java, String machine) {

        /** The one that this program runs on. */
        public static Platform current() {
            return new Platform(
                    Runtime.version().toString(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
    }

    /** The same of a network that controls a plant. */
    public TrainingProvenance with(ControlReport report) {
        return new TrainingProvenance(
                trainer,
                inputs,
                platform,
                epochs,
                bestEpoch,
                validationAccuracy,
                testAccuracy,
                diagnosis,
                conversion,
                Optional.of(report));
    }
}
