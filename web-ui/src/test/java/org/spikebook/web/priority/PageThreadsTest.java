package org.spikebook.web.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class PageThreadsTest {

    private final PageThreads threads = new PageThreads();

    @AfterEach
    void end() {
        threads.destroy();
    }

    private static <T> T low(Callable<T> work) throws Exception {
        return ThreadPriorities.lowered(ThreadPriorities.WORK, "low", work);
    }

    private static int priority() {
        return Thread.currentThread().getPriority();
    }

    @Test
    void lowered_hasThePriority_andPagesGoFirst() throws Exception {
        assertThat(low(PageThreadsTest::priority)).isEqualTo(ThreadPriorities.WORK);
        assertThat(low(ThreadPriorities::isCurrentBelowPages)).isTrue();
        assertThat(ThreadPriorities.isCurrentBelowPages()).isFalse();
    }

    @Test
    void call_byAJob_hasThePriorityOfPages() throws Exception {
        int priority = low(() -> threads.call(PageThreadsTest::priority));

        assertThat(priority).isEqualTo(ThreadPriorities.PAGES);
    }

    @Test
    void call_byAPage_isDoneOnItsThread() throws Exception {
        assertThat(threads.call(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void call_withinACall_needsNoOtherThread() throws Exception {
        boolean same =
                low(() ->
                        threads.call(() -> {
                            Thread first = Thread.currentThread();
                            return threads.call(Thread::currentThread) == first;
                        }));

        assertThat(same).isTrue();
    }

    @Test
    void call_isInTheNameOfWhoAsks() throws Exception {
        Object name =
                low(() -> {
                    SecurityContextHolder.getContext()
                            .setAuthentication(new TestingAuthenticationToken("Ada", ""));
                    return threads.call(() ->
                            SecurityContextHolder.getContext().getAuthentication().getPrincipal());
                });

        assertThat(name).isEqualTo("Ada");
    }

    @Test
    void call_thatFails_throwsWhatWasThrown() {
        IOException failure = new IOException("no disk");

        assertThatThrownBy(() ->
                        low(() ->
                                threads.call(() -> {
                                    throw failure;
                                })))
                .isSameAs(failure);
    }

    @Test
    void call_ofAnInterruptedJob_isDoneToItsEnd_andTheJobStillKnows() throws Exception {
        boolean knows =
                low(() -> {
                    Thread.currentThread().interrupt();
                    boolean interruptedThere =
                            threads.call(() -> Thread.currentThread().isInterrupted());
                    return !interruptedThere && Thread.currentThread().isInterrupted();
                });

        assertThat(knows).isTrue();
    }

    @Test
    void call_afterTheEnd_isDoneOnTheThreadThatAsks() throws Exception {
        threads.destroy();

        assertThat(low(() -> threads.call(PageThreadsTest::priority)))
                .isEqualTo(ThreadPriorities.WORK);
    }

    @Test
    void lowered_isInterrupted_withTheThreadThatWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread waits = Thread.currentThread();
        Thread.ofPlatform()
                .start(() -> {
                    awaitQuietly(begun);
                    waits.interrupt();
                });

        boolean interrupted =
                low(() -> {
                    begun.countDown();
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        return true;
                    }
                });

        assertThat(interrupted).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
