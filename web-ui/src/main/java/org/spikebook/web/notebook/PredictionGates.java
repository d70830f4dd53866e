package org.spikebook.web.notebook;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.assignment.LiftedGateRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.common.ForAnyVisitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom nothing waits for a prediction. */
@Service
public class PredictionGates {

    private final Authorization authorization;
    private final NotebookRepository notebooks;
    private final VisitorRepository visitors;
    private final MemberRepository members;
    private final LiftedGateRepository gates;

    PredictionGates(
            Authorization authorization,
            NotebookRepository notebooks,
            VisitorRepository visitors,
            MemberRepository members,
            LiftedGateRepository gates) {
        this.authorization = authorization;
        this.notebooks = notebooks;
        this.visitors = visitors;
        this.members = members;
        this.gates = gates;
    }

    /** Whether an instructor lifted the gates of the notebook's lesson for the visitor's class. */
    @Transactional(readOnly = true)
    public boolean areLifted(NotebookId id) {
        VisitorId visitor = authorization.require(new UseNotebook(id));
        String lesson = notebooks.find(id).map(NotebookRow::lessonSlug).orElse(null);
        return lesson != null && gates.isLiftedFor(visitor, lesson);
    }

    /** Whether the current visitor teaches, and so may look at everything. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public boolean mayShowEverything() {
        VisitorId visitor = authorization.require(new BeVisitor());
        return visitors.find(visitor).filter(VisitorRow::instructor).isPresent()
                || members.teaches(visitor);
    }
}
