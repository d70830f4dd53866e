package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.Condition;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.Term;
import org.spikebook.simulator.equation.check.Uses;
import org.spikebook.simulator.model.SpikeSink;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes the methods that count refractory times down, test the threshold and reset: in one, or one
 * each, for something to happen in between.
 */
final class FireWriter {

    private static final ClassDesc SINK = SpikeSink.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc SPIKE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final int SPIKES = 8;

    private final CodeBuilder code;
    private final BoundSystem system;
    private final Frame frame;
    private final TermWriter terms;

    FireWriter(CodeBuilder code, BoundSystem system) {
        this.code = code;
        this.system = system;
        this.frame = new Frame(code, system);
        this.terms = new TermWriter(code, frame);
    }

    void writeFire() {
        system.threshold().ifPresentOrElse(this::fire, code::return_);
    }

    void writeTest() {
        system.threshold().ifPresent(this::test);
        frame.loadEnd();
        code.ireturn();
    }

    void writeReset() {
        Uses assigned = assigned();
        frame.openArrays(variables(assigned), assigned.parameters());
        frame.forEachNeuron(() -> {
            frame.readNeuron(assigned);
            system.reset().forEach(this::assign);
            tell();
        });
        code.return_();
    }

    private void fire(Condition threshold) {
        Uses tested = tested(threshold);
        Uses assigned = assigned();
        frame.openArrays(
                union(tested.variables(), variables(assigned)),
                union(tested.parameters(), assigned.parameters()));
        forEachThatFires(
                threshold,
                tested,
                this::countDown,
                () -> {
                    frame.readNeuron(assigned);
                    system.reset().forEach(this::assign);
                    tell();
                });
        code.return_();
    }

    private void test(Condition threshold) {
        Uses tested = tested(threshold);
        frame.openArrays(tested.variables(), tested.parameters());
        forEachThatFires(
                threshold,
                tested,
                this::skipRefractory,
                () -> {
                    frame.loadNeuron();
                    code.ireturn();
                });
    }

    /**
     * @param refractory leaves out those that are refractory, who go to a label
     */
    private void forEachThatFires(
            Condition threshold, Uses tested, Consumer<Label> refractory, Runnable then) {
        frame.forEachNeuron(() -> {
            Label next = code.newLabel();
            if (system.refractorySteps() > 0) {
                refractory.accept(next);
            }
            frame.readNeuron(tested);
            subs(List.of(), List.of(threshold));
            terms.jump(threshold, next, false);
            hold();
            then.run();
            code.labelBinding(next);
        });
    }

    private Uses tested(Condition threshold) {
        return Frame.uses(system, List.of(), List.of(threshold));
    }

    private Uses assigned() {
        List<Term> values = system.reset().stream().map(EquationSystem.Assignment::value).toList();
        return Frame.uses(system, values, List.of());
    }

    private Set<Integer> variables(Uses assigned) {
        Set<Integer> variables = new HashSet<>(assigned.variables());
        system.reset().forEach(a -> variables.add(a.variable()));
        return variables;
    }

    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        Set<Integer> union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }

    private void skipRefractory(Label next) {
        frame.loadRefractory();
        code.ifgt(next);
    }

    private void countDown(Label next) {
        Label ready = code.newLabel();
        frame.loadRefractory();
        code.ifle(ready);
        frame.writeRefractory(() -> {
            frame.loadRefractory();
            code.iconst_1().isub();
        });
        code.goto_(next);
        code.labelBinding(ready);
    }

    private void assign(EquationSystem.Assignment assignment) {
        subs(List.of(assignment.value()), List.of());
        terms.write(assignment.value());
        int slot = frame.newDouble();
        code.dstore(slot);
        frame.writeVariable(assignment.variable(), slot);
        frame.useVariable(assignment.variable(), slot);
    }

    private void hold() {
        if (system.refractorySteps() > 0) {
            frame.writeRefractory(() -> code.loadConstant(system.refractorySteps()));
        }
    }

    private void tell() {
        code.aload(SPIKES);
        frame.loadNeuron();
        code.invokeinterface(SINK, "spike", SPIKE);
    }

    private void subs(List<Term> needing, List<Condition> conditions) {
        for (int k : system.needed(needing, conditions)) {
            terms.write(system.subs().get(k));
            frame.storeSub(k);
        }
    }
}
