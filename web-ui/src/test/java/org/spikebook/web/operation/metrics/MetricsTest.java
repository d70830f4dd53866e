package org.spikebook.web.operation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import jakarta.servlet.Filter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

@WebTest
@TestPropertySource(properties = "spikebook.metrics=true")
class MetricsTest {

    @Autowired WebApplicationContext context;
    @Autowired SpikebookProperties settings;
    @Autowired TestVisitors visitors;
    @Autowired NotebookService notebooks;
    @Autowired JdbcClient jdbc;
    private MockMvcTester client;

    @BeforeEach
    void makeClient() {
        Filter security = context.getBean("springSecurityFilterChain", Filter.class);
        client = MockMvcTester.from(context, builder -> builder.addFilters(security).build());
    }

    @Test
    void metrics_ofThisMachine_areThoseOfServerJobsAndDatabase() {
        UUID owner = visitors.asNewAccount("Hypatia").value();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (int seconds = 1; seconds <= 20; seconds++) {
            insertGrading(owner, now, seconds);
        }

        assertThat(from("127.0.0.1"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "spikebook_jobs{kind=\"grading\",state=\"done\"} 20.0",
                        "spikebook_queue_length{queue=\"grading\"} 0.0",
                        "spikebook_queue_length{queue=\"work\"} 0.0",
                        "spikebook_job_latency_seconds{kind=\"grading\",percentile=\"50\"} 10.0",
                        "spikebook_job_latency_seconds{kind=\"grading\",percentile=\"95\"} 19.0",
                        "spikebook_job_latency_seconds{kind=\"grading\",percentile=\"100\"} 20.0",
                        "spikebook_sessions ",
                        "spikebook_database_connections{state=\"active\"}",
                        "spikebook_database_size_bytes ",
                        "jvm_memory_used_bytes{area=\"heap\"")
                .doesNotContain("spikebook_database_size_bytes 0.0")
                .doesNotContain("Hypatia", owner.toString());
    }

    private void insertGrading(UUID owner, OffsetDateTime now, int seconds) {
        jdbc.sql(
                        """
                        insert into job (id, owner_id, kind, state, cancel_requested, attempts, max_seconds,
                                         created_at, updated_at, finished_at, queue_name)
                        values (:id, :owner, 'grading', 'DONE', false, 1, 60, :created, :now, :now, 'GRADING')
                        """)
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("created", now.minusSeconds(seconds))
                .param("now", now)
                .update();
    }

    @Test
    void metrics_fromElsewhere_needTheToken() throws Exception {
        String token = Files.readString(settings.home().resolve("metrics.token")).strip();

        assertThat(from("192.0.2.7")).hasStatus(403);
        assertThat(withToken(token)).hasStatusOk();
        assertThat(withToken(token + "x")).hasStatus(403);
    }

    private MvcTestResult withToken(String token) {
        return client.get()
                .uri("/metrics")
                .remoteAddress("192.0.2.7")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Real-IP",
                "Via"
            })
    void metrics_throughAProxyOnThisMachine_needTheToken(String header) {
        assertThat(
                        client.get()
                                .uri("/metrics")
                                .remoteAddress("127.0.0.1")
                                .header(header, "192.0.2.7")
                                .exchange())
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7:4711", "unknown"})
    void metrics_fromWhatIsNotAnAddress_needTheToken(String address) {
        assertThat(from(address)).hasStatus(403);
    }

    @Test
    void metrics_countSecurityEvents_andTellOfNoPerson() {
        visitors.asNewInstructor();
        NotebookId notebook = notebooks.createEmpty().id();
        VisitorId eve = visitors.asNewAccount("Eve");
        assertThatThrownBy(() -> notebooks.open(notebook)).isInstanceOf(ResourceNotFound.class);

        assertThat(from("127.0.0.1"))
                .hasHeader("Content-Disposition", "attachment; filename=\"metrics.txt\"")
                .bodyText()
                .containsPattern("spikebook_security_events_total\\{event=\"refused\"} [1-9]")
                .doesNotContain(eve.toString());
    }

    @Test
    void metrics_countRequests_byTheirStatus() throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        MockHttpServletResponse missing = new MockHttpServletResponse();
        missing.setStatus(404);

        new RequestMetrics(registry)
                .doFilter(new MockHttpServletRequest(), missing, new MockFilterChain());

        assertThat(registry.scrape()).contains("spikebook_requests_total{status=\"4xx\"} 1.0");
    }

    @Test
    void metrics_makeNoVisitor() {
        long before = visitors();
        assertThat(from("0:0:0:0:0:0:0:1")).hasStatusOk();
        assertThat(visitors()).isEqualTo(before);
    }

    private MvcTestResult from(String address) {
        return client.get().uri("/metrics").remoteAddress(address).exchange();
    }

    private long visitors() {
        return jdbc.sql("select count(*) from visitor").query(Long.class).single();
    }
}
