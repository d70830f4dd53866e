package org.spikebook.web.classboard;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classboard.LockedStepRepository;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.PollRepository;
import org.spikebook.db.classboard.PresenceRepository;
import org.spikebook.db.classboard.SpotlightRepository;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The pages of students at work that this process serves: keeps that they are open, and tells them
 * what their teachers say. However many there are, news takes five statements a look.
 */
@Component
class OpenPages {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final Duration LOOK_STEP = Duration.ofSeconds(2);
    private static final Duration PRESENCE_STEP = Duration.ofSeconds(20);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    /**
     * A page whose last heartbeat is older than this may have lost its connection. Browsers let a
     * page that is not in view send one a minute: with this and {@link Standings#AWAY} it is not
     * away.
     */
    static final Duration HEARTBEAT = Duration.ofSeconds(45);

    /** Older messages are not new to a page that is opened. */
    static final Duration NEWS = Duration.ofHours(1);

    private final MessageRepository messages;
    private final PresenceRepository presence;
    private final PollRepository polls;
    private final LockedStepRepository locked;
    private final SpotlightRepository spotlights;
    private final Clock clock;
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("open-pages").factory());

    OpenPages(
            MessageRepository messages,
            PresenceRepository presence,
            PollRepository polls,
            LockedStepRepository locked,
            SpotlightRepository spotlights,
            Clock clock) {
        this.messages = messages;
        this.presence = presence;
        this.polls = polls;
        this.locked = locked;
        this.spotlights = spotlights;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        repeat(this::lookAtNews, LOOK_STEP);
        repeat(this::keepPresence, PRESENCE_STEP);
    }

    private void repeat(Runnable work, Duration step) {
        thread.scheduleWithFixedDelay(
                () -> guarded(work), step.toMillis(), step.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("cannot tell pages of their class: {}", e.getMessage());
        }
    }

    /** Not interrupted while it reads rows: H2 would close its file. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    /** The steps that cannot be worked on now. */
    List<LockedStep> locked(Set<AssignmentId> assignments) {
        return locked.of(assignments).stream().map(LockedStep::of).toList();
    }

    void add(OpenPage page) {
        pages.add(page);
        presence.see(List.of(page.notebook()), clock.instant());
        lookSoon();
    }

    /** Looks at news before the next regular look is due. */
    void lookSoon() {
        thread.execute(() -> guarded(this::lookAtNews));
    }

    void remove(OpenPage page) {
        pages.remove(page);
    }

    void lookAtNews() {
        Set<AssignmentId> assignments =
                pages.stream()
                        .flatMap(page -> page.assignments().stream())
                        .collect(Collectors.toSet());
        if (assignments.isEmpty()) {
            return;
        }
        Instant since = clock.instant().minus(NEWS);
        ClassRows rows =
                new ClassRows(
                        messages.of(assignments, since),
                        Set.copyOf(messages.paused(assignments)),
                        polls.shown(assignments),
                        locked.of(assignments),
                        spotlights.open(assignments));
        pages.forEach(page -> guarded(() -> page.tell(rows)));
    }

    void keepPresence() {
        Instant now = clock.instant();
        Instant since = now.minus(HEARTBEAT);
        presence.seeAfter(
                pages.stream()
                        .filter(page -> page.isSeenSince(since))
                        .map(OpenPage::notebook)
                        .collect(Collectors.toSet()),
                PRESENCE_STEP,
                now,
                now.minus(Board.IDLE));
    }
}
