package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.Term;
import org.spikebook.simulator.equation.check.Uses;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the method that moves the variables over a step. */
final class AdvanceWriter {

    private final CodeBuilder code;
    private final BoundSystem system;
    private final Frame frame;
    private final TermWriter terms;
    private final double h;

    AdvanceWriter(CodeBuilder code, BoundSystem system) {
        this.code = code;
        this.system = system;
        this.frame = new Frame(code, system);
        this.terms = new TermWriter(code, frame);
        this.h = system.dtMs();
    }

    void write(Integrator integrator) {
        Set<Integer> all = IntStream.range(0, system.size()).boxed().collect(Collectors.toSet());
        Uses uses = Frame.uses(system, slopes(), List.of());
        frame.openArrays(all, uses.parameters());
        if (integrator == Integrator.SEQUENTIAL_EULER || integrator == Integrator.HALF_STEPS) {
            oneByOne(integrator == Integrator.HALF_STEPS ? 2 : 1);
        } else {
            frame.forEachNeuron(() -> {
                frame.readNeuron(new Uses(all, uses.parameters(), Set.of(), uses.input(), false));
                advance(integrator);
            });
        }
        code.return_();
    }

    private List<Term> slopes() {
        return system.variables().stream().map(EquationSystem.Variable::slope).toList();
    }

    private void advance(Integrator integrator) {
        switch (integrator) {
            case EULER, EXPONENTIAL_EULER -> together(new StepTerms(system).of(integrator));
            case RK2 -> midpoint();
            case RK4 -> rungeKutta(false);
            case RK4_SAMPLED -> rungeKutta(true);
            case RKF45 -> slopesInPlace();
            case SEQUENTIAL_EULER, HALF_STEPS, EXACT ->
                    throw new IllegalArgumentException("moves no neuron by itself: " + integrator);
        }
    }

    /** New values of all variables from the old ones. */
    private void together(List<Term> next) {
        subs(next);
        int[] slots = new int[next.size()];
        for (int k = 0; k < slots.length; k++) {
            terms.write(next.get(k));
            int variable = k;
            slots[k] = held(k, () -> code.dload(frame.variable(variable)));
        }
        for (int k = 0; k < slots.length; k++) {
            frame.writeVariable(k, slots[k]);
        }
    }

    /**
     * Each variable in a loop of its own, the next with the new values of those before. Small loops
     * with one array to write are what the JVM's compiler turns into vector instructions.
     */
    private void oneByOne(int stepsOfFirst) {
        for (int k = 0; k < system.size(); k++) {
            int variable = k;
            frame.forEachNeuron(() -> moveAlone(variable, variable == 0 ? stepsOfFirst : 1));
        }
    }

    /**
     * What stands still is read from its array at each use: kept in a local that both half steps
     * use, it would keep the JVM's compiler from using vectors.
     */
    private void moveAlone(int k, int parts) {
        frame.forgetNeuron();
        frame.readVariable(k);
        for (int part = 0; part < parts; part++) {
            Term next = new StepTerms(system).euler(k, h / parts);
            subs(List.of(next));
            terms.write(next);
            frame.useVariable(k, held(k, () -> code.dload(frame.variable(k))));
        }
        frame.writeVariable(k, frame.variable(k));
    }

    private void midpoint() {
        int[] start = variableSlots();
        int[] slopes = stage();
        moveTo(start, h / 2, slopes);
        slopes = stage();
        for (int k = 0; k < start.length; k++) {
            code.dload(start[k]).loadConstant(h).dload(slopes[k]).dmul().dadd();
            finish(k);
        }
    }

    private void rungeKutta(boolean sampled) {
        int[] start = variableSlots();
        int[] k1 = stage();
        moveTo(start, h / 2, k1);
        int[] k2 = stage();
        moveTo(start, h / 2, k2);
        int[] k3 = stage();
        moveTo(start, h, k3);
        if (sampled) {
            frame.readNextInput();
        }
        int[] k4 = stage();
        for (int k = 0; k < start.length; k++) {
            code.dload(start[k]).loadConstant(h / 6);
            code.dload(k1[k]).loadConstant(2.0).dload(k2[k]).dmul().dadd();
            code.loadConstant(2.0).dload(k3[k]).dmul().dadd();
            code.dload(k4[k]).dadd().dmul().dadd();
            finish(k);
        }
    }

    /** Slopes instead of variables, for a method that calls this code as often as it needs. */
    private void slopesInPlace() {
        int[] slopes = stage();
        for (int k = 0; k < slopes.length; k++) {
            frame.writeVariable(k, slopes[k]);
        }
    }

    private int[] variableSlots() {
        return IntStream.range(0, system.size()).map(frame::variable).toArray();
    }

    /** Slopes at the values in which the variables are now, into new locals. */
    private int[] stage() {
        List<Term> slopes = slopes();
        subs(slopes);
        int[] slots = new int[slopes.size()];
        for (int k = 0; k < slots.length; k++) {
            terms.write(slopes.get(k));
            slots[k] = held(k, code::dconst_0);
        }
        return slots;
    }

    private void moveTo(int[] start, double length, int[] slopes) {
        for (int k = 0; k < start.length; k++) {
            code.dload(start[k]).loadConstant(length).dload(slopes[k]).dmul().dadd();
            int slot = frame.newDouble();
            code.dstore(slot);
            frame.useVariable(k, slot);
        }
    }

    private void finish(int k) {
        int slot = frame.newDouble();
        code.dstore(slot);
        frame.writeVariable(k, slot);
    }

    private void subs(List<Term> needing) {
        for (int k : system.needed(needing, List.of())) {
            terms.write(system.subs().get(k));
            frame.storeSub(k);
        }
    }

    /**
     * Takes the value on the stack into a new local; where the variable stands still, the other
     * value instead.
     */
    private int held(int k, Runnable still) {
        int slot = frame.newDouble();
        code.dstore(slot);
        if (system.isHeld(k)) {
            Label moving = code.newLabel();
            frame.loadRefractory();
            code.ifle(moving);
            still.run();
            code.dstore(slot).labelBinding(moving);
        }
        return slot;
    }
}
