package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.InspectorPlan.Chooser;
import org.spikebook.web.networklab.edit.NetworkEdit;

import java.util.Optional;

/** A choice of model, with the way to its documentation. */
class ModelChooser extends Div {

    ModelChooser(Chooser chooser, NetworkWorkspace workspace, boolean editable) {
        Words words = Words.of(ModelChooser.class);
        addClassName("sb-model-chooser");
        Select<Component> select = new Select<>();
        select.setItems(chooser.options());
        select.setItemLabelGenerator(
                option -> option == null ? words.of("inspector.none") : words.of(option.name()));
        select.setAriaLabel(words.of("inspector.model"));
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setReadOnly(!editable);
        Optional<Component> chosen =
                chooser.options().stream().filter(o -> o.type().equals(chooser.type())).findFirst();
        chosen.ifPresent(select::setValue);
        chosen.map(Component::summary).map(words::of).ifPresent(select::setHelperText);
        select.setRenderer(new ComponentRenderer<>(option -> described(words, option)));
        if (chooser.isOptional()) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(words.of("inspector.none"));
        }
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                workspace.apply(edit(chooser.pointer(), change.getValue()));
            }
        });
        add(select);
        chosen.ifPresent(component -> {
            Anchor about = new Anchor("models/" + component.type(), words.of("inspector.about"));
            about.setTarget("_blank");
            about.setAriaLabel(words.of("inspector.aboutModel", words.of(component.name())));
            add(about);
        });
    }

    /** A name with what it is below, so that one can choose before one knows the names. */
    private static Div described(Words words, Component option) {
        Span summary = new Span(words.of(option.summary()));
        summary.addClassName("sb-option-summary");
        Div described = new Div(new Span(words.of(option.name())), summary);
        described.addClassName("sb-option");
        return described;
    }

    private static NetworkEdit edit(String pointer, @Nullable Component chosen) {
        return chosen == null
                ? new NetworkEdit.Omit(pointer)
                : new NetworkEdit.Choose(pointer, chosen.type());
    }
}
