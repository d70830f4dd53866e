package org.spikebook.neuron.equation;

/** {@link EquationCodes} without bytecode: a browser's Java cannot make classes. */
final class BrowserEquationCodes {

    EquationCode of(BoundSystem system, Integrator integrator) {
        return new BlockInterpreter(system, integrator);
    }
}
