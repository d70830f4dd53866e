package org.spikebook.web.operation.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What a worker answers. */
@WebTest
@TestPropertySource(properties = {"spikebook.process=worker", "spikebook.metrics=true"})
class WorkerFilterTest {

    @Autowired WebApplicationContext context;
    private MockMvcTester client;

    @BeforeEach
    void makeClient() {
        Filter worker = context.getBean(WorkerFilter.class);
        Filter security = context.getBean("springSecurityFilterChain", Filter.class);
        client =
                MockMvcTester.from(
                        context, builder -> builder.addFilters(worker, security).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/metrics"})
    void monitoring_isAnswered(String address) {
        assertThat(client.get().uri(address)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/setup/x", "/lti/launch", "/engine/x", "/health/x"})
    void pages_areNotFound_andNoVisitorIsMade(String address) {
        assertThat(client.get().uri(address))
                .hasStatus(404)
                .bodyText()
                .contains("This is a worker of Spikebook");
    }

    @Test
    void post_isNotFound() {
        assertThat(client.post().uri("/lti/launch")).hasStatus(404);
    }
}
