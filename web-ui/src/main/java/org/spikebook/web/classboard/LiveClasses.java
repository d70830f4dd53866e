package org.spikebook.web.classboard;

import org.spikebook.db.classboard.LiveClassRepository;
import org.spikebook.db.classroom.CourseId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps which classes are at work: those whose board is open. Their jobs come first. */
@Component
class LiveClasses {

    /** A board that is read every two seconds is written down no more often than this. */
    private static final Duration STEP = Duration.ofSeconds(30);

    private final LiveClassRepository rows;
    private final Clock clock;
    private final Map<CourseId, Instant> written = new ConcurrentHashMap<>();

    LiveClasses(LiveClassRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Someone who teaches a class looks at its board. */
    void see(CourseId course) {
        Instant now = clock.instant();
        Instant last = written.get(course);
        if (last == null || !now.isBefore(last.plus(STEP)) || now.isBefore(last)) {
            written.put(course, now);
            rows.see(course, now);
        }
    }
}
