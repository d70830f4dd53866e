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

    private static final String EXC_VARIABLE = "excVariable";
    private static final String INH_VARIABLE = "inhVariable";
    private static final String INHIBITION = "inhibition";
    private static final String THRESHOLD_TEST = "thresholdTest";

    /**
     * What kernels and exporters read.
     *
     * @param excVariable that positive weights move
     * @param inhVariable that negative weights move
     * @param bySize whether the size of a negative weight is added, instead of the weight itself
     * @param testsBeforeInput whether thresholds are tested before what arrives is added
     */
    public record Parameters(
            String excVariable, String inhVariable, boolean bySize, boolean testsBeforeInput) {

        /** Those of receptors of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(
                    values.word(EXC_VARIABLE),
                    values.word(INH_VARIABLE),
                    values.word(INHIBITION).equals("size"),
                    values.word(THRESHOLD_TEST).equals("beforeInput"));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name(EXC_VARIABLE, ""),
                ParameterInfo.name(INH_VARIABLE, ""),
                ParameterInfo.choice(INHIBITION, "signed", "size"),
                ParameterInfo.choice(THRESHOLD_TEST, "afterInput", "beforeInput"));
    }

    @Override
    public ParameterInfo weight() {
        return ParameterInfo.real("weight", "w", Unit.NONE, 1).between(-1e6, 1e6).step(0.1).drawn();
    }

    /** Does nothing by itself: the variables are the equations' own, which their kernel moves. */
    @Override
    public ReceptorKernel kernel(ParameterValues values, double dtMs) {
        return new VariableJumpKernel();
    }
}
