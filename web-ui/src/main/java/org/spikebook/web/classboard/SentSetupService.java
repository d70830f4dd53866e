package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookContents;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends a network, as those who teach have set it up in a notebook of their own, to a class at
 * work. Students are told, and take it into the same cell of theirs if they want to.
 */
@Service
public class SentSetupService {

    /** So many notebooks of one's own are looked at, the newest ones. */
    private static final int MOST = 10;

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final NotebookRepository rows;
    private final NotebookContents shown;
    private final NotebookService notebooks;
    private final MessageRepository messages;
    private final ContentRepository contents;
    private final BoardReader reader;
    private final IdGenerator ids;
    private final Clock clock;

    SentSetupService(
            Authorization authorization,
            AssignmentRepository assignments,
            NotebookRepository rows,
            NotebookContents shown,
            NotebookService notebooks,
            MessageRepository messages,
            ContentRepository contents,
            BoardReader reader,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.rows = rows;
        this.shown = shown;
        this.notebooks = notebooks;
        this.messages = messages;
        this.contents = contents;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    /** The networks that can be sent, of the notebook that was changed last first. */
    @Transactional(readOnly = true)
    public List<OwnSetup> mine(AssignmentId id) {
        AssignmentRow row = row(id);
        VisitorId visitor =
                authorization.require(new InCourse(row.course(), CourseAction.USE_BOARD));
        Set<String> steps = reader.stepIds(row);
        return rows.ownedBy(visitor).stream()
                .filter(each -> row.lessonSlug().equals(each.lessonSlug()))
                .limit(MOST)
                .flatMap(each -> setups(each, steps))
                .toList();
    }

    private Stream<OwnSetup> setups(NotebookRow row, Set<String> steps) {
        return shown.shown(row).cells(NetworkCell.class).stream()
                .filter(cell -> steps.contains(cell.id()))
                .map(cell -> new OwnSetup(row.id(), row.title(), cell.id(), cell.title()));
    }

    /**
     * Sends a network to all students of the class who are at work, as it is saved now.
     *
     * @param notebook of the current visitor
     * @param cellId of the network: a step of the lesson
     * @throws ResourceNotFound if there is no such network
     */
    @Transactional
    public void send(AssignmentId id, NotebookId notebook, String cellId) {
        AssignmentRow row = row(id);
        authorization.require(new InCourse(row.course(), CourseAction.USE_BOARD));
        NetworkCell cell =
                notebooks
                        .open(notebook)
                        .notebook()
                        .cell(cellId, NetworkCell.class)
                        .orElseThrow(ResourceNotFound::new);
        String step = reader.step(row, cell.id()).cellId();
        String sha256 = contents.put(Content.of(cell.document()), clock.instant());
        messages.insert(
                MessageRow.setup(
                        new MessageId(ids.generateId()), id, step, sha256, clock.instant()));
    }

    /**
     * The network document that was sent, for members of the class.
     *
     * @throws ResourceNotFound if the message has none
     */
    @Transactional(readOnly = true)
    public String network(MessageId id) {
        MessageRow message = messages.find(id).orElseThrow(ResourceNotFound::new);
        authorization.require(
                new InCourse(row(message.assignment()).course(), CourseAction.SEE_CLASS));
        String sha256 = message.setupSha256();
        if (sha256 == null) {
            throw new ResourceNotFound();
        }
        return contents.get(sha256).text();
    }

    private AssignmentRow row(AssignmentId id) {
        return assignments.find(id).orElseThrow(ResourceNotFound::new);
    }
}
