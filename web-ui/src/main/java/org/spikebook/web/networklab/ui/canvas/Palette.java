package org.spikebook.web.networklab.ui.canvas;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.NetworkEdit;
import org.spikebook.web.networklab.edit.Role;
import org.spikebook.web.networklab.fragment.Motif;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be added, straight from the registry: drag it onto the canvas, or press it. */
public class Palette extends Div {

    /** The group whose parts are fragments ({@link Motif}). */
    public static final String MOTIF = "motif";

    private static final String DRAG_TYPE = "application/x-spikebook-";

    /** While it is dragged only the types can be read: one of them says what it is. */
    private static final String DRAG =
            "this.addEventListener('dragstart', e => {"
                    + " e.dataTransfer.setData('application/x-spikebook-part', $0);"
                    + " e.dataTransfer.setData($1, '');"
                    + " e.dataTransfer.effectAllowed = 'copy'; });";

    /** The names stay in sight; a press on one brings its group there, down or along. */
    private static final String GO =
            """
            this.addEventListener('click', () => {
              const palette = this.closest('.sb-palette');
              const group = this.closest('.sb-palette-group');
              const first = group.querySelector('.sb-palette-part');
              const above = parseFloat(getComputedStyle(palette).scrollPaddingTop);
              const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
              const behavior = isCalm ? 'instant' : 'smooth';
              palette.scrollTo({ top: first.offsetTop - above, behavior });
              group.scrollTo({ left: 0, behavior });
            });
            """;

    /** Each group is one stop of the Tab key; arrow keys go from part to part. */
    private static final String FEW_STOPS =
            """
            const buttons = () => [...this.querySelectorAll('button')];
            const stopAt = (button) => {
              const group = button.closest('.sb-palette-group');
              group.querySelectorAll('button').forEach((each) => (each.tabIndex = each === button ? 0 : -1));
            };
            this.querySelectorAll('h4 button').forEach(stopAt);
            this.addEventListener('focusin', (event) => {
              const button = event.target.closest('button');
              if (button) stopAt(button);
            });
            this.addEventListener('keydown', (event) => {
              const all = buttons();
              const at = all.indexOf(document.activeElement);
              const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
              if (to === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              event.stopPropagation();
              all.at(to % all.length).focus();
            });
            """;

    private final Words words = Words.of(Palette.class);
    private final SerializableConsumer<NetworkEdit> edits;

    public Palette(ModelRegistry registry, SerializableConsumer<NetworkEdit> edits) {
        this.edits = edits;
        addClassName("sb-palette");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-orientation", "vertical");
        getElement().setAttribute("aria-label", words.of("palette.name"));
        add(group(Role.STIMULUS, registry.stimuli().stream().map(this::part)));
        add(group(Role.POPULATION, registry.neurons().stream().map(this::part)));
        add(group(Role.RECORDER, recorders(registry)));
        add(motifs());
        getElement().executeJs(FEW_STOPS);
    }

    /** A thing on offer. */
    private record Part(String type, String name, String summary) {}

    private Part part(Component component) {
        return new Part(
                component.type(), words.of(component.name()), words.of(component.summary()));
    }

    /** Spikes, the rate, and the first state variable of each neuron model. */
    private Stream<Part> recorders(ModelRegistry registry) {
        Map<String, Part> variables = new LinkedHashMap<>();
        variables.put(
                "spikes",
                new Part("spikes", words.of("palette.spikes"), words.of("palette.spikes.summary")));
        variables.put(
                Recorder.RATE,
                new Part(
                        Recorder.RATE, words.of("palette.rate"), words.of("palette.rate.summary")));
        for (NeuronModel neuron : registry.neurons()) {
            neuron.stateVariables().stream()
                    .limit(1)
                    .forEach(v -> variables.putIfAbsent(v.name(), recorder(neuron, v)));
        }
        return variables.values().stream();
    }

    /** Own equations name their potential otherwise: the same meaning, but not the same part. */
    private Part recorder(NeuronModel neuron, ParameterInfo variable) {
        String meaning =
                neuron.type().equals(EquationNeuron.TYPE)
                        ? words.of("palette.ofOwn", variable.name())
                        : words.of(neuron.meaning(variable));
        return new Part(
                variable.name(), meaning, words.of("palette.state.summary", variable.name()));
    }

    private Div group(Role role, Stream<Part> parts) {
        String key = role.name().toLowerCase(Locale.ROOT);
        return group(
                key,
                parts.map(part ->
                        button(
                                key,
                                part,
                                new NetworkEdit.Add(role, part.type(), Optional.empty()))));
    }

    private Div motifs() {
        return group(
                MOTIF,
                Arrays.stream(Motif.values())
                        .map(motif ->
                                button(
                                        MOTIF,
                                        new Part(
                                                motif.type(),
                                                words.of(motif.title()),
                                                words.of(motif.summary())),
                                        new NetworkEdit.Insert(
                                                motif.fragment(), Optional.empty()))));
    }

    private Div group(String key, Stream<NativeButton> parts) {
        NativeButton name = new NativeButton(words.of("palette." + key));
        name.getElement().executeJs(GO);
        Div group = new Div(new H4(name));
        group.addClassName("sb-palette-group");
        parts.forEach(group::add);
        return group;
    }

    private NativeButton button(String key, Part part, NetworkEdit edit) {
        Span sign = new Span();
        sign.addClassNames("sb-palette-sign", "sb-palette-" + key);
        NativeButton button = new NativeButton();
        button.add(sign, new Span(part.name()));
        button.addClassName("sb-palette-part");
        button.setTitle(part.summary());
        button.setAriaLabel(words.of("palette.add", part.name()));
        button.getElement().setAttribute("data-part", key + " " + part.type());
        button.getElement().setAttribute("draggable", "true");
        button.getElement().executeJs(DRAG, key + " " + part.type(), DRAG_TYPE + key);
        button.addClickListener(click -> edits.accept(edit));
        return button;
    }
}
