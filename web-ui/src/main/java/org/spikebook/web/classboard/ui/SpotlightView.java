package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.classboard.spotlight.ShownNetwork;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSaver;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A network that a student shows to the class: to look at and to play, not to edit. */
@Route("spotlight")
@PermitAll
class SpotlightView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int POLL_MILLIS = 5000;

    private final Words words = Words.of(SpotlightView.class);
    private final SpotlightConsentService service;
    private final CellViewFactory<NetworkCell> views;
    private @Nullable SpotlightId spotlight;
    private @Nullable Registration polling;
    private String title = "";

    SpotlightView(SpotlightConsentService service, CellViewFactory<NetworkCell> views) {
        this.service = service;
        this.views = views;
        addClassNames("sb-page", "sb-spotlight-page");
    }

    /** A frozen network is in no notebook. */
    private static final class FrozenSaver implements NotebookSaver {

        @Override
        public NotebookId id() {
            throw new IllegalStateException("a frozen network is in no notebook");
        }

        @Override
        public OptionalLong savedRevision() {
            return OptionalLong.empty();
        }

        @Override
        public boolean isEditable() {
            return false;
        }

        @Override
        public void save(Notebook notebook) {
            throw new IllegalStateException("a frozen network is not saved");
        }
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        SpotlightId id = idOf(address);
        spotlight = id;
        removeAll();
        service.shown(id).ifPresentOrElse(this::show, this::showEnd);
    }

    private static SpotlightId idOf(String text) {
        try {
            return new SpotlightId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }

    private void show(ShownNetwork shown) {
        NetworkCell cell = shown.frozen().cells(NetworkCell.class).getFirst();
        title =
                shown.student()
                        .map(name -> words.of("spotlight.named", name))
                        .orElseGet(() -> words.of("spotlight.title"));
        NotebookSession session = new NotebookSession(shown.frozen(), new FrozenSaver());
        add(
                new H1(title),
                new Paragraph(words.of("spotlight.frozen")),
                views.create(cell, session).component());
    }

    private void showEnd() {
        title = words.of("spotlight.title");
        removeAll();
        add(new H1(title), new Paragraph(words.of("spotlight.ended")));
        spotlight = null;
    }

    private void look() {
        SpotlightId id = spotlight;
        if (id != null && !service.isShown(id)) {
            showEnd();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().setPollInterval(POLL_MILLIS);
        polling = attach.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        Optional.ofNullable(polling).ifPresent(Registration::remove);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
