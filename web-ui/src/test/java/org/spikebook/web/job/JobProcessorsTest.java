package org.spikebook.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobProcessorsTest {

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
}
