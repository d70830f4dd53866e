package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.NeuronRule;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.model.synapse.ExponentialCurrent;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/** Finds what a network asks for that a LIF chip does not have; each problem says what to do. */
final class UnsupportedParts {

    private final ChipSpec chip;
    private final NetworkModel network;
    private final List<Problem> problems = new ArrayList<>();

    private UnsupportedParts(ChipSpec chip, NetworkModel network) {
        this.chip = chip;
        this.network = network;
    }

    static List<Problem> check(NetworkModel network, ChipSpec chip, QuantizationOptions options) {
        UnsupportedParts parts = new UnsupportedParts(chip, network);
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

    private void note(String path, String code, Object... args) {
        problems.add(Problem.of(UnsupportedParts.class, path, code, args));
    }

    private void checkPopulations() {
        for (int i = 0; i < network.populations().size(); i++) {
            checkPopulation(network.populations().get(i), "/populations/" + i);
        }
    }

    private void checkPopulation(Population population, String path) {
        String receptors = population.receptors().type();
        if (!(population.model().component() instanceof Lif)) {
            note(path + "/model/type", "model", chip.name(), population.id(), type(population));
            return;
        }
        boolean crossbar = chip.neuronRule() == NeuronRule.TRUE_NORTH;
        if (crossbar && !receptors.equals(Delta.TYPE)) {
            note(path + "/receptors/type", "deltaOnly", chip.name(), population.id(), receptors);
        } else if (!receptors.equals(Delta.TYPE) && !receptors.equals(ExponentialCurrent.TYPE)) {
            note(path + "/receptors/type", "receptor", chip.name(), population.id(), receptors);
        }
        checkLif(population, path + "/model");
        if (crossbar) {
            checkTrueNorth(population, path + "/model");
        } else {
            checkLoihi(population, path + "/model");
        }
    }

    private void checkRule(Projection projection, Configured<PlasticityRule> rule, String path) {
        if (!chip.learns()) {
            note(path, "plasticity", chip.name(), projection.id());
        } else if (!StdpQuantizer.isPairStdp(rule)) {
            note(path, "otherRule", chip.name(), projection.id(), rule.type());
        } else if (!StdpQuantizer.isAdditive(rule)) {
            note(path, "notAdditive", chip.name(), projection.id());
        }
    }

    private static LifParameters lif(Population population) {
        return LifParameters.of(population.model().values());
    }

    private static String type(Population population) {
        return population.model().type();
    }

    private void checkTrueNorth(Population population, String path) {
        double tRefMs = lif(population).tRefMs();
        if (refractorySteps(population) > 0) {
            note(path + "/tRefMs", "noRefractory", chip.name(), population.id(), tRefMs);
        }
    }

    private int refractorySteps(Population population) {
        return lif(population).refractorySteps(network.run().dtMs());
    }

    private void checkLoihi(Population population, String path) {
        if (lif(population).choices().subtracts()) {
            note(path + "/reset", "resetSubtract", chip.name(), population.id());
        }
        int refractory = refractorySteps(population) + 1;
        if (refractory > chip.registers().maxRefractorySteps()) {
            note(
                    path + "/tRefMs",
                    "refractory",
                    chip.name(),
                    population.id(),
                    refractory - 1,
                    chip.registers().maxRefractorySteps() - 1);
        }
    }

    private void checkLif(Population population, String path) {
        LifParameters lif = lif(population);
        boolean hard = !lif.choices().subtracts();
        double restMv = lif.membrane().vRestMv();
        if (hard && lif.vResetMv() != restMv) {
            note(
                    path + "/vResetMv",
                    "resetElsewhere",
                    chip.name(),
                    population.id(),
                    lif.vResetMv(),
                    restMv);
        }
        if (lif.vThresholdMv() <= restMv) {
            note(path + "/vThresholdMv", "thresholdBelowRest", population.id());
        }
    }

    private void checkStimuli() {
        for (int i = 0; i < network.stimuli().size(); i++) {
            Stimulus stimulus = network.stimuli().get(i);
            if (stimulus.model().component().output() == StimulusModel.Output.CURRENT) {
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
