package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.interpret.BlockInterpreter;

/** {@link EquationCodes} without bytecode: a browser's Java cannot make classes. */
final class BrowserEquationCodes {

    EquationCode of(BoundSystem system, Integrator integrator) {
        return new BlockInterpreter(system, integrator);
    }
}
