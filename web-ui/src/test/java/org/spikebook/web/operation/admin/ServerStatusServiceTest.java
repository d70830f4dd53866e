package org.spikebook.web.operation.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobOverview;
import org.spikebook.db.process.ProcessRow;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JobTest
class ServerStatusServiceTest {

    @Autowired ServerStatusService service;
    @Autowired UnpickedJobs unpicked;
    @Autowired TestVisitors visitors;

    @Test
    void status_tellsThisProcess_openJobs_andWhatIsKept() {
        VisitorId owner = visitors.asNewGuest();
        JobId running = unpicked.start(owner);
        JobId waiting = unpicked.add(owner);
        visitors.asNewAdministrator();

        ServerStatus status = service.status();

        assertThat(status.processes()).isNotEmpty();
        assertThat(status.isMixed()).isFalse();
        assertThat(status.jobs())
                .filteredOn(job -> List.of(running, waiting).contains(job.id()))
                .extracting(JobOverview.Line::id)
                .containsExactly(running, waiting);
        assertThat(status.counts()).isNotEmpty();
        assertThat(status.storage().free()).isPositive();
        assertThat(Integer.parseInt(status.schema())).isGreaterThanOrEqualTo(24);
        unpicked.close(running);
        unpicked.close(waiting);
    }

    @Test
    void status_ofTwoVersionsOnOneDatabase_saysSo() {
        ServerStatus status =
                new ServerStatus(
                        Instant.EPOCH,
                        List.of(process("0.2.0"), process("0.3.0")),
                        List.of(),
                        List.of(),
                        new Storage(0, 0, 0, 0),
                        "24",
                        "25");

        assertThat(status.isMixed()).isTrue();
    }

    private static ProcessRow process(String version) {
        return new ProcessRow(
                UUID.randomUUID(),
                "host",
                "PAGES",
                version,
                "engine",
                0,
                0,
                0,
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
