package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.script.Docstring;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.network.NetworkModel;

/** The head of a script: what it is, what is different, imports and settings. */
final class ScriptHeader {

    private static final String ABOUT =
            "Written by Spikebook for Brian 2; it was not run. Its random numbers are not those"
                    + " of Spikebook. A spike that Spikebook stamps t has the time t - dt here.";

    private final NetworkModel network;
    private final boolean packed;
    private final ScriptProblems problems;

    /**
     * @param packed whether the script holds packed lists
     */
    ScriptHeader(NetworkModel network, boolean packed, ScriptProblems problems) {
        this.network = network;
        this.packed = packed;
        this.problems = problems;
    }

    String text() {
        return Docstring.of(network.name(), ABOUT, problems)
                + (packed ? "import base64\nimport zlib\n\n" : "")
                + """
                import numpy as np
                from brian2 import *

                """
                + ("seed(" + network.run().seed() % 4_294_967_296L + ")\n")
                + ("defaultclock.dt = " + Python.quantity(network.run().dtMs(), "ms") + "\n");
    }
}
