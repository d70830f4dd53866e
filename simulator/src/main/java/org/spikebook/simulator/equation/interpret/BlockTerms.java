package org.spikebook.simulator.equation.interpret;

import org.spikebook.simulator.equation.check.Condition;
import org.spikebook.simulator.equation.check.Function;
import org.spikebook.simulator.equation.check.Functions;
import org.spikebook.simulator.equation.check.Term;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Makes operands of terms, and tests of conditions. Each operation is a loop over a block of
 * neurons, so that looking at the term is paid once for many. The operations, and so the bits, are
 * those that {@code TermWriter} writes. Not safe for use by several threads.
 */
final class BlockTerms {

    private final Operand[] subs;
    private final double[][] subValues;
    private final int[] subStarts;

    BlockTerms(List<Term> subexpressions) {
        int count = subexpressions.size();
        this.subs = new Operand[count];
        this.subValues = new double[count][];
        this.subStarts = new int[count];
        Arrays.setAll(subs, k -> operand(subexpressions.get(k)));
    }

    /** Computes subexpressions, in the given order, for what is computed next of the same block. */
    void compute(int[] wanted, Block block) {
        for (int k : wanted) {
            subValues[k] = subs[k].values(block);
            subStarts[k] = subs[k].start(block);
        }
    }

    Operand operand(Term term) {
        return switch (term) {
            case Term.Constant(double value) -> constant(value);
            case Term.Variable(int k) -> leaf(block -> block.variable(k), b -> b.startOf(k));
            case Term.Parameter(int k) -> leaf(block -> block.own(k), Block::from);
            case Term.Sub(int k) -> leaf(_ -> subValues[k], _ -> subStarts[k]);
            case Term.Input _ -> leaf(Block::input, Block::from);
            case Term.Before _ -> leaf(Block::before, Block::from);
            case Term.Step _ -> throw new IllegalStateException("replaced when bound: " + term);
            case Term.Arithmetic(var operator, var left, var right) ->
                    new Arithmetic(operator, operand(left), operand(right), scratch());
            case Term.Minus(var of) -> minus(operand(of), scratch());
            case Term.Power(var base, int n) -> power(operand(base), n, scratch());
            case Term.Apply(var function, var arguments) ->
                    new Call(
                            function,
                            arguments.stream().map(this::operand).toArray(Operand[]::new),
                            scratch());
            case Term.Indicator(var condition) -> indicator(test(condition), scratch());
        };
    }

    private static double[] scratch() {
        return new double[Block.MOST];
    }

    private static Operand constant(double value) {
        double[] values = scratch();
        Arrays.fill(values, value);
        return _ -> values;
    }

    /** What is there already and need not be computed. */
    private static Operand leaf(ValuesOf values, ToIntFunction<Block> start) {
        return new Operand() {
            @Override
            public double[] values(Block block) {
                return values.of(block);
            }

            @Override
            public int start(Block block) {
                return start.applyAsInt(block);
            }
        };
    }

    private interface ValuesOf {
        double[] of(Block block);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Arithmetic(Term.Operator operator, Operand left, Operand right, double[] scratch)
            implements Operand {

        @Override
        public double[] values(Block block) {
            double[] x = left.values(block);
            double[] y = right.values(block);
            int xAt = left.start(block);
            int yAt = right.start(block);
            int size = block.size();
            switch (operator) {
                case PLUS -> {
                    for (int i = 0; i < size; i++) {
                        scratch[i] = x[xAt + i] + y[yAt + i];
                    }
                }
                case MINUS -> {
                    for (int i = 0; i < size; i++) {
                        scratch[i] = x[xAt + i] - y[yAt + i];
                    }
                }
                case TIMES -> {
                    for (int i = 0; i < size; i++) {
                        scratch[i] = x[xAt + i] * y[yAt + i];
                    }
                }
                case OVER -> {
                    for (int i = 0; i < size; i++) {
                        scratch[i] = x[xAt + i] / y[yAt + i];
                    }
                }
            }
            return scratch;
        }
    }

    private static Operand minus(Operand of, double[] scratch) {
        return block -> {
            double[] x = of.values(block);
            int at = of.start(block);
            for (int i = 0; i < block.size(); i++) {
                scratch[i] = -x[at + i];
            }
            return scratch;
        };
    }

    private static Operand power(Operand base, int n, double[] scratch) {
        return block -> {
            double[] x = base.values(block);
            int at = base.start(block);
            int size = block.size();
            if (n == 0) {
                Arrays.fill(scratch, 0, size, 1);
                return scratch;
            }
            System.arraycopy(x, at, scratch, 0, size);
            for (int k = 1; k < Math.abs(n); k++) {
                for (int i = 0; i < size; i++) {
                    scratch[i] *= x[at + i];
                }
            }
            if (n < 0) {
                for (int i = 0; i < size; i++) {
                    scratch[i] = 1 / scratch[i];
                }
            }
            return scratch;
        };
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Call(Function function, Operand[] arguments, double[] scratch)
            implements Operand {

        @Override
        public double[] values(Block block) {
            double[][] values = new double[arguments.length][];
            int[] starts = new int[arguments.length];
            for (int k = 0; k < arguments.length; k++) {
                values[k] = arguments[k].values(block);
                starts[k] = arguments[k].start(block);
            }
            double[] x = new double[arguments.length];
            for (int i = 0; i < block.size(); i++) {
                for (int k = 0; k < x.length; k++) {
                    x[k] = values[k][starts[k] + i];
                }
                scratch[i] = Functions.value(function, x);
            }
            return scratch;
        }
    }

    private static Operand indicator(BlockTest test, double[] scratch) {
        return block -> {
            boolean[] holds = test.holds(block);
            for (int i = 0; i < block.size(); i++) {
                scratch[i] = holds[i] ? 1 : 0;
            }
            return scratch;
        };
    }

    BlockTest test(Condition condition) {
        return switch (condition) {
            case Condition.Not(var of) -> not(test(of));
            case Condition.And(var left, var right) -> both(test(left), test(right), true);
            case Condition.Or(var left, var right) -> both(test(left), test(right), false);
            case Condition.Comparison(var relation, var left, var right) ->
                    comparison(relation, operand(left), operand(right));
        };
    }

    private static BlockTest not(BlockTest of) {
        boolean[] scratch = new boolean[Block.MOST];
        return block -> {
            boolean[] holds = of.holds(block);
            for (int i = 0; i < block.size(); i++) {
                scratch[i] = !holds[i];
            }
            return scratch;
        };
    }

    private static BlockTest both(BlockTest left, BlockTest right, boolean and) {
        boolean[] scratch = new boolean[Block.MOST];
        return block -> {
            boolean[] x = left.holds(block);
            boolean[] y = right.holds(block);
            for (int i = 0; i < block.size(); i++) {
                scratch[i] = and ? x[i] && y[i] : x[i] || y[i];
            }
            return scratch;
        };
    }

    private static BlockTest comparison(Condition.Relation relation, Operand left, Operand right) {
        boolean[] scratch = new boolean[Block.MOST];
        return block -> {
            double[] x = left.values(block);
            double[] y = right.values(block);
            int xAt = left.start(block);
            int yAt = right.start(block);
            for (int i = 0; i < block.size(); i++) {
                scratch[i] = relation.holds(x[xAt + i], y[yAt + i]);
            }
            return scratch;
        };
    }
}
