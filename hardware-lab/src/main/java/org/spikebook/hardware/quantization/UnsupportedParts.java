package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a network asks for that a LIF chip does not have; each problem says what to do. */
final class UnsupportedParts {

    /** What the neurons of one rule have. */
    interface Neurons {

        /** Types of receptors. */
        List<String> receptors();

        /** Code of the problem with other receptors. */
        String withoutReceptors();

        /** Notes what else they lack for the neurons of a population, which are LIF. */
        void check(Population population, String path, UnsupportedParts parts);
    }

    private final ChipSpec chip;
    private final NetworkModel network;
    private final Neurons neurons;
    private final List<Problem> problems = new ArrayList<>();

    private UnsupportedParts(ChipSpec chip, NetworkModel network, Neurons neurons) {
        this.chip = chip;
        this.network = network;
        this.neurons = neurons;
    }

    static List<Problem> check(
            NetworkModel network, ChipSpec chip, QuantizationOptions options, Neurons neurons) {
        UnsupportedParts parts = new UnsupportedParts(chip, network, neurons);
        if (!chip.synapses().weightBits().contains(options.weightBits())) {
            parts.note(
                    "",
                    "weightBits",
                    chip.name(),
                    options.weightBits(),
                    chip.synapses().weightBits());
        }
        if (network.populations().isEmpty()) {
            parts.note("/populations", "noPopulation");
        }
        parts.checkPopulations();
        parts.checkStimuli();
        parts.checkProjections();
        return parts.problems;
    }

    /**
     * Notes the projections whose delays no retiming could fit: a spike takes a step, and no more
     * than the longest delay after it.
     */
    static void checkDelays(
            NetworkModel network,
            ChipSpec chip,
            List<FloatSynapses> synapses,
            List<Problem> problems) {
        int most = chip.synapses().maxDelaySteps() + 1;
        for (int i = 0; i < synapses.size(); i++) {
            int longest = synapses.get(i).maxDelay();
            if (longest > most) {
                problems.add(
                        Problem.of(
                                UnsupportedParts.class,
                                "/projections/" + i + "/delayMs",
                                "delay",
                                chip.name(),
                                network.projections().get(i).id(),
                                longest,
                                most));
            }
        }
    }

    ChipSpec chip() {
        return chip;
    }

    void note(String path, String code, Object... args) {
        problems.add(Problem.of(UnsupportedParts.class, path, code, args));
    }

    private void checkPopulations() {
        for (int i = 0; i < network.populations().size(); i++) {
            checkPopulation(network.populations().get(i), "/populations/" + i);
        }
    }

    private void checkPopulation(Population population, String path) {
        if (!(population.model().component() instanceof Lif)) {
            Text model = population.model().component().name();
            note(path + "/model/type", "model", chip.name(), population.id(), model);
            return;
        }
        if (!neurons.receptors().contains(population.receptors().type())) {
            String code = neurons.withoutReceptors();
            Text receptors = population.receptors().component().name();
            note(path + "/receptors/type", code, chip.name(), population.id(), receptors);
        }
        checkLif(population, path + "/model");
        neurons.check(population, path + "/model", this);
    }

    private void checkRule(Projection projection, Configured<PlasticityRule> rule, String path) {
        Optional<StdpQuantizer> stdp = StdpQuantizer.of(rule);
        if (!chip.learns()) {
            note(path, "plasticity", chip.name(), projection.id());
        } else if (stdp.isEmpty()) {
            note(path, "otherRule", chip.name(), projection.id(), rule.component().name());
        } else if (!stdp.get().isAdditive()) {
            note(path, "notAdditive", chip.name(), projection.id());
        }
    }

    static LifParameters lif(Population population) {
        return LifParameters.of(population.model().values());
    }

    int refractorySteps(Population population) {
        return lif(population).refractorySteps(network.run().dtMs());
    }

    private void checkLif(Population population, String path) {
        LifParameters lif = lif(population);
        boolean hard = !lif.choices().subtracts();
        double restMv = lif.membrane().vRestMv();
        if (hard && lif.vResetMv() != restMv) {
            note(
                    path + "/" + LifParameters.V_RESET,
                    "resetElsewhere",
                    chip.name(),
                    population.id(),
                    lif.vResetMv(),
                    restMv);
        }
        if (lif.vThresholdMv() <= restMv) {
            note(path + "/" + LifParameters.V_THRESHOLD, "thresholdBelowRest", population.id());
        }
    }

    private void checkStimuli() {
        for (int i = 0; i < network.stimuli().size(); i++) {
            Stimulus stimulus = network.stimuli().get(i);
            if (stimulus.carriesCurrent()) {
                note("/stimuli/" + i + "/type", "current", chip.name(), stimulus.id());
            }
        }
    }

    private void checkProjections() {
        for (int i = 0; i < network.projections().size(); i++) {
            Projection projection = network.projections().get(i);
            String path = "/projections/" + i + "/plasticity";
            projection.plasticity().ifPresent(rule -> checkRule(projection, rule, path));
        }
    }
}
