package org.spikebook.simulator.model.synapse;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * For typed equations: an arriving spike adds its weight immediately to a variable that the
 * equations declare, one for excitation and one for inhibition, so that synapses too can be typed:
 * {@code dge/dt = -ge/tauE : mV}.
 *
 * <p>The weight is in the unit in which the variable is kept (mV, pA, nS, or none).
 */
public final class VariableJump implements ReceptorModel {

    public static final String TYPE = "variableJump";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("excVariable", ""),
                ParameterInfo.name("inhVariable", ""),
                ParameterInfo.choice("inhibition", "signed", "size"),
                ParameterInfo.choice("thresholdTest", "afterInput", "beforeInput"));
    }

    @Override
    public ParameterInfo weight() {
        return ParameterInfo.real("weight", "w", Unit.NONE, 1).between(-1e6, 1e6).step(0.1).drawn();
    }

    @Override
    public boolean hasTwoChannels() {
        return true;
    }

    /** Does nothing by itself: the variables are the equations' own, which their kernel moves. */
    @Override
    public ReceptorKernel kernel(ParameterValues values, double dtMs) {
        return new VariableJumpKernel();
    }
}
