package org.spikebook.lesson.check;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.function.Function;

/** A check made of others. */
public interface CompositeCheck extends Check {

    /** Most checks that it can be made of; it needs one at least. */
    int mostInner();

    /** Whether values of the network can be set for it. */
    default boolean takesValues() {
        return false;
    }

    /**
     * Judges.
     *
     * @param spec its own
     * @param inner in their order
     */
    CheckResult judge(
            CheckSpec spec,
            ParameterValues values,
            int points,
            Evidence evidence,
            List<Inner> inner);

    /**
     * One of the checks that it is made of.
     *
     * @param name what people call it
     * @param limit whether it only {@linkplain CheckSpec#limit() limits}
     * @param judging judges, for points of its own, what it is given
     */
    record Inner(Text name, boolean limit, Function<Evidence, CheckResult> judging) {}

    /** Cells of any kind: each of the inner ones takes those of its own kind. */
    @Override
    default Class<? extends Cell> judges() {
        return Cell.class;
    }

    @Override
    default CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        throw new IllegalStateException(type() + " is judged by what it is made of");
    }
}
