package org.spikebook.training.bptt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class WorkerPoolTest {

    @Test
    void run_withAShareThatChanges_usesNoMoreThreadsThanItIsAtTheTime() {
        AtomicInteger share = new AtomicInteger(1);
        try (WorkerPool workers = new WorkerPool(3, share::get)) {
            assertThat(workersThatMeet(workers, 1)).containsExactly(0);
            share.set(2);
            assertThat(workersThatMeet(workers, 2)).containsExactlyInAnyOrder(0, 1);
            share.set(5);
            assertThat(workersThatMeet(workers, 3)).containsExactlyInAnyOrder(0, 1, 2);
            share.set(1);
            assertThat(workersThatMeet(workers, 1)).containsExactly(0);
        }
    }

    @Test
    void run_onceForEachTask_howeverManyThreads() {
        for (int threads : new int[] {0, 1, 4}) {
            AtomicInteger sum = new AtomicInteger();
            try (WorkerPool workers = new WorkerPool(threads)) {
                workers.run(100, (task, _) -> sum.addAndGet(task));
            }
            assertThat(sum).hasValue(4950);
        }
    }

    /** Runs as many tasks as {@code expected} immediately, each of which waits for the others. */
    private static Set<Integer> workersThatMeet(WorkerPool workers, int expected) {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger arrived = new AtomicInteger();
        workers.run(
                3,
                (_, worker) -> {
                    seen.add(worker);
                    arrived.incrementAndGet();
                    while (arrived.get() < expected) {
                        Thread.onSpinWait();
                    }
                });
        return seen;
    }
}
