package org.spikebook.web.classboard.spotlight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.classboard.spotlight.SpotlightNotice;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.List;

/**
 * Above a student's notebook: that they are asked to show a network, that theirs is shown, or that
 * another one is.
 */
public final class SpotlightBanner extends Div {

    private final Words words = Words.of(SpotlightBanner.class);
    private final NotebookSession session;
    private final SpotlightConsentService service;
    private List<SpotlightNotice> shown = List.of();

    public SpotlightBanner(NotebookSession session, SpotlightConsentService service) {
        this.session = session;
        this.service = service;
        getElement().setAttribute("aria-live", "polite");
    }

    /** Shows the last of them. */
    public void show(List<SpotlightNotice> notices) {
        if (notices.equals(shown)) {
            return;
        }
        shown = List.copyOf(notices);
        removeAll();
        if (!notices.isEmpty()) {
            add(notice(notices.getLast()));
        }
    }

    private Div notice(SpotlightNotice notice) {
        Span from = new Span(words.of("banner.label"));
        from.addClassName("sb-muted");
        Div row = new Div(from, new Span(words.of("banner." + notice.kind().name())));
        row.addClassName("sb-class-message");
        switch (notice.kind()) {
            case ASKED -> row.add(show(notice), notNow(notice));
            case OWN ->
                    row.add(
                            link(notice),
                            new Button(
                                    words.of("banner.stop"), click -> service.stop(notice.id())));
            case SHOWN -> row.add(link(notice));
        }
        return row;
    }

    private Button show(SpotlightNotice notice) {
        Button show =
                new Button(
                        words.of("banner.show"),
                        click ->
                                new ConsentDialog(
                                                session.seen().cells(NetworkCell.class),
                                                (cell, name) -> consent(notice, cell, name))
                                        .open());
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return show;
    }

    private void consent(SpotlightNotice notice, NetworkCell cell, boolean showsName) {
        if (service.consent(notice.id(), session.id(), cell.id(), showsName)) {
            show(List.of(new SpotlightNotice(notice.id(), SpotlightNotice.Kind.OWN)));
        } else {
            show(List.of());
        }
    }

    private Button notNow(SpotlightNotice notice) {
        return new Button(
                words.of("banner.notNow"),
                click -> {
                    service.decline(notice.id());
                    show(List.of());
                });
    }

    /** In a window of its own, so that the notebook stays where it is. */
    private Anchor link(SpotlightNotice notice) {
        Anchor link = new Anchor("spotlight/" + notice.id(), words.of("open"));
        link.addClassName("sb-action-link");
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }
}
