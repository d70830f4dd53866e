package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class JobProcessorsTest {

    /** A process that says how many processors its jobs may use. */
    static final class Server {

        private Server() {}

        public static void main(String... arguments) {
            System.out.println(new JobProcessors(new RunningJobs()).most());
        }
    }

    @Test
    void jobs_leaveAProcessorToPages_whereTheSystemDoesNotHeedPriorities() throws Exception {
        assertThat(most(4, 0)).isEqualTo("3");
        assertThat(most(1, 0)).isEqualTo("1");
    }

    @Test
    void jobs_useAllProcessors_whereTheSystemHeedsPriorities() throws Exception {
        assertThat(most(4, 1)).isEqualTo("4");
    }

    @Test
    void share_ofOneJob_isAllProcessorsForJobs() {
        assertThat(new JobProcessors(7, () -> 1).share()).isEqualTo(7);
    }

    @Test
    void share_ofSeveralJobs_isNotMoreThanThereAreTogether() {
        assertThat(new JobProcessors(7, () -> 2).share()).isEqualTo(3);
        assertThat(new JobProcessors(3, () -> 2).share()).isEqualTo(1);
    }

    @Test
    void share_isNeverLessThanOne() {
        assertThat(new JobProcessors(1, () -> 2).share()).isEqualTo(1);
        assertThat(new JobProcessors(1, () -> 0).share()).isEqualTo(1);
    }

    /** What a server says on a machine of so many processors, with Java's policy of priorities. */
    private static String most(int processors, int policy)
            throws IOException, InterruptedException {
        Process server =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:ActiveProcessorCount=" + processors,
                                "-XX:ThreadPriorityPolicy=" + policy,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Server.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> said = server.inputReader().lines().toList();
        assertThat(server.waitFor()).as("it said %s", said).isZero();
        return said.getLast(); // after a warning about rights
    }
}
