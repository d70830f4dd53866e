package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.Condition;
import org.spikebook.simulator.equation.check.Term;
import org.spikebook.simulator.equation.check.Uses;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a method of the code keeps things: its arguments, the arrays of the variables and own
 * parameters that it uses, and the values of the neuron at hand.
 */
final class Frame {

    private static final int TO = 2;
    private static final int STATE = 3;
    private static final int OWN = 4;
    private static final int INPUT = 5;
    private static final int REFRACTORY = 6;
    private static final int NEXT_INPUT = 7;
    private static final int BEFORE = 7;
    private static final int NONE = -1;

    /** The neuron at hand: the argument {@code from}, counted up. */
    private static final int NEURON = 1;

    private final CodeBuilder code;
    private final int[] variableArrays;
    private final int[] ownArrays;
    private final int[] variables;
    private final int[] parameters;
    private final int[] subs;
    private int inputValue = NONE;
    private int first = NONE;

    Frame(CodeBuilder code, BoundSystem system) {
        this.code = code;
        this.variableArrays = slots(system.size());
        this.variables = slots(system.size());
        this.ownArrays = slots(system.own().length);
        this.parameters = slots(system.own().length);
        this.subs = slots(system.subs().size());
    }

    private static int[] slots(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** Before the loop: puts arrays into locals. */
    void openArrays(Set<Integer> usedVariables, Set<Integer> usedParameters) {
        usedVariables.forEach(k -> variableArrays[k] = openArray(STATE, k));
        usedParameters.forEach(k -> ownArrays[k] = openArray(OWN, k));
    }

    private int openArray(int of, int index) {
        int slot = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(of).loadConstant(index).aaload().astore(slot);
        return slot;
    }

    /** In the loop: reads what is used of the neuron at hand into locals. */
    void readNeuron(Uses uses) {
        uses.variables().forEach(this::readVariable);
        for (int k : uses.parameters()) {
            parameters[k] = read(ownArrays[k], parameters[k]);
        }
        if (uses.input()) {
            inputValue = read(INPUT, inputValue);
        }
    }

    /** From here on, terms read the input of the next step; of the method that is given it. */
    void readNextInput() {
        code.aload(NEXT_INPUT).iload(NEURON).daload();
        inputValue = store(NONE);
    }

    void readVariable(int k) {
        variables[k] = read(variableArrays[k], variables[k]);
    }

    private int read(int array, int slot) {
        code.aload(array).iload(NEURON).daload();
        return store(slot);
    }

    /** Takes the value on the stack into a local; a new one if it has none yet. */
    private int store(int slot) {
        int into = slot == NONE ? newDouble() : slot;
        code.dstore(into);
        return into;
    }

    int newDouble() {
        return code.allocateLocal(TypeKind.DOUBLE);
    }

    void storeSub(int k) {
        subs[k] = store(subs[k]);
    }

    /** The local of a variable's value. */
    int variable(int k) {
        return variables[k];
    }

    /** Lets terms read a variable from another local. */
    void useVariable(int k, int slot) {
        variables[k] = slot;
    }

    /** Writes a local back as the variable of the neuron at hand. */
    void writeVariable(int k, int slot) {
        code.aload(variableArrays[k]).iload(NEURON).dload(slot).dastore();
    }

    /**
     * Lets terms read the neuron's values straight from the arrays until they are read into locals.
     */
    void forgetNeuron() {
        Arrays.fill(variables, NONE);
        Arrays.fill(parameters, NONE);
        inputValue = NONE;
    }

    void load(Term leaf) {
        switch (leaf) {
            case Term.Variable(int k) -> load(variables[k], variableArrays[k]);
            case Term.Parameter(int k) -> load(parameters[k], ownArrays[k]);
            case Term.Sub(int k) -> code.dload(subs[k]);
            case Term.Input _ -> load(inputValue, INPUT);
            case Term.Before _ -> load(NONE, BEFORE);
            default -> throw new IllegalStateException("not kept in a local: " + leaf);
        }
    }

    private void load(int slot, int array) {
        if (slot == NONE) {
            code.aload(array).iload(NEURON).daload();
        } else {
            code.dload(slot);
        }
    }

    /** Puts the neuron after the last one on the stack. */
    void loadEnd() {
        code.iload(TO);
    }

    /** Puts the steps left of the refractory period on the stack. */
    void loadRefractory() {
        code.aload(REFRACTORY).iload(NEURON).iaload();
    }

    /** Writes an int, left on the stack by {@code value}, as the refractory period. */
    void writeRefractory(Runnable value) {
        code.aload(REFRACTORY).iload(NEURON);
        value.run();
        code.iastore();
    }

    void loadNeuron() {
        code.iload(NEURON);
    }

    /** Does something for each neuron from {@code from} to {@code to}; may be called again. */
    void forEachNeuron(Runnable body) {
        var next = code.newLabel();
        var end = code.newLabel();
        if (first == NONE) {
            first = code.allocateLocal(TypeKind.INT);
            code.iload(NEURON).istore(first);
        } else {
            code.iload(first).istore(NEURON);
        }
        code.labelBinding(next).iload(NEURON).iload(TO).if_icmpge(end);
        body.run();
        code.iinc(NEURON, 1).goto_(next).labelBinding(end);
    }

    /** All terms' leaves together with those of the subexpressions that they need. */
    static Uses uses(BoundSystem system, List<Term> terms, List<Condition> conditions) {
        List<Term> all = new ArrayList<>(terms);
        system.needed(terms, conditions).forEach(k -> all.add(system.subs().get(k)));
        return Uses.of(all, conditions);
    }
}
