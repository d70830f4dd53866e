package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.NodeColors;
import org.spikebook.web.networklab.lock.DraftLocks;
import org.spikebook.web.networklab.ui.field.LockNote;

import java.util.Locale;
import java.util.Optional;

/** The head of the form: what kind of part it is, its color, and its name to change. */
class PartHeading extends Div {

    PartHeading(
            NetworkWorkspace workspace,
            Draft draft,
            Inspector.SelectedPart part,
            boolean editable) {
        Words words = Words.of(PartHeading.class);
        addClassName("sb-part-heading");
        Span swatch = new Span();
        swatch.addClassName("sb-swatch");
        Integer color = NodeColors.of(draft).get(part.link().map(l -> l.from()).orElse(part.key()));
        if (color != null) {
            swatch.getStyle().set("--part-color", "var(--sb-id-" + color + ")");
        }
        String kind =
                part.node()
                        .map(n -> words.of("role." + n.role().name().toLowerCase(Locale.ROOT)))
                        .orElseGet(() -> words.of("role.projection"));
        Span title = new Span(kind);
        title.addClassName("sb-part-kind");
        DraftLocks locks = workspace.locks().orElseThrow();
        boolean isFree = editable && !locks.keeps(part.pointer());
        add(new Div(swatch, title), name(workspace, part, isFree, words));
        locks.reason(part.pointer(), words.locale()).ifPresent(reason -> add(new LockNote(reason)));
        part.link()
                .ifPresent(link ->
                        add(
                                new Paragraph(
                                        words.of(
                                                "inspector.ends",
                                                name(draft, link.from()),
                                                name(draft, link.to())))));
    }

    private static String name(Draft draft, String key) {
        return draft.node(key).map(n -> n.id()).orElse("?");
    }

    private static TextField name(
            NetworkWorkspace workspace,
            Inspector.SelectedPart part,
            boolean editable,
            Words words) {
        TextField name = new TextField(words.of("inspector.partName"));
        name.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        name.setValue(part.id());
        name.setReadOnly(!editable);
        name.setManualValidation(true);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Optional<Text> refusal =
                        workspace.apply(
                                new NetworkEdit.Rename(part.key(), change.getValue().strip()));
                name.setErrorMessage(refusal.map(words::of).orElse(""));
                name.setInvalid(refusal.isPresent());
            }
        });
        return name;
    }
}
