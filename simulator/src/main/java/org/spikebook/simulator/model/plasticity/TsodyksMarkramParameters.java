package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of {@link TsodyksMarkram}: what its kernel and exporters read.
 *
 * @param utilization U, 0 to 1
 * @param tauRecMs recovery of resources, above 0 ms
 * @param tauFacMs decay of utilization; 0 for none beyond U
 * @param tauPscMs for how long used resources stay active; 0 for not at all
 * @param firstUtilization u at the first spike; 0 for U
 * @param firstResources x at the first spike
 * @param firstActive y at the first spike
 */
public record TsodyksMarkramParameters(
        double utilization,
        double tauRecMs,
        double tauFacMs,
        double tauPscMs,
        double firstUtilization,
        double firstResources,
        double firstActive) {

    private static final String UTILIZATION = "utilisation";
    private static final String TAU_REC = "tauRecMs";
    private static final String TAU_FAC = "tauFacMs";
    private static final String TAU_PSC = "tauPscMs";
    private static final String FIRST_UTILIZATION = "firstUtilisation";
    private static final String FIRST_RESOURCES = "firstResources";
    private static final String FIRST_ACTIVE = "firstActive";

    /**
     * Those of a rule, which must be of the type {@code tsodyksMarkram}.
     *
     * @throws IllegalArgumentException if it is another
     */
    public static TsodyksMarkramParameters of(ParameterValues values) {
        return new TsodyksMarkramParameters(
                values.number(UTILIZATION),
                values.number(TAU_REC),
                values.number(TAU_FAC),
                values.number(TAU_PSC),
                values.number(FIRST_UTILIZATION),
                values.number(FIRST_RESOURCES),
                values.number(FIRST_ACTIVE));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(UTILIZATION, "U", Unit.NONE, 0.5).between(0, 1).step(0.05),
                real(TAU_REC, "\\tau_{rec}", Unit.MILLISECOND, 800).above(0, 1e6).step(10),
                real(TAU_FAC, "\\tau_{fac}", Unit.MILLISECOND, 0).between(0, 1e6).step(10),
                real(TAU_PSC, "\\tau_{psc}", Unit.MILLISECOND, 0).between(0, 1e4).step(1),
                real(FIRST_UTILIZATION, "u_1", Unit.NONE, 0).between(0, 1).step(0.05),
                real(FIRST_RESOURCES, "x_1", Unit.NONE, 1).between(0, 1).step(0.05),
                real(FIRST_ACTIVE, "y_1", Unit.NONE, 0).between(0, 1).step(0.05));
    }

    /** Utilization of the first spike. */
    public double atFirstSpike() {
        return firstUtilization == 0 ? utilization : firstUtilization;
    }

    /** Whether used resources stay active for a while before they begin to recover. */
    public boolean staysActive() {
        return tauPscMs > 0;
    }
}
