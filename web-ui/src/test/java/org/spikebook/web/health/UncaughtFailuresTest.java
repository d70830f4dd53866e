package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

import java.sql.SQLException;

@ExtendWith(OutputCaptureExtension.class)
class UncaughtFailuresTest {

    @Test
    void failureThatEndsAThread_isInTheLog(CapturedOutput printed) throws InterruptedException {
        end("worker-7", new IllegalStateException("on purpose"));

        assertThat(printed).contains("thread worker-7 ended", "on purpose");
    }

    @Test
    void databaseThatIsAway_isLeftOut(CapturedOutput printed) throws InterruptedException {
        new OutageLogs()
                .onApplicationEvent(
                        new ApplicationContextInitializedEvent(
                                new SpringApplication(),
                                new String[0],
                                new GenericApplicationContext()));

        end("worker-8", new IllegalStateException(new SQLException("cannot send", "08006")));

        assertThat(printed).doesNotContain("worker-8", "cannot send");
    }

    private static void end(String name, RuntimeException failure) throws InterruptedException {
        Thread.ofPlatform()
                .name(name)
                .uncaughtExceptionHandler(new UncaughtFailures())
                .start(() -> {
                    throw failure;
                })
                .join();
    }
}
