package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionPart;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.db.notebook.RevisionRepository;
import org.spikebook.db.notebook.RevisionRow;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.web.common.ReadableCode;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Freezes a notebook with its trained networks into a submission. */
@Component
public class Freezer {

    /**
     * About 76 bits: receipts are not to be guessed, even though anyone who asks is checked too.
     */
    private static final int RECEIPT_LENGTH = 16;

    private final RevisionRepository revisions;
    private final ContentRepository contents;
    private final SubmissionRepository submissions;
    private final TrainedParts trained;
    private final SecureRandom random;
    private final IdGenerator ids;
    private final Clock clock;

    Freezer(
            RevisionRepository revisions,
            ContentRepository contents,
            SubmissionRepository submissions,
            TrainedParts trained,
            SecureRandom random,
            IdGenerator ids,
            Clock clock) {
        this.revisions = revisions;
        this.contents = contents;
        this.submissions = submissions;
        this.trained = trained;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    SubmissionRow freeze(
            NotebookRow notebook,
            String lessonSlug,
            @Nullable AssignmentRow place,
            VisitorId visitor) {
        RevisionRow revision = revisions.get(notebook.id(), notebook.head());
        List<SubmissionPart> parts = trained.of(read(revision.sha256()));
        SubmissionRow submission =
                new SubmissionRow(
                        new SubmissionId(ids.generateId()),
                        ReadableCode.of(RECEIPT_LENGTH, random),
                        digest(revision.sha256(), parts),
                        place == null ? null : place.id(),
                        notebook.id(),
                        revision.number(),
                        visitor,
                        lessonSlug,
                        revision.sha256(),
                        Simulation.ENGINE,
                        clock.instant(),
                        place == null ? 0 : place.lessonVersion());
        submissions.insert(submission, parts);
        return submission;
    }

    /** What was frozen, ready to be run again. */
    public Submission thaw(SubmissionRow submission) {
        return new Submission(
                notebook(submission), trained.networks(submissions.parts(submission.id())));
    }

    Notebook notebook(SubmissionRow submission) {
        return read(submission.sha256());
    }

    /**
     * The notebook, in which anyone who opens it finds the trained networks that were submitted.
     */
    Notebook withNetworks(SubmissionRow submission) {
        return trained.into(notebook(submission), submissions.parts(submission.id()));
    }

    private Notebook read(String sha256) {
        return NotebookJson.read(contents.get(sha256).text()).orThrow("kept notebook");
    }

    /** Anybody who has the files can compute it again: one line a file, sorted by cell. */
    private static String digest(String notebookSha256, List<SubmissionPart> parts) {
        StringBuilder lines = new StringBuilder("notebook " + notebookSha256 + "\n");
        parts.forEach(part -> lines.append(part.cellId() + " " + part.sha256() + "\n"));
        return "sha256:" + Content.of(lines.toString()).sha256();
    }
}
