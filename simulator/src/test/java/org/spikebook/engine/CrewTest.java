package org.spikebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;

/** The first of a crew asks while only others are at work, and leaves none of them behind. */
class CrewTest {

    @Test
    void run_whoseQuestionThrows_waitsForTheOthers() {
        AtomicBoolean asked = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        try (Crew crew = Crew.of(2)) {
            assertThatThrownBy(() ->
                            crew.run(
                                    worker -> {
                                        while (worker == 1 && !asked.get()) {
                                            Thread.onSpinWait();
                                        }
                                        done.compareAndSet(false, worker == 1);
                                    },
                                    () -> {
                                        asked.set(true);
                                        throw new IllegalStateException("nobody to ask");
                                    }))
                    .hasMessage("nobody to ask");
        }

        assertThat(done).isTrue();
    }

    /** The second worker goes on until somebody has asked. */
    @Test
    void run_asksWhileOnlyOthersAreAtWork() {
        AtomicBoolean asked = new AtomicBoolean();
        try (Crew crew = Crew.of(2)) {
            crew.run(
                    worker -> {
                        while (worker == 1 && !asked.get()) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> asked.set(true));
        }

        assertThat(asked).isTrue();
    }
}
