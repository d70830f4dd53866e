package org.spikebook.web.networklab.ui.model;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.plasticity.EfficacyPlasticity;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.ui.field.ParameterTable;

import java.util.List;
import java.util.Optional;

/** The documentation of a model, generated from its description. */
@Route("models")
@AnonymousAllowed
class ModelView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Words words = Words.of(ModelView.class);
    private final ModelRegistry registry;
    private String title = "";

    ModelView(ModelRegistry registry) {
        this.registry = registry;
        addClassNames("sb-page", "sb-model-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String type) {
        removeAll();
        List<Component> members =
                registry.all().stream().filter(member -> member.type().equals(type)).toList();
        if (members.isEmpty()) {
            throw new ResourceNotFound();
        }
        title = words.of("model.pageTitle", words.of(members.getFirst().name()));
        members.forEach(this::show);
    }

    private void show(Component model) {
        Paragraph summary = new Paragraph(words.of(model.summary()));
        summary.addClassName("sb-lead");
        Paragraph json = new Paragraph(words.of("model.inJson", model.type()));
        json.addClassNames("sb-code", "sb-muted");
        add(new H1(words.of(model.name())), summary, json, new H2(words.of("model.parameters")));
        add(
                model.parameters().isEmpty()
                        ? new Paragraph(words.of("model.noParameters"))
                        : new ParameterTable(
                                model, model.parameters(), words.of("model.parameters")));
        if (model instanceof NeuronModel neuron) {
            show(neuron);
        }
        if (model instanceof EfficacyPlasticity rule) {
            add(
                    new H2(words.of("model.state")),
                    new ParameterTable(rule, rule.stateVariables(), words.of("model.state")));
        }
        if (model instanceof ReceptorModel receptor) {
            add(
                    new H2(words.of("model.weight")),
                    new ParameterTable(
                            model, List.of(receptor.weight()), words.of("model.weight")));
        }
    }

    private void show(NeuronModel neuron) {
        add(
                new H2(words.of("model.state")),
                new ParameterTable(neuron, neuron.stateVariables(), words.of("model.state")),
                new H2(words.of("model.receptors")));
        Div receptors = new Div();
        receptors.addClassName("sb-row");
        for (String type : neuron.receptorTypes()) {
            Optional<ReceptorModel> receptor = registry.find(ReceptorModel.class, type);
            receptors.add(
                    new Anchor(
                            "models/" + type, receptor.map(r -> words.of(r.name())).orElse(type)));
        }
        add(receptors);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
