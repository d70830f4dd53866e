package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.db.classboard.PollId;
import org.spikebook.web.analysislab.ClassPrediction;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.classboard.poll.RevealedPrediction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the figures of a student's notebook what the class predicted, as long as pages show the
 * result of the question: they draw it over what was measured. It is read in the background, since
 * one thread tells all pages of their classes. Lives on the UI thread of its page.
 */
public final class RevealedPredictions {

    private final Component page;
    private final NotebookSession session;
    private final PollAnswerService service;
    private final Background background;
    private List<PollId> shown = List.of();
    private Optional<Background.Task> reading = Optional.empty();
    private boolean hasFailed;

    /**
     * @param page nothing is read for it any more once it is left
     */
    public RevealedPredictions(
            Component page,
            NotebookSession session,
            PollAnswerService service,
            Background background) {
        this.page = page;
        this.session = session;
        this.service = service;
        this.background = background;
    }

    /**
     * Takes the results that are revealed, and no others.
     *
     * @param polls those that pages show, oldest first
     */
    public void show(List<PollNotice> polls) {
        List<PollId> revealed =
                polls.stream()
                        .filter(poll -> poll.state() == PollState.REVEALED)
                        .map(PollNotice::id)
                        .toList();
        boolean isRead =
                revealed.equals(shown)
                        && !hasFailed
                        && reading.filter(Background.Task::isCancelled).isEmpty();
        shown = revealed;
        if (isRead && !revealed.isEmpty()) {
            return;
        }
        reading.ifPresent(Background.Task::cancel);
        hasFailed = false;
        if (revealed.isEmpty()) {
            session.showClassPredictions(Map.of());
        } else {
            read();
        }
    }

    /**
     * Reads again what could not be read; call it from time to time: a page is told of its class
     * only what is new, and no news may follow for the rest of the lesson.
     */
    public void retry() {
        if (hasFailed) {
            hasFailed = false;
            read();
        }
    }

    private void read() {
        List<PollId> polls = shown;
        reading =
                Optional.of(
                        background.start(
                                page,
                                task -> read(polls),
                                session::showClassPredictions,
                                () -> hasFailed = true));
    }

    private Map<String, ClassPrediction> read(List<PollId> polls) {
        Map<String, ClassPrediction> predictions = new HashMap<>();
        for (PollId poll : polls) {
            predicted(poll)
                    .ifPresent(found -> predictions.put(found.questionId(), found.prediction()));
        }
        return predictions;
    }

    /** The class may have lost the question, or the student, since the page was told. */
    private Optional<RevealedPrediction> predicted(PollId poll) {
        try {
            return service.predicted(poll);
        } catch (ResourceNotFound gone) {
            return Optional.empty();
        }
    }
}
