package org.spikebook.web.priority;

import com.sun.management.HotSpotDiagnosticMXBean;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Priorities of threads. Java hands them to Linux only when it is started with {@code
 * -XX:ThreadPriorityPolicy=1}, as {@code ./spikebook} does. A thread has that of the one that
 * starts it, and one that was lowered cannot be raised without rights that a server has not.
 */
public final class ThreadPriorities {

    /** Of the threads that make pages. */
    public static final int PAGES = Thread.NORM_PRIORITY;

    /** Below pages, above work. */
    public static final int GRADING = Thread.MIN_PRIORITY + 2;

    /** Below pages. The lowest is that of Tomcat's own threads, which end sessions. */
    public static final int WORK = Thread.MIN_PRIORITY + 1;

    private ThreadPriorities() {}

    /** Whether the system heeds priorities. */
    public static boolean areHeeded() {
        HotSpotDiagnosticMXBean machine =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return machine.getVMOption("ThreadPriorityPolicy").getValue().equals("1");
    }

    /** Whether pages go before the current thread. */
    static boolean isCurrentBelowPages() {
        return Thread.currentThread().getPriority() < PAGES;
    }

    /**
     * Does something on a thread of a lower priority, and waits for its end. An interrupt is passed
     * on, and not waited for.
     *
     * @param name of the thread
     * @throws Exception what the work throws
     */
    public static <T> T lowered(int priority, String name, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().name(name).priority(priority).start(task);
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                thread.interrupt(); // it ends in good order, which takes a moment
            } catch (ExecutionException e) {
                throw causeOf(e);
            }
        }
    }

    static Exception causeOf(ExecutionException e) {
        return switch (e.getCause()) {
            case Error error -> throw error;
            case Exception exception -> exception;
            case null, default -> e;
        };
    }
}
