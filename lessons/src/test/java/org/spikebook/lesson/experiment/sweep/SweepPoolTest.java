package org.spikebook.lesson.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.RunControl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

class SweepPoolTest {

    private final List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void runs_giveResultsInTheirOrder_andProgressThatNeverGoesBack() {
        List<Callable<Integer>> runs = IntStream.range(0, 100).mapToObj(this::run).toList();

        assertThat(pool(4, () -> false).all(runs))
                .contains(IntStream.range(0, 100).boxed().toList());
        assertThat(told).hasSize(100).isSorted().endsWith(1.0);
    }

    @Test
    void run_thatBreaks_isTheLastThatBegins() {
        IllegalArgumentException wrong = new IllegalArgumentException("wrong");
        List<Callable<Integer>> runs = List.of(run(0), () -> fail(wrong), run(2), run(3));

        assertThatThrownBy(() -> pool(1, () -> false).all(runs)).hasCause(wrong);
        assertThat(begun).containsExactly(0);
    }

    @Test
    void run_thatHasNoMemory_saysSo() {
        OutOfMemoryError full = new OutOfMemoryError();
        List<Callable<Integer>> runs =
                List.of(
                        () -> {
                            throw full;
                        },
                        run(1));

        assertThatThrownBy(() -> pool(1, () -> false).all(runs)).isSameAs(full);
    }

    /** Not as it is: a job takes other errors for the death of its process, and runs again. */
    @Test
    void run_thatBreaksByAnotherError_breaksTheSweep() {
        StackOverflowError deep = new StackOverflowError();
        List<Callable<Integer>> runs =
                List.of(
                        () -> {
                            throw deep;
                        },
                        run(1));

        assertThatThrownBy(() -> pool(1, () -> false).all(runs))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(deep);
    }

    @Test
    void sweep_thatIsCancelled_givesNothing() {
        assertThat(pool(2, () -> true).all(List.of(run(0), run(1)))).isEmpty();
        assertThat(begun).isEmpty();
    }

    private SweepPool pool(int threads, BooleanSupplier cancelled) {
        return new SweepPool(threads, new RunControl(told::add, cancelled));
    }

    private Callable<Integer> run(int number) {
        return () -> {
            begun.add(number);
            return number;
        };
    }

    private static int fail(RuntimeException failure) {
        throw failure;
    }
}
