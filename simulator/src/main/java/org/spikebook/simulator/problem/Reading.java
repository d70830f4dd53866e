package org.spikebook.simulator.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of reading a document or file: its content, or everything that is wrong with it.
 *
 * @param <T> what it says
 */
public sealed interface Reading<T> {

    /** It is right. */
    record Readable<T>(T value) implements Reading<T> {

        @Override
        public Optional<T> content() {
            return Optional.of(value);
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public <R> Reading<R> then(Function<T, Reading<R>> next) {
            return next.apply(value);
        }
    }

    /** It is not; every problem found. */
    record Unreadable<T>(List<Problem> problems) implements Reading<T> {
        public Unreadable {
            problems = List.copyOf(problems);
        }

        @Override
        public Optional<T> content() {
            return Optional.empty();
        }

        @Override
        public <R> Reading<R> then(Function<T, Reading<R>> next) {
            return new Unreadable<>(problems);
        }
    }

    /** What was read on the way, unless problems were found there. */
    static <T> Reading<T> of(T value, List<Problem> problems) {
        return problems.isEmpty() ? new Readable<>(value) : new Unreadable<>(problems);
    }

    /** What cannot be read for one reason. */
    static <T> Reading<T> unreadable(Problem problem) {
        return new Unreadable<>(List.of(problem));
    }

    /** Its content; empty if anything is wrong with it. */
    Optional<T> content();

    /** Everything that is wrong with it; empty if it is right. */
    List<Problem> problems();

    /** What reading on from here comes to. */
    <R> Reading<R> then(Function<T, Reading<R>> next);

    /**
     * What something says that we have written or checked ourselves.
     *
     * @param what was read, as the exception calls it
     * @throws IllegalStateException if anything is wrong with it
     */
    default T orThrow(String what) {
        return content()
                .orElseThrow(() ->
                        new IllegalStateException(
                                what + " cannot be read: " + problems().getFirst().message()));
    }
}
