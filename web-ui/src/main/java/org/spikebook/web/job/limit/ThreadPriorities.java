package org.spikebook.web.job.limit;

import com.sun.management.HotSpotDiagnosticMXBean;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Priorities of the threads of jobs. Java hands them to Linux only when it is started with {@code
 * -XX:ThreadPriorityPolicy=1}, as {@code ./spikebook} does; threads that a job starts inherit them.
 */
public final class ThreadPriorities {

    /** Below pages. */
    public static final int WORK = Thread.MIN_PRIORITY;

    /** Below pages, above work. */
    public static final int GRADING = Thread.MIN_PRIORITY + 1;

    private ThreadPriorities() {}

    /** Whether the system heeds priorities. */
    public static boolean areHeeded() {
        HotSpotDiagnosticMXBean machine =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return machine.getVMOption("ThreadPriorityPolicy").getValue().equals("1");
    }

    public static ExecutorService pool(String name, int threads, int priority) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name(name, 1).priority(priority).factory());
    }
}
