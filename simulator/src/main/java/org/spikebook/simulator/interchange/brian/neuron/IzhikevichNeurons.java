package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.izhikevich.Izhikevich;
import org.spikebook.simulator.model.neuron.izhikevich.IzhikevichParameters;
import org.spikebook.simulator.model.synapse.Input;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.List;

/**
 * Izhikevich's neurons, without units as in the papers. The papers' own ways of integrating them
 * are none of Brian's: they are written as code that is run in every step. For one population.
 */
public final class IzhikevichNeurons {

    private final ScriptPopulation part;
    private final List<String> external;
    private final NeuronGroup neurons = new NeuronGroup();

    /**
     * Neurons of which nothing is written yet.
     *
     * @param external names of the currents from stimuli, which the group declares
     */
    public IzhikevichNeurons(ScriptPopulation part, List<String> external) {
        this.part = part;
        this.external = external;
    }

    /** {@code izhikevich}. */
    public NeuronGroup write() {
        ParameterValues values = part.values();
        IzhikevichParameters parameters = IzhikevichParameters.of(values);
        neurons.scale = Scale.PURE;
        Receptors receptors = Receptors.of(part.population(), neurons, "v");
        CurrentSum current = CurrentSum.of(neurons, receptors, external, parameters.bias());
        boolean arrives = part.receptors().equals(Input.TYPE);
        String integrator = parameters.integrator();
        String slope = slope(parameters.quadratic(), current.term());
        String recovery = recovery(parameters.recovery());
        String rule = rule(integrator, slope, recovery);
        if (rule.isEmpty()) {
            neurons.equations.add(Declaration.differential("v", "(" + slope + ")/ms", "1"));
            neurons.equations.add(Declaration.differential("u", recovery + "/ms", "1"));
            neurons.method = "rk4";
            if (!receptors.constants().isEmpty()) {
                part.warn("brian.synapsesByMethod", "rk4");
            }
            neurons.movesAfterInput = arrives;
        } else {
            neurons.equations.add(Declaration.parameter("v", "1"));
            neurons.equations.add(Declaration.parameter("u", "1"));
            neurons.regular.add(
                    new NeuronGroup.Regular(rule, arrives ? "after_synapses" : "before_groups"));
        }
        warn(integrator);
        current.declare();
        if (arrives) {
            neurons.regular.add(new NeuronGroup.Regular("arrived = 0", "before_thresholds"));
        }
        IzhikevichParameters.OF_A_NEURON.forEach(name -> parameter(name, values.value(name)));
        neurons.constant("v_threshold", parameters.vThresholdMv(), "1");
        neurons.firesAt("v_threshold", parameters.exceeds());
        neurons.reset = "v = c\nu += d";
        neurons.variables.put(NeuronModel.POTENTIAL, "v");
        neurons.variables.put(Izhikevich.RECOVERY, "u");
        neurons.initial.put("v", "-65");
        neurons.initial.put("u", "'b*v'");
        return neurons;
    }

    /** Of the potential, in mV a ms. */
    private static String slope(IzhikevichParameters.Quadratic quadratic, String driven) {
        return Python.number(quadratic.k2())
                + "*v**2 + "
                + Python.number(quadratic.k1())
                + "*v + "
                + Python.number(quadratic.k0())
                + " - u"
                + driven;
    }

    private static String recovery(IzhikevichParameters.Recovery recovery) {
        double offset = recovery.offsetMv();
        double leak = recovery.leak();
        String pulled = offset == 0 ? "b*v" : "b*(v + " + Python.number(offset) + ")";
        String falls = leak == 1 ? "u" : Python.number(leak) + "*u";
        return "a*(" + pulled + " - " + falls + ")";
    }

    /** What is done in every step; empty where it is left to a method of Brian's. */
    private static String rule(String integrator, String slope, String recovery) {
        return switch (integrator) {
            case "halfSteps", "fusedHalfSteps" ->
                    "v += 0.5*dt/ms*(%s)\nv += 0.5*dt/ms*(%s)\nu += dt/ms*%s"
                            .formatted(slope, slope, recovery);
            case "sequentialEuler" -> "v += dt/ms*(%s)\nu += dt/ms*%s".formatted(slope, recovery);
            case "euler", "fusedEuler" ->
                    "v_next = v + dt/ms*(%s)\nu += dt/ms*%s\nv = v_next".formatted(slope, recovery);
            default -> "";
        };
    }

    /** Says which method stands in for one that Brian cannot follow to the bit. */
    private void warn(String integrator) {
        String nearest =
                switch (integrator) {
                    case "rk4Sampled" -> "rk4";
                    case "fusedEuler" -> "euler";
                    case "fusedHalfSteps" -> "halfSteps";
                    default -> integrator;
                };
        if (!nearest.equals(integrator)) {
            part.warn("brian.integrator", integrator, nearest);
        }
    }

    private void parameter(String name, Value value) {
        if (Drawn.varies(value)) {
            neurons.equations.add(Declaration.parameter(name, "1").flagged("constant"));
            neurons.initial.put(name, Drawn.assigned(value, "1"));
        } else {
            neurons.constants.put(name, Drawn.assigned(value, "1"));
        }
    }
}
