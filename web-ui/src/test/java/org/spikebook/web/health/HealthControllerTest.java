package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;

import org.junit.jupiter.api.Test;
import org.spikebook.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@WebTest
class HealthControllerTest {

    @Autowired WebApplicationContext context;
    @Autowired JdbcClient jdbc;

    @Test
    void health_withoutAVisitor_isUpAndMakesNoVisitor() {
        Filter security = context.getBean("springSecurityFilterChain", Filter.class);
        MockMvcTester browser =
                MockMvcTester.from(context, builder -> builder.addFilters(security).build());
        long before = visitors();

        assertThat(browser.get().uri("/health"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"health.json\"")
                .bodyText()
                .contains("\"status\":\"up\"");

        assertThat(visitors()).isEqualTo(before);
    }

    private long visitors() {
        return jdbc.sql("select count(*) from visitor").query(Long.class).single();
    }
}
