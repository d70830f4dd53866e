package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.Quantization;
import org.spikebook.hardware.quantization.Quantizer;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Says why a network does not fit a chip, layer by layer, and what would make it fit. */
record FitAdvice(NetworkModel network, WeightSet weights, ChipSpec chip, MappingOptions options) {

    /** The problems of a network that needs more cores than there are. */
    List<Problem> tooManyCores(Layout layout, int available) {
        List<Problem> problems = new ArrayList<>();
        problems.add(total(layout.uses().size(), available));
        for (int p = 0; p < layout.network().populations().size(); p++) {
            problems.add(layer(layout, p));
        }
        return problems;
    }

    private Problem total(int needed, int available) {
        int chips = (needed + chip.mesh().cores() - 1) / chip.mesh().cores();
        OptionalInt bits = widestThatFits(available);
        return bits.isPresent()
                ? problem("", "tooManyCores.fewerBits", needed, available, bits.getAsInt())
                : problem("", "tooManyCores", needed, available, chips);
    }

    private Problem problem(String path, String code, int needed, int available, int remedy) {
        return Problem.of(
                FitAdvice.class,
                path,
                code,
                chip.name(),
                needed,
                available,
                needed - available,
                remedy);
    }

    /** The widest weights, narrower than asked, with which the network would fit. */
    private OptionalInt widestThatFits(int available) {
        return chip.synapses().weightBits().reversed().stream()
                .mapToInt(Integer::intValue)
                .filter(bits -> bits < options.quantization().weightBits())
                .filter(bits -> fits(bits, available))
                .findFirst();
    }

    private boolean fits(int bits, int available) {
        Quantization quantization =
                Quantizer.quantize(
                        network, weights, chip, options.quantization().withWeightBits(bits));
        if (!(quantization instanceof Quantization.Quantized quantized)) {
            return false;
        }
        OptionalInt needed = ChipMapper.coresNeeded(quantized.network(), chip);
        return needed.isPresent() && needed.getAsInt() <= available;
    }

    private Problem layer(Layout layout, int population) {
        List<Integer> cores =
                IntStream.range(0, layout.uses().size())
                        .filter(c ->
                                layout.partition().cores().get(c).stream()
                                        .anyMatch(s -> s.population() == population))
                        .boxed()
                        .toList();
        CoreUse first = layout.uses().get(cores.getFirst());
        Resource tightest = first.tightest(chip.core());
        return Problem.of(
                FitAdvice.class,
                // relays stand behind the populations of the document
                population < network.populations().size()
                        ? "/populations/" + population
                        : "/populations",
                "layerCores." + tightest.key(),
                layout.network().populations().get(population).id(),
                cores.size(),
                first.amount(tightest),
                tightest.limit(chip.core()));
    }
}
