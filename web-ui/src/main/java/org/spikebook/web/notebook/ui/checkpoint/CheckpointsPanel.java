package org.spikebook.web.notebook.ui.checkpoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.checkpoint.Checkpoint;
import org.spikebook.web.notebook.checkpoint.CheckpointService;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** Names for states of a notebook: to find them again, to show them, to see what changed since. */
public final class CheckpointsPanel extends Div {

    private final Words words = Words.of(CheckpointsPanel.class);
    private final transient CheckpointService service;
    private final transient NotebookSession session;
    private final transient LongConsumer showing;
    private final transient LongFunction<String> comparing;
    private final TextField name = new TextField();
    private final UnorderedList list = new UnorderedList();

    /**
     * @param showing shows a state
     * @param comparing says what became different since a state; empty for nothing
     */
    public CheckpointsPanel(
            CheckpointService service,
            NotebookSession session,
            LongConsumer showing,
            LongFunction<String> comparing) {
        this.service = service;
        this.session = session;
        this.showing = showing;
        this.comparing = comparing;
        name.setLabel(words.of("named.field"));
        name.setMaxLength(CheckpointService.LONGEST_NAME);
        Button add = new Button(words.of("named.add"), click -> add());
        Div form = new Div(name, add);
        form.addClassNames("sb-row", "sb-named-form");
        list.addClassName("sb-history-list");
        addClassName("sb-named-states");
        add(new H3(words.of("named.heading")), form, list);
        refresh();
    }

    private void add() {
        OptionalLong revision = session.savedRevision();
        if (revision.isEmpty()) {
            refuse(words.of("named.unsaved"));
            return;
        }
        Optional<Problem> problem =
                service.name(session.id(), revision.getAsLong(), name.getValue());
        if (problem.isPresent()) {
            refuse(problem.get().sentences(words.locale()));
            return;
        }
        name.setInvalid(false);
        name.clear();
        refresh();
    }

    private void refuse(String why) {
        name.setErrorMessage(why);
        name.setInvalid(true);
        name.focus();
    }

    private void refresh() {
        list.removeAll();
        service.of(session.id()).forEach(each -> list.add(item(each)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(Checkpoint checkpoint) {
        Span at = new Span(LocalTime.dateAndTime(checkpoint.savedAt()));
        at.addClassNames("sb-muted", "sb-small");
        Paragraph difference = new Paragraph();
        difference.getElement().setAttribute("role", "status");
        Button compare =
                button("named.compare", checkpoint, () -> difference.setText(since(checkpoint)));
        Button show = button("named.show", checkpoint, () -> showing.accept(checkpoint.revision()));
        Button forget = button("named.forget", checkpoint, () -> forget(checkpoint));
        forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(show, compare, forget);
        buttons.addClassName("sb-row");
        return new ListItem(new Div(new Span(checkpoint.name()), at, difference), buttons);
    }

    private Button button(String key, Checkpoint checkpoint, Runnable press) {
        Button button = new Button(words.of(key), click -> press.run());
        button.setAriaLabel(words.of(key + "Of", checkpoint.name()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String since(Checkpoint checkpoint) {
        String changes = comparing.apply(checkpoint.revision());
        return changes.isEmpty() ? words.of("named.same") : words.of("named.since", changes);
    }

    /** The button that was pressed is gone then: the keyboard continues with the field. */
    private void forget(Checkpoint checkpoint) {
        service.forget(session.id(), checkpoint.revision());
        refresh();
        name.focus();
    }
}
