package org.spikebook.web.share;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.db.share.ShareId;
import org.spikebook.db.share.ShareRepository;
import org.spikebook.db.share.ShareRow;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.task.TaskGuide;
import org.spikebook.web.notebook.HiddenSteps;
import org.spikebook.web.notebook.NotebookContents;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Links that show a notebook to anyone who has them, read only. Of a link only the hash is kept.
 * What the owner answered is left out unless they chose to show it; what waits for a prediction of
 * theirs, model solutions that they were shown, and steps that are hidden from a class of theirs or
 * of the reader, are left out always.
 */
@Service
public class ShareService {

    private final Authorization authorization;
    private final ShareRepository shares;
    private final NotebookRepository notebooks;
    private final NotebookContents contents;
    private final NotebookService service;
    private final SharingRules rules;
    private final HiddenSteps hidden;
    private final Secrets secrets;
    private final IdGenerator ids;
    private final Clock clock;

    ShareService(
            Authorization authorization,
            ShareRepository shares,
            NotebookRepository notebooks,
            NotebookContents contents,
            NotebookService service,
            SharingRules rules,
            HiddenSteps hidden,
            Secrets secrets,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.shares = shares;
        this.notebooks = notebooks;
        this.contents = contents;
        this.service = service;
        this.rules = rules;
        this.hidden = hidden;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new link to a notebook of the current visitor.
     *
     * @param withAnswers shows their answers and predictions too
     * @param lifetime how long it works; empty until it is revoked
     */
    @Transactional
    public ShareResult share(NotebookId id, boolean withAnswers, Optional<Duration> lifetime) {
        authorization.require(new UseNotebook(id));
        Optional<Problem> problem = rules.problem(notebook(id));
        if (problem.isPresent()) {
            return new ShareResult.Refused(problem.get());
        }
        String token = secrets.newToken();
        Instant now = clock.instant();
        shares.insert(
                new ShareRow(
                        new ShareId(ids.generateId()),
                        id,
                        Secrets.hash(token),
                        withAnswers,
                        now,
                        lifetime.map(now::plus).orElse(null)));
        return new ShareResult.Shared(token);
    }

    /** The links of a notebook that still work, oldest first. */
    @Transactional(readOnly = true)
    public List<ShareLink> links(NotebookId id) {
        authorization.require(new UseNotebook(id));
        return shares.of(id, clock.instant()).stream().map(ShareLink::of).toList();
    }

    /** Ends a link. */
    @Transactional
    public void revoke(NotebookId id, ShareId link) {
        authorization.require(new UseNotebook(id));
        shares.delete(id, link);
    }

    /** The title of the shared notebook of which this one was made; empty if it was not. */
    @Transactional(readOnly = true)
    public Optional<String> originalTitle(NotebookId id) {
        authorization.require(new UseNotebook(id));
        return shares.originalTitle(id);
    }

    /**
     * What a link shows.
     *
     * @throws ResourceNotFound if it was revoked, has expired, or leads to work on an assignment
     *     that is open
     */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public Notebook open(String token) {
        VisitorId reader = authorization.require(new BeVisitor());
        ShareRow share = found(token);
        return visible(notebook(share.notebook()), share.withAnswers(), reader);
    }

    /**
     * A new notebook of the current visitor with what a link shows, without the owner's answers.
     *
     * @throws ResourceNotFound as {@link #open}
     */
    @ForAnyVisitor
    @Transactional
    public NotebookId fork(String token) {
        VisitorId reader = authorization.require(new BeVisitor());
        NotebookRow original = notebook(found(token).notebook());
        NotebookId copy = service.createFrom(visible(original, false, reader)).id();
        shares.insertFork(copy, original.id(), original.title(), clock.instant());
        return copy;
    }

    private ShareRow found(String token) {
        return shares.find(Secrets.hash(token), clock.instant())
                .filter(share -> rules.problem(notebook(share.notebook())).isEmpty())
                .orElseThrow(ResourceNotFound::new);
    }

    private NotebookRow notebook(NotebookId id) {
        return notebooks.find(id).orElseThrow(ResourceNotFound::new);
    }

    private Notebook visible(NotebookRow row, boolean withAnswers, VisitorId reader) {
        Notebook open =
                hidden.outOf(PredictionGate.of(contents.shown(row)).open(), row.owner(), reader);
        List<Cell> cells =
                open.cells().stream()
                        .filter(cell -> open.lesson().isEmpty() || !TaskGuide.isSolution(cell))
                        .map(cell -> withAnswers ? cell : unanswered(cell))
                        .toList();
        return new Notebook(open.title(), open.lesson(), cells);
    }

    /**
     * Without what the owner answered and the hints that they read. That they were shown the model
     * solution stays with the work that may rest on it, and so does what it costs.
     */
    private static Cell unanswered(Cell cell) {
        return switch (cell) {
            case QuestionCell question ->
                    new QuestionCell(
                            question.id(),
                            question.title(),
                            question.question(),
                            question.predict(),
                            question.markdown(),
                            Optional.empty());
            case TaskCell task -> task.withHelp(new HelpTaken(0, task.help().solution()));
            default -> cell;
        };
    }
}
