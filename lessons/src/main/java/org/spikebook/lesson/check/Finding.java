package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.function.Function;

/** Something measured, or why it could not be. */
public sealed interface Finding<T> {

    /** It was measured. */
    record Found<T>(T value) implements Finding<T> {}

    /** It could not be measured, because of the student's work: at least one reason. */
    record Lacking<T>(List<Text> reasons) implements Finding<T> {
        public Lacking {
            reasons = List.copyOf(reasons);
        }
    }

    static <T> Finding<T> found(T value) {
        return new Found<>(value);
    }

    static <T> Finding<T> lacking(Text... reasons) {
        return new Lacking<>(List.of(reasons));
    }

    /** The result of a check: what it makes of the value; no points where that is lacking. */
    default CheckResult judged(int maxPoints, Function<T, CheckResult> judge) {
        return switch (this) {
            case Found<T>(T value) -> judge.apply(value);
            case Lacking<T>(List<Text> reasons) -> CheckResult.none(maxPoints, reasons);
        };
    }

    /** What follows from it where it was measured. */
    default <R> Finding<R> then(Function<T, Finding<R>> next) {
        return switch (this) {
            case Found<T>(T value) -> next.apply(value);
            case Lacking<T>(List<Text> reasons) -> new Lacking<>(reasons);
        };
    }
}
