package org.spikebook.simulator.equation.check;

import java.util.Set;

/** What people write of a neuron: the lines of its equations, when it fires, what happens then. */
public record EquationTexts(String equations, String threshold, String reset) {

    public static final String EQUATIONS = "equations";
    public static final String THRESHOLD = "threshold";
    public static final String RESET = "reset";
    public static final String T_REF = "tRefMs";
    public static final String INTEGRATOR = "integrator";
    public static final String TOLERANCE = "errorTolerance";

    /** The parameters that every neuron of equations has; names that a text cannot declare. */
    static final Set<String> KEYS =
            Set.of(EQUATIONS, THRESHOLD, RESET, T_REF, INTEGRATOR, TOLERANCE);

    /** A leaky integrate-and-fire neuron, to begin with. */
    public static final EquationTexts EXAMPLE =
            new EquationTexts(
                    """
                    dv/dt = (vRest - v + rM*i)/tauM : mV (unless refractory)  # membrane potential
                    v(0) = vRest
                    vRest = -65 : mV  # potential without input
                    vThreshold = -50 : mV  # potential at which it fires
                    vReset = -65 : mV  # potential just after a spike
                    tauM = 20 : ms  # membrane time constant
                    rM = 80 : MOhm  # membrane resistance\
                    """,
                    "v >= vThreshold",
                    "v = vReset");

    /** What holds where it is left out beside equations of one's own: they never fire. */
    public static final EquationTexts BESIDE_OWN = new EquationTexts(EXAMPLE.equations, "", "");
}
