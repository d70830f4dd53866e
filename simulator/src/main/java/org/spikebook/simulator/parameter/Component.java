package org.spikebook.simulator.parameter;

import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * A member of an open family (neuron model, receptor, connector, stimulus, plasticity rule,
 * encoder, surrogate …) that describes itself. Forms, validation, documentation pages and exporters
 * are driven by this description alone.
 *
 * <p>Its texts stand in {@code messages.properties} beside its class: {@code <type>.name}, {@code
 * <type>.summary} (one line) and, for each parameter, {@code <type>.<parameter>} (one line, what it
 * means) and, for each word that can be chosen, {@code option.<parameter>.<word>} (a few words,
 * shared by the classes of a package). Implementations are immutable and stateless.
 */
public interface Component {

    /** The value of {@code "type"} in JSON, in lower camel case: {@code lif}. */
    String type();

    /** Its parameters, in the order in which a form shows them. */
    List<ParameterInfo> parameters();

    /** Its name, as a title. */
    default Text name() {
        return Text.of(getClass(), type() + ".name");
    }

    /** What it is, in one line. */
    default Text summary() {
        return Text.of(getClass(), type() + ".summary");
    }

    /** Named settings, in the order in which a form offers them. */
    default List<Preset> presets() {
        return List.of();
    }

    /** The name of one of its presets. */
    default Text presetName(Preset preset) {
        return Text.of(getClass(), type() + ".preset." + preset.id());
    }

    /** What a parameter means, in one line. */
    default Text meaning(ParameterInfo parameter) {
        return Text.of(getClass(), type() + "." + parameter.name());
    }

    /** What choosing a word of a {@link ParameterInfo.Kind#CHOICE} does, in a few words. */
    default Text optionName(ParameterInfo parameter, String option) {
        return Text.of(getClass(), "option." + parameter.name() + "." + option);
    }
}
