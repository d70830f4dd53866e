package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.edit.DraftModels;
import org.spikebook.web.networklab.edit.DraftNode;
import org.spikebook.web.networklab.edit.DraftNumbers;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.Observation;
import org.spikebook.web.networklab.ui.field.NumberBox;
import org.spikebook.web.networklab.ui.field.NumberControl;
import org.spikebook.web.networklab.ui.field.SeriesControl;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a recorder observes: whom, which variable, which members, how often. Its fields stay while
 * their values change; another choice of whom or what makes it again.
 */
class RecorderForm extends Div {

    private final Words words = Words.of(RecorderForm.class);
    private final NetworkWorkspace workspace;
    private final DraftNode recorder;
    private final boolean editable;
    private final transient Observation observation;
    private final Select<String> observed;
    private final TextField neurons;
    private final NumberBox every;
    private final Span error = new Span();

    RecorderForm(NetworkWorkspace workspace, Draft draft, DraftNode recorder, boolean editable) {
        this.workspace = workspace;
        this.recorder = recorder;
        this.editable = editable;
        this.observation = new Observation(workspace.context().registry());
        addClassName("sb-inspector-group");
        String of = draft.textAt(recorder.pointer() + "/of");
        List<String> observable =
                Stream.concat(
                                draft.nodes().stream()
                                        .filter(DraftNode::isMember)
                                        .map(DraftNode::id),
                                observation.plasticProjections(draft).stream())
                        .toList();
        observed = choice("recorder.of", observable, of, this::observe);
        neurons = neurons();
        every = every();
        every.setVisible(!recorder.type().equals(Recorder.SPIKES));
        error.addClassName("sb-parameter-error");
        error.getElement().setAttribute("role", "alert");
        add(observed, recorded(recordable(draft, of)), neurons, every, error);
        show(draft);
    }

    /** Shows the values in the document, and what is wrong with them. */
    final void show(Draft draft) {
        neurons.setValue(
                draft.at(recorder.pointer() + "/neurons").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(each -> each.asString(""))
                        .collect(Collectors.joining(", ")));
        every.hold(
                draft.at(recorder.pointer() + "/everyMs").flatMap(DraftNumbers::of).orElse(null));
        boolean unconnected = draft.textAt(recorder.pointer() + "/of").isEmpty();
        observed.setHelperText(unconnected ? words.of("recorder.chooseOf") : "");
        mark(observed, wrong("/of"));
        mark(neurons, wrong("/neurons"));
        if (!every.isUnreadable()) {
            mark(every, wrong("/everyMs"));
        }
        error.setText(wrong("/id", "/record"));
        error.setVisible(!error.getText().isEmpty());
    }

    private static void mark(HasValidationProperties field, String wrong) {
        field.setErrorMessage(wrong);
        field.setInvalid(!wrong.isEmpty());
    }

    /** What is wrong with some properties. */
    private String wrong(String... properties) {
        return workspace.problems().stream()
                .filter(problem -> Stream.of(properties).anyMatch(p -> lies(problem.path(), p)))
                .map(problem -> problem.sentences(words.locale()))
                .collect(Collectors.joining(" "));
    }

    private boolean lies(String path, String property) {
        String pointer = recorder.pointer() + property;
        return path.equals(pointer) || path.startsWith(pointer + "/");
    }

    private Select<String> recorded(List<String> variables) {
        Select<String> select =
                choice(
                        "recorder.record",
                        variables,
                        recorder.type(),
                        word -> workspace.apply(new NetworkEdit.Record(recorder.pointer(), word)));
        select.setItemLabelGenerator(
                word -> GraphDescriptions.recorded(words, workspace.context().registry(), word));
        return select;
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
        select.setPlaceholder(words.of("recorder.unconnected"));
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

    private TextField neurons() {
        TextField field = new TextField(words.of("recorder.neurons"));
        field.setPlaceholder(words.of("recorder.all"));
        field.setHelperText(words.of("recorder.neuronsHelp"));
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setManualValidation(true);
        field.setReadOnly(!editable);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                put("/neurons", SeriesControl.wholeNumbers(change.getValue()));
            }
        });
        return field;
    }

    private NumberBox every() {
        NumberBox field = new NumberBox(number -> put("/everyMs", number.map(NumberControl::json)));
        field.setLabel(words.of("recorder.every"));
        boolean rate = recorder.type().equals(Recorder.RATE);
        field.setPlaceholder(words.of(rate ? "recorder.everyBin" : "recorder.everyStep"));
        field.setHelperText(words.of(rate ? "recorder.everyBinHelp" : "recorder.everyStepHelp"));
        field.setSuffixComponent(new Span(Unit.MILLISECOND.symbol()));
        field.setReadOnly(!editable);
        return field;
    }

    /**
     * What there is to record of a population or stimulus of that id, or else of a projection.
     * Weights are always those of a projection, which may be called as a population is.
     */
    private List<String> recordable(Draft draft, String of) {
        Set<String> variables = new LinkedHashSet<>(List.of(Recorder.SPIKES, Recorder.RATE));
        Optional<DraftNode> member =
                draft.nodes().stream()
                        .filter(node -> node.isMember() && node.id().equals(of))
                        .findFirst();
        List<String> ofProjection = observation.recordable(draft, of);
        if (member.isEmpty() && !ofProjection.isEmpty()) {
            return ofProjection;
        }
        member.ifPresent(node -> {
            DraftModels models = new DraftModels(workspace.context().registry());
            models.neuron(draft, node).ifPresent(m -> addNames(variables, m.stateVariables()));
            models.receptors(draft, node).ifPresent(r -> addNames(variables, r.stateVariables()));
        });
        ofProjection.stream().filter(Recorder.WEIGHT::equals).forEach(variables::add);
        return List.copyOf(variables);
    }

    private static void addNames(Set<String> names, List<ParameterInfo> variables) {
        variables.forEach(variable -> names.add(variable.name()));
    }

    private void put(String property, Optional<JsonNode> value) {
        workspace.apply(new NetworkEdit.Put(recorder.pointer() + property, value));
    }
}
