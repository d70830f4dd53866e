package org.spikebook.web.share.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;

import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.SecretLink;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.share.ShareLink;
import org.spikebook.web.share.ShareResult;
import org.spikebook.web.share.ShareService;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The links of a notebook: makes, lists and revokes them. */
final class SharePanel extends Div {

    /** How long a link can work, in days; 0 until it is revoked. */
    private static final List<Integer> LIFETIMES = List.of(0, 1, 7, 30);

    private final Words words = Words.of(SharePanel.class);
    private final ShareService shares;
    private final NotebookSession session;
    private final Checkbox answers = new Checkbox(words.of("share.answers"));
    private final Select<Integer> lifetime = new Select<>();
    private final Button create = new Button(words.of("share.create"), click -> create());
    private final Div answer = new Div();
    private final Div open = new Div();

    SharePanel(ShareService shares, NotebookSession session) {
        this.shares = shares;
        this.session = session;
        addClassName("sb-share");
        shares.originalTitle(session.id()).ifPresent(title -> add(origin(title)));
        lifetime.setLabel(words.of("share.lifetime"));
        lifetime.setItems(LIFETIMES);
        lifetime.setItemLabelGenerator(
                days -> days == 0 ? words.of("share.forever") : words.of("share.days", days));
        lifetime.setValue(0);
        answer.getElement().setAttribute("role", "status");
        Div form =
                new Div(
                        new Paragraph(words.of("share.about")),
                        answers,
                        lifetime,
                        create,
                        answer,
                        open);
        form.addClassName("sb-form");
        Details details = new Details(words.of("share.heading"), form);
        details.addOpenedChangeListener(change -> refresh());
        add(details);
    }

    private Paragraph origin(String title) {
        Paragraph origin = new Paragraph(words.of("share.origin", title));
        origin.addClassName("sb-muted");
        return origin;
    }

    private void create() {
        answer.removeAll();
        Optional<Duration> days =
                Optional.of(lifetime.getValue()).filter(n -> n > 0).map(Duration::ofDays);
        switch (shares.share(session.id(), answers.getValue(), days)) {
            case ShareResult.Shared(var token) ->
                    answer.add(
                            new SecretLink(
                                    words.of("share.link"),
                                    SharedView.ROUTE + "/" + token,
                                    words.of("share.once")));
            case ShareResult.Refused(var problem) ->
                    answer.add(new Paragraph(problem.sentences(words.locale())));
        }
        refresh();
    }

    private void refresh() {
        open.removeAll();
        List<ShareLink> links = shares.links(session.id());
        if (!links.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("sb-list");
            links.forEach(link -> list.add(line(link)));
            open.add(new Paragraph(words.of("share.open")), list);
        }
    }

    private ListItem line(ShareLink link) {
        String made = LocalTime.dateAndTime(link.createdAt());
        String until =
                link.expiresAt()
                        .map(LocalTime::dateAndTime)
                        .orElseGet(() -> words.of("share.untilRevoked"));
        String key = link.withAnswers() ? "share.lineWithAnswers" : "share.line";
        Button revoke =
                new Button(
                        words.of("share.revoke"),
                        click -> {
                            shares.revoke(session.id(), link.id());
                            answer.removeAll();
                            refresh();
                            create.focus(); // this button is gone with its line
                        });
        revoke.setAriaLabel(words.of("share.revokeOf", made));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new ListItem(new Span(words.of(key, made, until)), revoke);
    }
}
