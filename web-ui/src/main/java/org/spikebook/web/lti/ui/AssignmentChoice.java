package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.launch.LinkService;

import java.util.List;

/** Says which assignment of the class a link opens. */
final class AssignmentChoice extends Div {

    private final Words words = Words.of(AssignmentChoice.class);

    /**
     * @param scores whether the platform takes scores of the link
     * @param offered not empty
     */
    AssignmentChoice(LinkService links, LtiLinkId link, boolean scores, List<Assignment> offered) {
        addClassName("sb-form");
        Select<Assignment> choice = new Select<>();
        choice.setLabel(words.of("choice.assignment"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(Assignment::title);
        choice.setValue(offered.getFirst());
        Button open =
                new Button(
                        words.of("choice.button"),
                        click -> {
                            links.open(link, choice.getValue().id());
                            UI.getCurrentOrThrow().navigate("lti-link/" + link);
                        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(words.of("choice.about")),
                new Paragraph(words.of(scores ? "choice.scores" : "choice.noScores")),
                choice,
                open);
    }
}
