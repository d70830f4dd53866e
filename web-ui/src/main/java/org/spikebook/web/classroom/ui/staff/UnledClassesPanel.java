package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.staff.UnledClass;
import org.spikebook.web.classroom.staff.UnledClassService;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** Classes without an instructor, for an administrator to take over. */
public final class UnledClassesPanel extends Div {

    private final Words words = Words.of(UnledClassesPanel.class);
    private final transient UnledClassService service;
    private final TextField name = new TextField();

    /**
     * @param classes one or more
     */
    public UnledClassesPanel(UnledClassService service, List<UnledClass> classes) {
        this.service = service;
        addClassNames("sb-section", "sb-form");
        name.setLabel(words.of("unled.name"));
        name.setHelperText(words.of("unled.name.help"));
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        classes.forEach(each -> list.add(line(each)));
        add(new H2(words.of("unled.heading")), new Paragraph(words.of("unled.help")), name, list);
    }

    private ListItem line(UnledClass each) {
        Button take = new Button(words.of("unled.take"), click -> take(each));
        take.setAriaLabel(words.of("unled.takeOf", each.title()));
        String key = each.closed() ? "unled.closed" : "unled.open";
        Span state = new Span(words.of(key, Quantity.count(each.members(), words.locale())));
        state.addClassName("sb-muted");
        return new ListItem(new Span(each.title()), state, take);
    }

    private void take(UnledClass chosen) {
        name.setInvalid(false);
        switch (service.takeOver(chosen, name.getValue())) {
            case JoinResult.Joined(var course, var _) ->
                    UI.getCurrentOrThrow().navigate("classes/" + course.id());
            case JoinResult.Refused(Problem problem) -> {
                name.setErrorMessage(problem.sentences(words.locale()));
                name.setInvalid(true);
                name.focus();
            }
            case JoinResult.Delayed _ -> throw new IllegalStateException("no code was entered");
        }
    }
}
