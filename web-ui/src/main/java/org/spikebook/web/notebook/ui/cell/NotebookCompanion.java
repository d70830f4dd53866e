package org.spikebook.web.notebook.ui.cell;

import com.vaadin.flow.component.Component;

import java.util.Optional;

/** Puts something above the cells of notebooks that another feature has to say there. */
public interface NotebookCompanion {

    /** What stands above this notebook; empty for nothing. */
    Optional<Component> accompany(NotebookSession session);
}
