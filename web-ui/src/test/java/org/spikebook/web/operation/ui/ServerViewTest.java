package org.spikebook.web.operation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.springframework.beans.factory.annotation.Autowired;

@JobTest
class ServerViewTest extends SpringBrowserlessTest {

    @Autowired private UnpickedJobs unpicked;
    @Autowired private JobRepository jobs;
    @Autowired private TestVisitors visitors;

    @BeforeEach
    void closeJobsOfOtherTests() {
        unpicked.closeAll();
    }

    @Test
    void administrator_seesProcessesJobsAndStorage_andStopsAJob() {
        JobId job = unpicked.add(visitors.asNewAccount("Noether"));
        visitors.asNewAdministrator();
        UI.getCurrent().navigate("server");

        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .containsExactly("Processes", "Jobs", "Storage");
        assertThat(find(NativeTable.class).all()).hasSize(4);
        test(find(Button.class).withText("Stop").single()).click();

        assertThat(jobs.find(job))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(JobState.CANCELLED));
        assertThat(find(Button.class).withText("Stop").all()).isEmpty();
    }

    @Test
    void server_toAnInstructor_isNotAPage() {
        visitors.asNewInstructor();

        UI.getCurrent().navigate("server");

        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("Server");
    }
}
