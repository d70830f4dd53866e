package org.spikebook.web.priority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ThreadPrioritiesTest {

    /** By a number that only its options name: others keep what Java gives them. */
    @Test
    void launcher_lowersThePrioritiesOfJobs() throws IOException {
        String launcher = Files.readString(Path.of("../spikebook"));

        assertThat(launcher)
                .contains(
                        "-XX:ThreadPriorityPolicy=1",
                        "-XX:JavaPriority" + ThreadPriorities.WORK + "_To_OSPriority=10",
                        "-XX:JavaPriority" + ThreadPriorities.GRADING + "_To_OSPriority=5");
        assertThat(ThreadPriorities.WORK).isLessThan(ThreadPriorities.GRADING);
        assertThat(ThreadPriorities.GRADING).isLessThan(ThreadPriorities.PAGES);
    }
}
