package org.spikebook.web.chiplab;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.ChipSpecReader;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
                implements Found {

            /** Hash of the data that the network was trained on. */
            String dataHash() {
                return network.provenance().inputs().dataHash();
            }
        }

        /** Something is missing or wrong. */
        record Missing(List<Problem> problems) implements Found {
            public Missing {
                problems = List.copyOf(problems);
            }
        }
    }

    private final ChipCatalog chips;
    private final DatasetCatalog data;
    private final TrainedNetworks trained;

    ChipInputs(ChipCatalog chips, DatasetCatalog data, TrainedNetworks trained) {
        this.chips = chips;
        this.data = data;
        this.trained = trained;
    }

    /**
     * @param threads that the experiment may use
     */
    Found find(ChipPayload payload, int threads) {
        return switch (chip(payload)) {
            case Reading.Readable<ChipSpec>(ChipSpec chip) -> find(payload, chip, threads);
            case Reading.Unreadable<ChipSpec>(List<Problem> problems) ->
                    new Found.Missing(problems);
        };
    }

    private Reading<ChipSpec> chip(ChipPayload payload) {
        String own = payload.ownChip();
        if (payload.chip().equals(ChipCell.OWN) && own != null) {
            return ChipSpecReader.read(own.getBytes(StandardCharsets.UTF_8));
        }
        return chips.find(payload.chip())
                .<Reading<ChipSpec>>map(Reading.Readable::new)
                .orElseGet(() ->
                        Reading.unreadable(
                                problem("noChip", payload.chip(), String.join(", ", chips.ids()))));
    }

    private Found find(ChipPayload payload, ChipSpec chip, int threads) {
        Optional<TrainedNetwork> network = trained.find(payload.trainedHash(), payload.seed());
        if (network.isEmpty()) {
            return new Found.Missing(List.of(problem("notTrained")));
        }
        Optional<Dataset> samples = data.dataset(network.get().plan().data().name());
        if (samples.isEmpty()) {
            return new Found.Missing(List.of(problem("noData")));
        }
        return new Found.Ready(
                ChipExperiment.on(chip, payload.inferencesPerSecond(), threads)
                        .learning(
                                Optional.ofNullable(payload.learner()).filter(id -> !id.isEmpty())),
                network.get(),
                samples.get());
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(ChipInputs.class, "", code, args);
    }
}
