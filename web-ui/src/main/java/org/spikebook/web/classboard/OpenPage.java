package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.spotlight.SpotlightNotice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A student's page with a notebook of an assigned lesson. Told by one thread. */
final class OpenPage {

    private final NotebookId notebook;
    private final VisitorId student;
    private final Set<AssignmentId> assignments;
    private final List<String> steps;
    private final Instant openedAt;
    private final Consumer<ClassNews> listener;
    private volatile Instant lastSeen;
    private ClassNews shown = ClassNews.of(List.of());

    /**
     * @param steps the cells that are steps of the lesson, in order
     */
    OpenPage(
            NotebookId notebook,
            VisitorId student,
            Set<AssignmentId> assignments,
            List<String> steps,
            Instant openedAt,
            Consumer<ClassNews> listener) {
        this.notebook = notebook;
        this.student = student;
        this.assignments = Set.copyOf(assignments);
        this.steps = List.copyOf(steps);
        this.openedAt = openedAt;
        this.lastSeen = openedAt;
        this.listener = listener;
    }

    NotebookId notebook() {
        return notebook;
    }

    Set<AssignmentId> assignments() {
        return assignments;
    }

    /** The browser was heard of; on any thread. */
    void heartbeat(Instant at) {
        lastSeen = at;
    }

    /** Whether the browser was heard of: a page whose connection is lost stays open here. */
    boolean isSeenSince(Instant at) {
        return !lastSeen.isBefore(at);
    }

    /** The page was made with these steps locked; before it is told of anything. */
    void begin(List<LockedStep> locked) {
        shown = ClassNews.of(locked);
    }

    /** Tells the page what concerns it, if that is something else than before. */
    void tell(ClassRows rows) {
        ClassNews news =
                new ClassNews(
                        assignments.stream().anyMatch(rows.paused()::contains),
                        messages(rows.messages().stream().filter(this::concerns).toList()),
                        rows.polls().stream()
                                .filter(poll -> assignments.contains(poll.assignment()))
                                .map(PollNotice::of)
                                .toList(),
                        rows.locked().stream()
                                .filter(step -> assignments.contains(step.assignment()))
                                .map(LockedStep::of)
                                .toList(),
                        rows.spotlights().stream()
                                .filter(shown -> assignments.contains(shown.assignment()))
                                .flatMap(shown -> SpotlightNotice.of(shown, student).stream())
                                .toList());
        if (!news.equals(shown)) {
            shown = news;
            listener.accept(news);
        }
    }

    /** Of the steps to which the class was sent before this page was opened, only the last. */
    private List<ClassMessage> messages(List<MessageRow> rows) {
        List<MessageRow> missed = rows.stream().filter(this::isMissedStep).toList();
        return rows.stream()
                .filter(row -> !isMissedStep(row) || row.equals(missed.getLast()))
                .map(row -> ClassMessage.of(row, isMissedStep(row) ? number(row) : 0))
                .toList();
    }

    private boolean isMissedStep(MessageRow row) {
        return row.text().isEmpty()
                && !row.reset()
                && row.setupSha256() == null
                && row.sentAt().isBefore(openedAt)
                && number(row) > 0;
    }

    private int number(MessageRow row) {
        return steps.indexOf(String.valueOf(row.cellId())) + 1;
    }

    private boolean concerns(MessageRow message) {
        VisitorId to = message.to();
        NotebookId reset = message.resetNotebook();
        if (reset != null && !reset.equals(notebook)) {
            return false;
        }
        return assignments.contains(message.assignment()) && (to == null || to.equals(student));
    }
}
