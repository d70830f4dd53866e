package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.Languages;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.IdGenerator;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A disk that is full, and has room again, under the file of the embedded database. */
@WebTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@Import(FullDiskTest.Disk.class)
@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:faulty:${spikebook.home}/spikebook;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                        + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0")
class FullDiskTest {

    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final String DATABASE = "spring.datasource.url";

    static {
        FaultyFiles.register();
    }

    @Autowired WebApplicationContext context;
    @Autowired TestVisitors visitors;
    @Autowired VisitorRepository rows;
    @Autowired JdbcClient jdbc;
    @Autowired Scheduler scheduler;
    @Autowired IdGenerator ids;

    @AfterEach
    void ensureCapacity() {
        FaultyFiles.FULL.set(false);
    }

    @Test
    void fullDisk_isSaidInOneLineAndOnPages_andTheServerContinuesOnceThereIsRoom(
            CapturedOutput printed) {
        MockMvcTester browser = browser();
        visitors.asNewGuest();
        long before = guests();

        FaultyFiles.FULL.set(true);
        assertThatThrownBy(visitors::asNewGuest);

        for (int visit = 0; visit < 5; visit++) {
            assertThat(browser.get().uri("/").accept(MediaType.TEXT_HTML))
                    .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                    .bodyText()
                    .contains("<h1>The server&#39;s disk is full</h1>");
        }
        assertThat(
                        browser.get()
                                .uri("/")
                                .accept(MediaType.TEXT_HTML)
                                .cookie(new Cookie(Languages.COOKIE, "de")))
                .bodyText()
                .contains("<html lang=\"de\">");
        assertThat(browser.get().uri("/health").cookie(new Cookie("spikebook", "of a visitor")))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(printed).containsOnlyOnce("is full").doesNotContain("\tat ");

        FaultyFiles.FULL.set(false);

        Eventually.holds("health", () -> status(browser) == HttpStatus.OK.value());
        assertThat(guests()).isEqualTo(before);
        visitors.asNewGuest();
        assertThat(guests()).isEqualTo(before + 1);
        assertThat(printed).containsOnlyOnce("responds again").doesNotContain("\tat ");
    }

    /** Nothing catches what keeps a thread of the queue from taking a job. */
    @Test
    void fullDisk_thatTheJobQueueNotices_isSaidInOneLineToo(CapturedOutput printed) {
        scheduler.pause();
        MockMvcTester browser = browser();
        assertThat(status(browser))
                .as("what the queue looked at last is over by now")
                .isEqualTo(HttpStatus.OK.value());
        scheduler.scheduleIfNotExists(
                new TaskInstance.Builder<Void>("job", ids.generateId().toString()).build(),
                Instant.EPOCH);
        FaultyFiles.FULL.set(true);

        scheduler.resume();

        Eventually.holds("what is said", () -> printed.getAll().contains("is full"));
        FaultyFiles.FULL.set(false);
        Eventually.holds("health", () -> status(browser) == HttpStatus.OK.value());
        assertThat(printed)
                .containsOnlyOnce("is full")
                .containsOnlyOnce("responds again")
                .doesNotContain("\tat ");
    }

    /** The server writes no file of H2's errors, as none is written here. */
    @Test
    void database_isOpenedAsTheServerOpensIt() throws IOException {
        Properties shipped = new Properties();
        try (Reader file = Files.newBufferedReader(SETTINGS)) {
            shipped.load(file);
        }

        assertThat(options(shipped.getProperty(DATABASE, "")))
                .containsAll(options(context.getEnvironment().getRequiredProperty(DATABASE)));
    }

    /** {@code spikebook.load.faults} says how often. */
    @Test
    @Tag("load")
    void fullDisk_againAndAgain_losesNoGuestWhoWasAcknowledged() throws Exception {
        MockMvcTester browser = browser();
        Random random = new Random(24);
        Queue<VisitorId> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> write(acknowledged, ended));
        try {
            for (int fault = 0; fault < Integer.getInteger("spikebook.load.faults", 200); fault++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
                FaultyFiles.FULL.set(true);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
                FaultyFiles.FULL.set(false);
                Eventually.holds("health", () -> status(browser) == HttpStatus.OK.value());
            }
        } finally {
            ended.set(true);
            writer.join();
        }

        assertThat(acknowledged).isNotEmpty().allMatch(guest -> rows.find(guest).isPresent());
    }

    private void write(Queue<VisitorId> acknowledged, AtomicBoolean ended) {
        while (!ended.get()) {
            try {
                acknowledged.add(visitors.asNewGuest());
            } catch (RuntimeException e) {
                Thread.onSpinWait(); // refused: nothing was acknowledged
            }
        }
    }

    private static List<String> options(String address) {
        return Arrays.stream(address.split(";", -1)).skip(1).toList();
    }

    private MockMvcTester browser() {
        Filter outage = context.getBean(OutageFilter.class);
        Filter security = context.getBean("springSecurityFilterChain", Filter.class);
        return MockMvcTester.from(context, builder -> builder.addFilters(outage, security).build());
    }

    private static int status(MockMvcTester browser) {
        return browser.get().uri("/health").exchange().getResponse().getStatus();
    }

    private long guests() {
        return jdbc.sql("select count(*) from visitor").query(Long.class).single();
    }

    @TestConfiguration
    static class Disk {

        @Bean
        @Primary
        DiskRoom faultyDisk(SpikebookProperties settings) {
            return new DiskRoom(settings) {
                @Override
                boolean isFull() {
                    return FaultyFiles.FULL.get();
                }
            };
        }
    }
}
