package org.spikebook.web.classboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.classboard.StepRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.grading.document.ReasonsJson;
import org.spikebook.simulator.text.Text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a student does on one page for the class. It is noted for those who teach and never disturbs
 * the work: what cannot be noted is left out. Lives on the UI thread of its page.
 */
public final class ClassWork {

    private static final Logger LOG = LoggerFactory.getLogger(ClassWork.class);

    /** A cell under work is noted no more often than this. */
    private static final Duration TOUCH_STEP = Duration.ofSeconds(15);

    private static final int MAX_REASONS_LENGTH = 8000;

    private final NotebookId notebook;
    private final List<LockedStep> locked;
    private final StepRepository steps;
    private final InstantSource clock;
    private final Consumer<Instant> heartbeat;
    private final Runnable leave;
    private final Map<String, Instant> touched = new HashMap<>();

    ClassWork(
            NotebookId notebook,
            List<LockedStep> locked,
            StepRepository steps,
            InstantSource clock,
            Consumer<Instant> heartbeat,
            Runnable leave) {
        this.notebook = notebook;
        this.locked = List.copyOf(locked);
        this.steps = steps;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.leave = leave;
    }

    /** The steps that could not be worked on as the page was opened: it is shown without them. */
    public List<LockedStep> locked() {
        return locked;
    }

    /** The browser says that the page is there. */
    public void heartbeat() {
        heartbeat.accept(clock.instant());
    }

    /** The student works on a cell. */
    public void touch(String cellId) {
        Instant now = clock.instant();
        Instant last = touched.get(cellId);
        if (last == null || !last.plus(TOUCH_STEP).isAfter(now)) {
            touched.put(cellId, now);
            guarded(() -> steps.touch(notebook, cellId, now));
        }
    }

    /** A cell has been run, trained, mapped or answered. */
    public void complete(String cellId) {
        guarded(() -> steps.complete(notebook, cellId, clock.instant()));
    }

    /** A task was checked. */
    public void judge(String cellId, CheckResult result) {
        if (result.passed()) {
            complete(cellId);
        } else {
            guarded(() -> steps.fail(notebook, cellId, json(result.reasons()), clock.instant()));
        }
    }

    /** As many reasons as there is room for. */
    private static String json(List<Text> reasons) {
        List<Text> kept = reasons;
        String json = ReasonsJson.write(kept);
        while (json.length() > MAX_REASONS_LENGTH && !kept.isEmpty()) {
            kept = kept.subList(0, kept.size() - 1);
            json = ReasonsJson.write(kept);
        }
        return json;
    }

    /** The page is closed. */
    public void leave() {
        leave.run();
    }

    private void guarded(Runnable note) {
        heartbeat();
        try {
            note.run();
        } catch (RuntimeException e) {
            LOG.warn("a step of notebook {} was not noted: {}", notebook, e.getMessage());
        }
    }
}
