package org.spikebook.web.share.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.notebook.ui.cell.NotebookCompanion;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.share.ShareService;

import java.util.Optional;

/** Lets the owner of a notebook share it, and says of which shared one it was made. */
@org.springframework.stereotype.Component
class ShareCompanion implements NotebookCompanion {

    private final ShareService shares;

    ShareCompanion(ShareService shares) {
        this.shares = shares;
    }

    @Override
    public Optional<Component> accompany(NotebookSession session) {
        return Optional.of(new SharePanel(shares, session));
    }
}
