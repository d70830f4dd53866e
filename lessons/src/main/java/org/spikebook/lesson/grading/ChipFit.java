package org.spikebook.lesson.grading;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.emulation.NetworkTracer.PotentialTrace;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.hardware.mapping.Resource;
import org.spikebook.lesson.check.Evidence.ChipDemand;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.ChipTrace;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a network that need not be trained demands of a chip, and what it does there. */
record ChipFit(ChipSpec chip) {

    private static final String TOO_LARGE = "neuronTooLarge.";

    /**
     * @param population whose first core is looked at
     */
    Finding<ChipDemand> of(NetworkModel network, String population) {
        List<String> ids = network.populations().stream().map(p -> p.id()).toList();
        if (!ids.contains(population)) {
            return Reasons.lacking("population.missing", population);
        }
        MappingOptions options = MappingOptions.of(chip);
        return Finding.found(
                switch (ChipMapper.map(network, WeightSet.EMPTY, chip, options)) {
                    case MappingResult.Unmappable(List<Problem> problems) ->
                            new ChipDemand(
                                    OptionalInt.empty(),
                                    exceeded(problems),
                                    problems.stream().map(Problem::text).toList());
                    case MappingResult.Mapped(ChipMapping mapping) ->
                            new ChipDemand(
                                    OptionalInt.of(mapping.cores().size()),
                                    List.of(tightest(mapping, ids.indexOf(population))),
                                    List.of());
                });
    }

    /** One of its neurons, step by step, in the chip's integers. */
    Finding<PotentialTrace> trace(NetworkModel network, String population, int neuron, int steps) {
        if (network.memberCount(population) <= neuron || network.population(population).isEmpty()) {
            return Reasons.lacking("neuron.missing", population, neuron);
        }
        return switch (new ChipTrace(chip).of(network, population, neuron, steps)) {
            case Reading.Readable<PotentialTrace>(PotentialTrace trace) -> Finding.found(trace);
            case Reading.Unreadable<PotentialTrace>(List<Problem> problems) ->
                    Reasons.lacking(Reasons.text("chip.cannotRun", chip.name()), problems);
        };
    }

    private static List<String> exceeded(List<Problem> problems) {
        List<String> limits = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            if (problems.stream().anyMatch(p -> p.code().equals(TOO_LARGE + resource.key()))) {
                limits.add(resource.key());
            }
        }
        return limits;
    }

    private String tightest(ChipMapping mapping, int population) {
        return mapping.cores().stream()
                .filter(core ->
                        core.segments().stream().anyMatch(s -> s.population() == population))
                .findFirst()
                .map(core -> core.use().tightest(chip.core()).key())
                .orElseThrow();
    }
}
