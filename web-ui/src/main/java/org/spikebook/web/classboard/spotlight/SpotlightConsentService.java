package org.spikebook.web.classboard.spotlight;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.classboard.SpotlightRepository;
import org.spikebook.db.classboard.SpotlightRow;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Networks that students show to the class, for the student who is asked and for who looks. */
@Service
public class SpotlightConsentService {

    private final Authorization authorization;
    private final AssignmentRepository assignments;
    private final MemberRepository members;
    private final SpotlightRepository spotlights;
    private final NotebookService notebooks;
    private final ContentRepository contents;
    private final Clock clock;

    SpotlightConsentService(
            Authorization authorization,
            AssignmentRepository assignments,
            MemberRepository members,
            SpotlightRepository spotlights,
            NotebookService notebooks,
            ContentRepository contents,
            Clock clock) {
        this.authorization = authorization;
        this.assignments = assignments;
        this.members = members;
        this.spotlights = spotlights;
        this.notebooks = notebooks;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * The current visitor, who was asked, shows a network: as it is saved now.
     *
     * @param notebook of the current visitor
     * @param cellId of the network
     * @return false if it is not asked any more
     * @throws ResourceNotFound if the notebook has no such network
     */
    @Transactional
    public boolean consent(SpotlightId id, NotebookId notebook, String cellId, boolean showsName) {
        own(id);
        NetworkCell cell =
                notebooks
                        .open(notebook)
                        .notebook()
                        .cell(cellId, NetworkCell.class)
                        .orElseThrow(ResourceNotFound::new);
        Notebook frozen = new Notebook(cell.title(), Optional.empty(), List.of(cell));
        String sha256 = contents.put(Content.of(NotebookJson.write(frozen)), clock.instant());
        return spotlights.consent(id, sha256, showsName, clock.instant());
    }

    /** The current visitor, who was asked, shows nothing. */
    @Transactional
    public void decline(SpotlightId id) {
        spotlights.decline(id, own(id), clock.instant());
    }

    /** The current visitor takes the network off all pages. */
    @Transactional
    public void stop(SpotlightId id) {
        spotlights.end(id, own(id), clock.instant());
    }

    /** The network, for members of the class; nothing before the consent and after the end. */
    @Transactional(readOnly = true)
    public Optional<ShownNetwork> shown(SpotlightId id) {
        SpotlightRow row = row(id);
        AssignmentRow assignment = assignment(row);
        authorization.require(new InCourse(assignment.course(), CourseAction.SEE_CLASS));
        String sha256 = row.sha256();
        if (sha256 == null || row.endedAt() != null) {
            return Optional.empty();
        }
        Optional<String> name =
                members.find(assignment.course(), row.student())
                        .filter(member -> row.showsName())
                        .map(MemberRow::name);
        return Optional.of(
                new ShownNetwork(row.assignment(), read(contents.get(sha256).text()), name));
    }

    /** Whether {@link #shown} has a network, which is not read; for members of the class. */
    @Transactional(readOnly = true)
    public boolean isShown(SpotlightId id) {
        SpotlightRow row = row(id);
        authorization.require(new InCourse(assignment(row).course(), CourseAction.SEE_CLASS));
        return row.sha256() != null && row.endedAt() == null;
    }

    private static Notebook read(String json) {
        return switch (NotebookJson.read(json)) {
            case Reading.Readable<Notebook>(var notebook) -> notebook;
            case Reading.Unreadable<Notebook>(var problems) ->
                    throw new IllegalStateException(problems.getFirst().message());
        };
    }

    /** The current visitor, if this one was asked. */
    private VisitorId own(SpotlightId id) {
        SpotlightRow row = row(id);
        VisitorId visitor =
                authorization.require(
                        new InCourse(assignment(row).course(), CourseAction.SEE_CLASS));
        if (!row.student().equals(visitor)) {
            throw new ResourceNotFound();
        }
        return visitor;
    }

    private SpotlightRow row(SpotlightId id) {
        return spotlights.find(id).orElseThrow(ResourceNotFound::new);
    }

    private AssignmentRow assignment(SpotlightRow row) {
        return assignments.find(row.assignment()).orElseThrow(ResourceNotFound::new);
    }
}
