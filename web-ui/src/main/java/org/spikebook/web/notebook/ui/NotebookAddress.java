package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.common.ui.PageAddress;

/** Addresses of notebooks. */
@org.springframework.stereotype.Component
class NotebookAddress implements PageAddress {

    private final Authorization authorization;

    NotebookAddress(Authorization authorization) {
        this.authorization = authorization;
    }

    @Override
    public Class<? extends Component> view() {
        return NotebookView.class;
    }

    @Override
    public boolean exists(String id) {
        return authorization.isAllowed(new UseNotebook(NotebookView.idOf(id)));
    }
}
