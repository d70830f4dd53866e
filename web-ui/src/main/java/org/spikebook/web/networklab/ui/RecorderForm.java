package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.network.model.Recorder;
import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Problem;
import org.spikebook.parameter.Unit;
import org.spikebook.synapse.ReceptorModel;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.Draft;
import org.spikebook.web.networklab.DraftModels;
import org.spikebook.web.networklab.DraftNode;
import org.spikebook.web.networklab.DraftNumbers;
import org.spikebook.web.networklab.NetworkEdit;
import org.spikebook.web.networklab.Observation;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a recorder observes: whom, which variable, which members, how often. */
class RecorderForm extends Div {

    private final Words words = Words.of(RecorderForm.class);
    private final NetworkWorkspace workspace;
    private final DraftNode recorder;
    private final boolean editable;

    RecorderForm(NetworkWorkspace workspace, Draft draft, DraftNode recorder, boolean editable) {
        this.workspace = workspace;
        this.recorder = recorder;
        this.editable = editable;
        addClassName("sb-inspector-group");
        String of = draft.textAt(recorder.pointer() + "/of");
        List<String> observable =
                Stream.concat(
                                draft.nodes().stream()
                                        .filter(DraftNode::isMember)
                                        .map(DraftNode::id),
                                Observation.plasticProjections(draft).stream())
                        .toList();
        Select<String> observed = choice("recorder.of", observable, of, this::observe);
        observed.setInvalid(of.isEmpty());
        observed.setErrorMessage(of.isEmpty() ? words.of("recorder.chooseOf") : "");
        add(observed);
        add(
                choice(
                        "recorder.record",
                        recordable(draft, of),
                        recorder.type(),
                        word -> workspace.apply(new NetworkEdit.Record(recorder.pointer(), word))));
        add(neurons(draft));
        if (!recorder.type().equals(Recorder.SPIKES)) {
            add(every(draft));
        }
        problems();
    }

    private void observe(String id) {
        workspace.apply(new NetworkEdit.Observe(recorder.pointer(), id));
    }

    private Select<String> choice(
            String key, List<String> options, String shown, SerializableConsumer<String> chosen) {
        Select<String> select = new Select<>();
        Set<String> all = new LinkedHashSet<>(options);
        if (!shown.isEmpty()) {
            all.add(shown);
        }
        select.setItems(all);
        select.setLabel(words.of(key));
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        select.setReadOnly(!editable);
        select.setPlaceholder(words.of("recorder.nobody"));
        if (!shown.isEmpty()) {
            select.setValue(shown);
        }
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        return select;
    }

    private TextField neurons(Draft draft) {
        TextField neurons = new TextField(words.of("recorder.neurons"));
        neurons.setPlaceholder(words.of("recorder.all"));
        neurons.setHelperText(words.of("recorder.neuronsHelp"));
        neurons.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        neurons.setReadOnly(!editable);
        neurons.setValue(
                draft.at(recorder.pointer() + "/neurons").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(each -> each.asString(""))
                        .collect(Collectors.joining(", ")));
        neurons.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                put("/neurons", SeriesControl.parse(change.getValue()));
            }
        });
        return neurons;
    }

    private NumberField every(Draft draft) {
        NumberField every = new NumberField(words.of("recorder.every"));
        boolean rate = recorder.type().equals(Recorder.RATE);
        every.setPlaceholder(words.of(rate ? "recorder.everyBin" : "recorder.everyStep"));
        every.setHelperText(words.of(rate ? "recorder.everyBinHelp" : "recorder.everyStepHelp"));
        every.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        every.setManualValidation(true);
        every.setSuffixComponent(new Span(Unit.MILLISECOND.symbol()));
        every.setReadOnly(!editable);
        draft.at(recorder.pointer() + "/everyMs")
                .flatMap(DraftNumbers::of)
                .ifPresent(every::setValue);
        every.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                put("/everyMs", Optional.ofNullable(change.getValue()).map(NumberControl::json));
            }
        });
        return every;
    }

    private void problems() {
        for (Problem problem : workspace.problems()) {
            if (problem.path().startsWith(recorder.pointer() + "/") && !saysWhom(problem)) {
                Span error =
                        new Span(
                                problem.message(words.locale())
                                        + ". "
                                        + problem.hint(words.locale()));
                error.addClassName("sb-parameter-error");
                add(error);
            }
        }
    }

    /** That nobody is observed yet stands beside the choice of whom. */
    private boolean saysWhom(Problem problem) {
        return problem.path().equals(recorder.pointer() + "/of")
                && problem.code().equals("missing");
    }

    private List<String> recordable(Draft draft, String of) {
        if (Observation.plasticProjections(draft).contains(of)) {
            return List.of(Recorder.WEIGHT);
        }
        Set<String> variables = new LinkedHashSet<>(List.of(Recorder.SPIKES, Recorder.RATE));
        draft.nodes().stream()
                .filter(node -> node.isMember() && node.id().equals(of))
                .findFirst()
                .ifPresent(node -> {
                    var registry = workspace.context().registry();
                    new DraftModels(registry)
                            .neuron(draft, node)
                            .ifPresent(m -> addNames(variables, m.stateVariables()));
                    registry.find(
                                    ReceptorModel.class,
                                    draft.textAt(node.pointer() + "/receptors/type"))
                            .ifPresent(r -> addNames(variables, r.stateVariables()));
                });
        return List.copyOf(variables);
    }

    private static void addNames(Set<String> names, List<ParameterInfo> variables) {
        variables.forEach(variable -> names.add(variable.name()));
    }

    private void put(String property, Optional<JsonNode> value) {
        workspace.apply(new NetworkEdit.Put(recorder.pointer() + property, value));
    }
}
