package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.edition.VersionChange;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.web.authoring.EditionNews;
import org.spikebook.web.authoring.VersionOffer;
import org.spikebook.web.authoring.VersionOfferService;
import org.spikebook.web.common.ui.Leaving;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.plot.Quantity;

import java.util.Optional;

/**
 * Offers a newer version of the lesson, also of one that is published while the page is open. It is
 * taken when the learner wants it.
 */
final class NewVersionStrip extends Div {

    private final Words words = Words.of(NewVersionStrip.class);
    private final transient NotebookSession session;
    private final String slug;
    private final transient VersionOfferService offers;
    private final transient EditionNews news;
    private final Paragraph text = new Paragraph();
    private final Button take = new Button(words.of("version.take"), click -> take());
    private transient Optional<Runnable> listening = Optional.empty();
    private final Button later = new Button(words.of("version.later"), click -> setVisible(false));

    NewVersionStrip(NotebookSession session, VersionOfferService offers, EditionNews news) {
        this.session = session;
        this.slug = session.notebook().lesson().map(LessonRef::id).orElse("");
        this.offers = offers;
        this.news = news;
        addClassName("sb-notice");
        getElement().setAttribute("role", "status");
        take.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        later.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(text, take, later);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (listening.isPresent()) {
            return;
        }
        UI ui = event.getUI();
        listening =
                Optional.of(
                        news.listen(published -> {
                            if (published.equals(slug)) {
                                tell(ui);
                            }
                        }));
        Leaving.listen(this, this::stop);
    }

    private void tell(UI ui) {
        try {
            ui.access(this::look);
        } catch (UIDetachedException gone) {
            stop();
        }
    }

    private void stop() {
        listening.ifPresent(Runnable::run);
        listening = Optional.empty();
    }

    private void look() {
        Optional<VersionOffer> offer =
                session.notebook().lesson().flatMap(ref -> offers.of(session.id(), ref));
        offer.ifPresent(this::show);
        setVisible(offer.isPresent());
    }

    private void show(VersionOffer offer) {
        String versions = words.of("version.offer", count(offer.newest()), count(offer.has()));
        text.setText(
                versions
                        + " "
                        + offer.change()
                                .filter(change -> !change.isNone())
                                .map(this::changes)
                                .orElse(words.of("version.stays")));
        take.setEnabled(true);
    }

    private String changes(VersionChange change) {
        return words.of(
                        "version.changes",
                        count(change.added()),
                        count(change.changed()),
                        count(change.removed()))
                + " "
                + words.of("version.stays");
    }

    private void take() {
        if (session.savedRevision().isEmpty()) {
            text.setText(words.of("version.unsaved"));
        } else if (offers.take(session.id())) {
            setVisible(false);
            session.reload();
        } else {
            text.setText(words.of("version.inTheWay"));
            take.setEnabled(false);
        }
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }
}
