package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.authoring.EditionNews;
import org.spikebook.web.authoring.VersionOfferService;
import org.spikebook.web.notebook.ui.cell.NotebookCompanion;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;

/** Offers a newer version of its lesson above a notebook. */
@org.springframework.stereotype.Component
class NewVersionCompanion implements NotebookCompanion {

    private final VersionOfferService offers;
    private final EditionNews news;

    NewVersionCompanion(VersionOfferService offers, EditionNews news) {
        this.offers = offers;
        this.news = news;
    }

    @Override
    public Optional<Component> accompany(NotebookSession session) {
        return session.notebook()
                .lesson()
                .filter(lesson -> session.isEditable())
                .map(lesson -> new NewVersionStrip(session, offers, news));
    }
}
