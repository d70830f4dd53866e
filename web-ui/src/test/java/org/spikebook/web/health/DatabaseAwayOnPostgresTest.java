package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.TestDatabase;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;

/** A server of the database that says nothing any more, and later does. */
@WebTest
@DirtiesContext
class DatabaseAwayOnPostgresTest {

    private static final String JDBC = "jdbc:";
    private static final Gate GATE = new Gate();

    @Autowired WebApplicationContext context;
    @Autowired TestVisitors visitors;

    @AfterEach
    void letThrough() {
        GATE.open();
    }

    @AfterAll
    static void leave() throws IOException {
        GATE.close();
    }

    @Test
    void silentDatabase_isSaidOnPages_andTheServerContinuesOnceItAnswers() {
        MockMvcTester browser = browser();
        assertThat(browser.get().uri("/health")).hasStatusOk();

        GATE.shut();

        assertThat(browser.get().uri("/health").cookie(new Cookie("spikebook", "of a visitor")))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        DatabaseState state = context.getBean(DatabaseState.class);
        Eventually.holds("the silence is noticed", state::isAway);
        assertThat(browser.get().uri("/").accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("<h1>The database does not respond</h1>");

        GATE.open();

        Eventually.holds("the database is back", () -> !state.isAway());
        assertThat(browser.get().uri("/health")).hasStatusOk();
        visitors.asNewGuest();
    }

    @Test
    void watch_ofAnApplicationThatWasPaused_startsAgain() {
        DatabaseWatch watch = context.getBean(DatabaseWatch.class);

        watch.stop();
        watch.start();

        assertThat(watch.isRunning()).isTrue();
        assertThat(watch.answers()).isTrue();
    }

    private MockMvcTester browser() {
        Filter outage = context.getBean(OutageFilter.class);
        Filter security = context.getBean("springSecurityFilterChain", Filter.class);
        return MockMvcTester.from(context, builder -> builder.addFilters(outage, security).build());
    }

    @DynamicPropertySource
    static void standBeforeTheServer(DynamicPropertyRegistry properties) throws SQLException {
        try (Connection connection = TestDatabase.POSTGRESQL.empty().getConnection()) {
            URI server = URI.create(connection.getMetaData().getURL().substring(JDBC.length()));
            GATE.standBefore(server.getPort());
            properties.add(
                    "spring.datasource.url",
                    () ->
                            JDBC
                                    + server.toString()
                                            .replace(":" + server.getPort(), ":" + GATE.port()));
            properties.add("spring.datasource.username", () -> "postgres");
        }
    }
}
