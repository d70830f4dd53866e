package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

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

    /** Several measurements, or why the first that is lacking could not be made. */
    static <T> Finding<List<T>> each(int count, IntFunction<Finding<T>> measure) {
        List<T> found = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            switch (measure.apply(k)) {
                case Found<T>(T value) -> found.add(value);
                case Lacking<T>(List<Text> reasons) -> {
                    return new Lacking<>(reasons);
                }
            }
        }
        return found(List.copyOf(found));
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
