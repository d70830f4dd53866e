package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.Condition;
import org.spikebook.simulator.equation.check.Function;
import org.spikebook.simulator.equation.check.Functions;
import org.spikebook.simulator.equation.check.Term;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.List;

/** Writes terms and conditions as bytecode. All it can call are the {@link Functions}. */
final class TermWriter {

    private static final ClassDesc FUNCTIONS = Functions.class.describeConstable().orElseThrow();

    private final CodeBuilder code;
    private final Frame frame;

    TermWriter(CodeBuilder code, Frame frame) {
        this.code = code;
        this.frame = frame;
    }

    /** Leaves the value of a term on the stack. */
    void write(Term term) {
        switch (term) {
            case Term.Constant(double value) -> code.loadConstant(value);
            case Term.Variable _,
                    Term.Parameter _,
                    Term.Sub _,
                    Term.Input _,
                    Term.Before _,
                    Term.Step _ ->
                    frame.load(term);
            case Term.Arithmetic(var operator, var left, var right) -> {
                write(left);
                write(right);
                switch (operator) {
                    case PLUS -> code.dadd();
                    case MINUS -> code.dsub();
                    case TIMES -> code.dmul();
                    case OVER -> code.ddiv();
                }
            }
            case Term.Minus(var of) -> {
                write(of);
                code.dneg();
            }
            case Term.Power(var base, int n) -> power(base, n);
            case Term.Apply(var function, var arguments) -> call(function, arguments);
            case Term.Indicator(var condition) -> indicator(condition);
        }
    }

    private void power(Term base, int n) {
        if (n <= 0) {
            code.dconst_1();
        }
        if (n != 0) {
            write(base);
            int slot = code.allocateLocal(TypeKind.DOUBLE);
            code.dstore(slot).dload(slot);
            for (int k = 1; k < Math.abs(n); k++) {
                code.dload(slot).dmul();
            }
        }
        if (n < 0) {
            code.ddiv();
        }
    }

    private void call(Function function, List<Term> arguments) {
        arguments.forEach(this::write);
        MethodTypeDesc type =
                MethodTypeDesc.of(
                        ConstantDescs.CD_double,
                        Collections.nCopies(arguments.size(), ConstantDescs.CD_double));
        code.invokestatic(FUNCTIONS, function.word(), type);
    }

    private void indicator(Condition condition) {
        Label otherwise = code.newLabel();
        Label end = code.newLabel();
        jump(condition, otherwise, false);
        code.dconst_1().goto_(end).labelBinding(otherwise).dconst_0().labelBinding(end);
    }

    /** Goes to a label if a condition holds, or if it does not; else continues. */
    void jump(Condition condition, Label to, boolean ifHolds) {
        switch (condition) {
            case Condition.Not(var of) -> jump(of, to, !ifHolds);
            case Condition.And(var left, var right) -> join(left, right, to, ifHolds, false);
            case Condition.Or(var left, var right) -> join(left, right, to, ifHolds, true);
            case Condition.Comparison(var relation, var left, var right) -> {
                write(left);
                write(right);
                compare(relation, to, ifHolds);
            }
        }
    }

    /**
     * @param decides the outcome of one side that decides the whole: true for or, false for and
     */
    private void join(Condition left, Condition right, Label to, boolean ifHolds, boolean decides) {
        if (ifHolds == decides) {
            jump(left, to, decides);
            jump(right, to, decides);
        } else {
            Label end = code.newLabel();
            jump(left, end, decides);
            jump(right, to, ifHolds);
            code.labelBinding(end);
        }
    }

    /** What is not a number makes every comparison but "not equal" fail, as in Java. */
    private void compare(Condition.Relation relation, Label to, boolean ifHolds) {
        switch (relation) {
            case LESS -> {
                code.dcmpg();
                jumpUnless(!ifHolds, code::iflt, code::ifge, to);
            }
            case AT_MOST -> {
                code.dcmpg();
                jumpUnless(!ifHolds, code::ifle, code::ifgt, to);
            }
            case GREATER -> {
                code.dcmpl();
                jumpUnless(!ifHolds, code::ifgt, code::ifle, to);
            }
            case AT_LEAST -> {
                code.dcmpl();
                jumpUnless(!ifHolds, code::ifge, code::iflt, to);
            }
            case EQUAL -> {
                code.dcmpl();
                jumpUnless(!ifHolds, code::ifeq, code::ifne, to);
            }
            case NOT_EQUAL -> {
                code.dcmpl();
                jumpUnless(!ifHolds, code::ifne, code::ifeq, to);
            }
        }
    }

    private interface Jump {
        CodeBuilder to(Label label);
    }

    private static void jumpUnless(boolean unless, Jump holds, Jump fails, Label to) {
        (unless ? fails : holds).to(to);
    }
}
