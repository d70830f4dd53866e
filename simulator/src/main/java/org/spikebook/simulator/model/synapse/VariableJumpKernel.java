package org.spikebook.simulator.model.synapse;

/** Makes no current; the kernel of the equations adds to their variables. */
final class VariableJumpKernel implements ReceptorKernel {}
