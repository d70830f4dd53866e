package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.marking.MarkingService;

import java.util.List;

/** The comments of a class that are used again. */
final class CommentsPanel extends Div {

    CommentsPanel(
            MarkingService service,
            AssignmentId assignment,
            List<String> comments,
            SerializableRunnable changed) {
        Words words = Words.of(CommentsPanel.class);
        Div notice = new Div();
        notice.getElement().setAttribute("role", "alert");
        UnorderedList list = new UnorderedList();
        for (String comment : comments) {
            Button delete = new Button(words.of("comments.delete"));
            delete.setAriaLabel(words.of("comments.deleteOne", comment));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            delete.addClickListener(click -> {
                service.deleteComment(assignment, comment);
                changed.run();
            });
            list.add(new ListItem(new Span(comment), delete));
        }
        TextField text = new TextField(words.of("comments.text"));
        text.setMaxLength(MarkingService.MAX_SAVED);
        text.setWidthFull();
        Button save =
                new Button(
                        words.of("comments.save"),
                        click -> {
                            notice.removeAll();
                            service.saveComment(assignment, text.getValue())
                                    .ifPresentOrElse(
                                            problem ->
                                                    notice.add(
                                                            new ProblemSentences(List.of(problem))),
                                            changed::run);
                        });
        Div all = new Div(new Paragraph(words.of("comments.explain")), list, notice, text, save);
        add(new Details(words.of("comments.heading"), all));
    }
}
