package org.spikebook.web.classboard.poll.ui;

import org.spikebook.db.classboard.PollId;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.web.classboard.poll.AskedPoll;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the figures of a student's notebook what the class answered, as long as pages show the
 * result of the question: they draw it over what was measured.
 */
public final class RevealedPredictions {

    private final NotebookSession session;
    private final PollAnswerService service;
    private final Map<PollId, AskedPoll> known = new HashMap<>();

    public RevealedPredictions(NotebookSession session, PollAnswerService service) {
        this.session = session;
        this.service = service;
    }

    /**
     * Takes the results that are revealed, and no others.
     *
     * @param polls those that pages show, oldest first
     */
    public void show(List<PollNotice> polls) {
        Map<String, List<Answer>> answers = new HashMap<>();
        for (PollNotice poll : polls) {
            if (poll.state() == PollState.REVEALED) {
                AskedPoll asked = known.computeIfAbsent(poll.id(), service::asked);
                answers.put(asked.question().id(), asked.classAnswers());
            }
        }
        session.showClassAnswers(answers);
    }
}
