package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.model.neuron.izhikevich.IzhikevichParameters;
import org.spikebook.simulator.model.neuron.lif.LifChoices;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.stream.Stream;

/** A population on its way into a script, and what the simulator's neurons do in one way only. */
public record ScriptPopulation(ScriptExport export, Population population) {

    /** The coefficients of Izhikevich 2003, which other simulators know alone. */
    private static final IzhikevichParameters.Quadratic QUADRATIC =
            new IzhikevichParameters.Quadratic(0.04, 5, 140);

    private static final IzhikevichParameters.Recovery RECOVERY =
            new IzhikevichParameters.Recovery(0, 1);

    public ParameterValues values() {
        return population.model().values();
    }

    public String receptors() {
        return population.receptors().type();
    }

    /** Time step. */
    public double dtMs() {
        return export.network().run().dtMs();
    }

    /** A time as the simulator has it: of whole steps. */
    public double wholeStepsMs(double timeMs) {
        StepTimes times = export.times();
        return times.ms(times.steps(timeMs));
    }

    /** The refractory period in whole steps. */
    public double refractoryMs(LifParameters lif) {
        StepTimes times = export.times();
        return times.ms(lif.refractorySteps(times.dtMs()));
    }

    /**
     * It cannot be written.
     *
     * @param more arguments of the text after the population's id
     */
    public void refuse(String code, Object... more) {
        export.problems().refuse(population.id(), code, arguments(more));
    }

    /**
     * It is written, but runs otherwise.
     *
     * @param more arguments of the text after the population's id
     */
    public void warn(String code, Object... more) {
        export.problems().warn(population.id(), code, arguments(more));
    }

    private Object[] arguments(Object... more) {
        return Stream.concat(Stream.of(population.id()), Stream.of(more)).toArray();
    }

    /** Says that a variable does not start from the document's value. */
    public void warnOfInitial(String variable) {
        warn("script.initial", variable, export.simulator());
    }

    /**
     * Warns where the simulator has one method of integration, which is another.
     *
     * @param there as documents name it
     */
    public void warnOfIntegrator(String here, String there) {
        if (!here.equals(there)) {
            warn("script.integrator", here, export.simulator(), there);
        }
    }

    /** Refuses what changes a leaky neuron's meaning; warns of what differs within a step. */
    public void tellDifferences(LifParameters lif) {
        LifChoices choices = lif.choices();
        String simulator = export.simulator();
        if (choices.subtracts()) {
            refuse("script.subtract", simulator);
        }
        if (!choices.subtracts() && lif.vResetMv() >= lif.vThresholdMv()) {
            refuse("script.resetAboveThreshold", simulator);
        }
        if (choices.threshold() == LifChoices.Threshold.EXCEEDED) {
            warn("script.exceeded", simulator);
        }
        if (choices.testsBeforeInput()) {
            warn("script.beforeInput", simulator);
        }
        if (choices.whileRefractory() == LifChoices.WhileRefractory.INTEGRATE && lif.tRefMs() > 0) {
            warn("script.integrates", simulator);
        }
    }

    /** Refuses other coefficients than the published ones. */
    public void requirePublished(IzhikevichParameters parameters) {
        if (!parameters.quadratic().equals(QUADRATIC) || !parameters.recovery().equals(RECOVERY)) {
            refuse("script.quadratic", export.simulator());
        }
    }
}
