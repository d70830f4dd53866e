package org.spikebook.web.account.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.spikebook.web.common.OneLine;
import org.spikebook.web.common.References;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends mails if a mail server is configured: one after the other, on a thread of its own, so that
 * no page waits for the server or tells by its time what was sent. A mail that cannot be sent is a
 * line of the log with the reference of the request; it is not sent again, and is lost with the
 * process: those who wait for it press again.
 */
@Component
public class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration AT_STOP = Duration.ofSeconds(2);

    private final @Nullable Post post;
    private final References references;
    private final Clock clock;
    private final ThreadPoolExecutor sender;

    /** Where mails are handed to, and where their links lead. */
    private record Post(SmtpServer server, PublicAddress address) {}

    Mailer(
            MailProperties settings,
            MailLimitProperties limits,
            References references,
            Clock clock) {
        this.post = post(settings);
        this.references = references;
        this.clock = clock;
        this.sender =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE.toSeconds(),
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(limits.maxWaiting()),
                        Thread.ofPlatform().name("mail").daemon().factory());
        sender.allowCoreThreadTimeOut(true);
    }

    private static @Nullable Post post(MailProperties settings) {
        if (settings.host().isBlank()) {
            return null;
        }
        try {
            PublicAddress address = PublicAddress.of(settings.publicAddress());
            Post post = new Post(new SmtpServer(settings, address), address);
            LOG.info("Mails are sent by {}:{}", settings.host(), settings.port());
            return post;
        } catch (RuntimeException e) {
            LOG.warn("No mails are sent: {}", OneLine.of(e.getMessage()));
            return null;
        }
    }

    /** Whether mails are sent at all. */
    public boolean isConfigured() {
        return post != null;
    }

    /**
     * The address of a page, for a mail.
     *
     * @throws IllegalStateException if no mails are sent
     */
    String link(String route, String token) {
        return configured().address().page(route, token);
    }

    /**
     * The address of this server, for a mail.
     *
     * @throws IllegalStateException if no mails are sent
     */
    String server() {
        return configured().address().base().toString();
    }

    private Post configured() {
        if (post == null) {
            throw new IllegalStateException("no mails are sent");
        }
        return post;
    }

    /**
     * Sends what will have been written, in the background; nothing if no mails are sent.
     *
     * @param mails written there too
     */
    public void send(Supplier<List<Mail>> mails) {
        Post to = post;
        if (to == null) {
            return;
        }
        String reference = references.current();
        Map<String, String> context = MDC.getCopyOfContextMap();
        try {
            sender.execute(() -> {
                MDC.setContextMap(context == null ? Map.of() : context);
                write(mails, reference).forEach(mail -> hand(mail, to.server(), reference));
                MDC.clear();
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("A mail was not sent, {}: too many wait", reference);
        }
    }

    private static List<Mail> write(Supplier<List<Mail>> mails, String reference) {
        try {
            return mails.get();
        } catch (RuntimeException e) {
            LOG.error("A mail could not be written, {}", reference, e);
            return List.of();
        }
    }

    private void hand(Mail mail, SmtpServer server, String reference) {
        try {
            server.send(mail, clock.instant());
        } catch (MessagingException | RuntimeException e) {
            LOG.warn(
                    "A mail was not sent, {}, of the account {}: {}",
                    reference,
                    mail.to().account(),
                    withoutAddress(e, mail));
        }
    }

    /** Mail servers repeat the address in their refusals. */
    private static String withoutAddress(Exception e, Mail mail) {
        return OneLine.of(e.getMessage()).replace(mail.to().address(), "(its address)");
    }

    /** What waits may still be sent, for a moment. */
    @PreDestroy
    void stop() throws InterruptedException {
        sender.shutdown();
        if (!sender.awaitTermination(AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            sender.shutdownNow();
        }
    }
}
