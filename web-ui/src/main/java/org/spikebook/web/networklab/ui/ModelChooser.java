package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;

import org.spikebook.parameter.Component;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.InspectorPlan.Chooser;
import org.spikebook.web.networklab.NetworkEdit;

import java.util.Optional;

/** A choice of model, with the way to its documentation. */
class ModelChooser extends Div {

    ModelChooser(Chooser chooser, NetworkWorkspace workspace, boolean editable) {
        Words words = Words.of(ModelChooser.class);
        addClassName("sb-model-chooser");
        Select<Component> select = new Select<>();
        select.setItems(chooser.options());
        select.setItemLabelGenerator(option -> words.of(option.name()));
        select.setAriaLabel(words.of("inspector.model"));
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setReadOnly(!editable);
        Optional<Component> chosen =
                chooser.options().stream().filter(o -> o.type().equals(chooser.type())).findFirst();
        chosen.ifPresent(select::setValue);
        select.setTooltipText(chosen.map(c -> words.of(c.summary())).orElse(""));
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                workspace.apply(
                        new NetworkEdit.Choose(chooser.pointer(), change.getValue().type()));
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
}
