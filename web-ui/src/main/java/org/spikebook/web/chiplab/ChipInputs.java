package org.spikebook.web.chiplab;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.parameter.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetCatalog;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Finds what a chip job works with. */
@Component
class ChipInputs {

    /** What there is for a payload. */
    sealed interface Found {

        /**
         * @param data that the network was trained on
         */
        record Ready(ChipExperiment experiment, TrainedNetwork network, Dataset data)
                implements Found {}

        /** Something is missing. */
        record Missing(Problem problem) implements Found {}
    }

    private final ChipCatalog chips;
    private final DatasetCatalog data;
    private final TrainedNetworks trained;

    ChipInputs(ChipCatalog chips, DatasetCatalog data, TrainedNetworks trained) {
        this.chips = chips;
        this.data = data;
        this.trained = trained;
    }

    Found find(ChipPayload payload) {
        Optional<ChipSpec> chip = chips.find(payload.chip());
        if (chip.isEmpty()) {
            return missing("noChip", payload.chip(), String.join(", ", chips.ids()));
        }
        Optional<TrainedNetwork> network = trained.find(payload.trainedHash(), payload.seed());
        if (network.isEmpty()) {
            return missing("notTrained");
        }
        return new Found.Ready(
                ChipExperiment.on(
                        chip.get(),
                        payload.inferencesPerSecond(),
                        Math.max(1, Runtime.getRuntime().availableProcessors())),
                network.get(),
                data.dataset(network.get().plan().data()).orElseThrow());
    }

    private static Found missing(String code, Object... args) {
        return new Found.Missing(Problem.of(ChipInputs.class, "", code, args));
    }
}
