package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.notebook.ui.cell.NotebookCompanion;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;

/** Joins the notebooks of assigned lessons to the class. */
@org.springframework.stereotype.Component
class ClassCompanion implements NotebookCompanion {

    private final ClassWorkService service;

    ClassCompanion(ClassWorkService service) {
        this.service = service;
    }

    @Override
    public Optional<Component> accompany(NotebookSession session) {
        return session.notebook().lesson().map(lesson -> new ClassNotice(session, service));
    }
}
