package org.spikebook.simulator.engine.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who called asks while only others are at work, leaves none of them behind and waits for none that
 * has not begun; who has to wait for long parks.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThreadTeamTest {

    private static final Runnable NEVER_CANCELLED = () -> {};

    @Test
    void run_whoseQuestionThrows_waitsForTheOthers() {
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean asked = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        try (ThreadTeam team = ThreadTeam.of(2)) {
            assertThatThrownBy(() ->
                            team.run(
                                    inOtherThread(
                                            begun,
                                            () -> {
                                                spinUntil(asked);
                                                done.set(true);
                                            }),
                                    () -> {
                                        asked.set(true);
                                        throw new IllegalStateException("nobody to ask");
                                    }))
                    .hasMessage("nobody to ask");
        }

        assertThat(done).isTrue();
    }

    /** The other thread continues until the token was checked. */
    @Test
    void run_asksWhileOnlyOthersAreAtWork() {
        AtomicBoolean asked = new AtomicBoolean();
        try (ThreadTeam team = ThreadTeam.of(2)) {
            team.run(
                    inOtherThread(new AtomicBoolean(), () -> spinUntil(asked)),
                    () -> asked.set(true));
        }

        assertThat(asked).isTrue();
    }

    @Test
    void run_whenNoOtherThreadComes_doesAllPartsItself() {
        List<Integer> parts = new ArrayList<>();
        ThreadTeam team = ThreadTeam.of(3, _ -> {});

        team.run(parts::add, NEVER_CANCELLED);
        team.run(parts::add, NEVER_CANCELLED);

        assertThat(parts).containsExactly(0, 1, 2, 0, 1, 2);
    }

    /** Its part of the first piece of work was done by then; it must not do it again. */
    @Test
    void run_whenAnotherThreadComesLate_doesEachPartOnce() {
        List<Integer> parts = new ArrayList<>();
        List<Runnable> others = new ArrayList<>();
        ThreadTeam team = ThreadTeam.of(2, others::add);
        team.run(parts::add, NEVER_CANCELLED);
        Thread late = Thread.ofPlatform().daemon().start(others.getFirst());

        spinUntilParked(late);
        team.close();
        join(late);

        assertThat(parts).containsExactly(0, 1);
    }

    @Test
    void otherThread_withoutWork_parks() {
        AtomicReference<Thread> other = new AtomicReference<>();
        try (ThreadTeam team = ThreadTeam.of(2)) {
            team.run(
                    inOtherThread(new AtomicBoolean(), () -> other.set(Thread.currentThread())),
                    NEVER_CANCELLED);

            spinUntilParked(other.get());

            team.run(inOtherThread(new AtomicBoolean(), () -> {}), NEVER_CANCELLED);
        }
        join(other.get());
    }

    @Test
    void run_whoseOtherThreadIsLate_parksTheCaller() {
        Thread caller = Thread.currentThread();
        try (ThreadTeam team = ThreadTeam.of(2)) {
            team.run(
                    inOtherThread(new AtomicBoolean(), () -> spinUntilParked(caller)),
                    NEVER_CANCELLED);
        }
    }

    @Test
    void run_ofWorkThatFails_saysWhyAndContinuesWithOtherWork() {
        List<Integer> parts = new ArrayList<>();
        ThreadTeam team = ThreadTeam.of(2, _ -> {});

        assertThatThrownBy(() ->
                        team.run(
                                part -> {
                                    parts.add(part);
                                    throw new CancellationException("part " + part);
                                },
                                NEVER_CANCELLED))
                .isInstanceOf(CancellationException.class)
                .hasMessage("part 0");
        team.run(parts::add, NEVER_CANCELLED);

        assertThat(parts).containsExactly(0, 0, 1);
    }

    /** Work whose first part waits until another thread has begun the other one. */
    private static TeamWork inOtherThread(AtomicBoolean begun, Runnable work) {
        Thread caller = Thread.currentThread();
        return _ -> {
            if (Thread.currentThread() == caller) {
                spinUntil(begun);
            } else {
                begun.set(true);
                work.run();
            }
        };
    }

    private static void spinUntil(AtomicBoolean set) {
        while (!set.get()) {
            Thread.onSpinWait();
        }
    }

    private static void spinUntilParked(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
