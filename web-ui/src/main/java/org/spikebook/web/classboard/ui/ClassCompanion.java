package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.notebook.ui.cell.NotebookCompanion;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;

/** Joins the notebooks of assigned lessons to the class. */
@org.springframework.stereotype.Component
class ClassCompanion implements NotebookCompanion {

    private final ClassWorkService service;
    private final PollAnswerService polls;
    private final SpotlightConsentService spotlights;
    private final SentSetupService setups;
    private final Background background;

    ClassCompanion(
            ClassWorkService service,
            PollAnswerService polls,
            SpotlightConsentService spotlights,
            SentSetupService setups,
            Background background) {
        this.service = service;
        this.polls = polls;
        this.spotlights = spotlights;
        this.setups = setups;
        this.background = background;
    }

    @Override
    public Optional<Component> accompany(NotebookSession session) {
        return session.notebook()
                .lesson()
                .map(lesson ->
                        new ClassNotice(session, service, polls, spotlights, setups, background));
    }
}
