package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.account.recovery.PasswordLink;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.SecretLink;

/** Shows a new password link, once, or why there is none. */
public final class PasswordLinkPanel extends Div {

    private final Words words = Words.of(PasswordLinkPanel.class);

    public PasswordLinkPanel() {
        getElement().setAttribute("role", "status");
    }

    /** Shows what came of asking for a link. */
    public void show(PasswordLink link) {
        removeAll();
        switch (link) {
            case PasswordLink.Made(var token, var until) ->
                    add(
                            new SecretLink(
                                    words.of("link.label"),
                                    PasswordResetView.ROUTE + "/" + token,
                                    words.of("link.help", LocalTime.dateAndTime(until))));
            case PasswordLink.Refused(var problem) ->
                    add(new Paragraph(problem.sentences(words.locale())));
        }
    }

    /** Shows nothing any more. */
    public void clear() {
        removeAll();
    }
}
