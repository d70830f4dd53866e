package org.spikebook.lesson.experiment;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.emulation.NetworkTracer;
import org.spikebook.hardware.emulation.NetworkTracer.PotentialTrace;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.quantization.Quantization;
import org.spikebook.hardware.quantization.Quantizer;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;

/**
 * A network of its own stimuli in the integers of a chip, one neuron of it step by step. The
 * weights are those of the document, as wide as the chip has them, up to eight bits.
 */
public record ChipTrace(ChipSpec chip) {

    /**
     * Runs the network.
     *
     * @param population id of one of its populations
     * @param neuron within the population
     * @param steps of the chip, from the first on
     * @return problems where the chip lacks something that the network needs
     */
    public Reading<PotentialTrace> of(
            NetworkModel network, String population, int neuron, int steps) {
        return switch (Quantizer.quantize(
                network, WeightSet.EMPTY, chip, MappingOptions.of(chip).quantization())) {
            case Quantization.Unsupported(List<Problem> problems) ->
                    new Reading.Unreadable<>(problems);
            case Quantization.Quantized(IntegerNetwork integers, _) ->
                    switch (OtherStimuli.of(network)) {
                        case Reading.Unreadable<OtherStimuli>(List<Problem> problems) ->
                                new Reading.Unreadable<>(problems);
                        case Reading.Readable<OtherStimuli>(OtherStimuli stimuli) ->
                                new Reading.Readable<>(
                                        new NetworkTracer(integers, stimuli.alone(steps))
                                                .neuron(index(network, population), neuron));
                    };
        };
    }

    private static int index(NetworkModel network, String population) {
        return network.populations().stream().map(Population::id).toList().indexOf(population);
    }
}
