package org.spikebook.simulator.interchange.brian.neuron;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.math.ExactMath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group of neurons while it is written down: what its constructor is given, and what follows. */
public final class NeuronGroup {

    public final List<Declaration> equations = new ArrayList<>();

    /** By name, for the group's namespace. */
    public final Map<String, String> constants = new LinkedHashMap<>();

    /** What variables start from, by name; in the order in which it is assigned. */
    public final Map<String, String> initial = new LinkedHashMap<>();

    /** What variables start from that look at others, unless a document says: given after those. */
    public final Map<String, String> following = new LinkedHashMap<>();

    /** Names of state variables here, by their names in documents. */
    public final Map<String, String> variables = new LinkedHashMap<>();

    /** Units in which typed variables are kept, by their names in documents. */
    public final Map<String, String> units = new LinkedHashMap<>();

    /** Code that is run in every step, and in which slot. */
    public final List<Regular> regular = new ArrayList<>();

    public Scale scale = Scale.PHYSICAL;
    public String threshold = "";
    public String reset = "";
    public String refractory = "";
    public String method = "exact";
    public boolean testsBeforeInput;

    /** Whether refractory neurons continue, but take no deltas. */
    boolean dropsDeltas;

    /** Whether what arrives in a step moves the neuron in the same step already. */
    public boolean movesAfterInput;

    /** Code that is run in every step. */
    public record Regular(String code, String when) {}

    void constant(String name, double value, String unit) {
        constants.put(name, Python.quantity(value, unit));
    }

    /** Spikes where {@code v} reaches a value, or exceeds it, as the model has chosen. */
    void firesAt(String value, boolean exceeds) {
        threshold = "v " + (exceeds ? "> " : ">= ") + value;
    }

    /** The refractory period as Brian counts it: from the start of the step of the spike. */
    public void refractory(double tRefMs, double dtMs, boolean fromStepEnd) {
        double steps = ExactMath.rint(tRefMs / dtMs) + (fromStepEnd ? 1 : 0);
        if (tRefMs > 0 && steps > 0) {
            refractory = Python.number(steps) + "*defaultclock.dt";
        }
    }
}
