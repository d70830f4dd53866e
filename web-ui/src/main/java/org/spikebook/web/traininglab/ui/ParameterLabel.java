package org.spikebook.web.traininglab.ui;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.web.common.ui.Words;

/**
 * What a parameter means, cut in two for a field.
 *
 * @param name up to the first pause, as a label
 * @param rest what follows, as a helper text; empty if nothing does
 */
record ParameterLabel(String name, String rest) {

    static ParameterLabel of(Words words, Component component, ParameterInfo info) {
        String[] parts = words.of(component.meaning(info)).split("[:,;]", 2);
        String rest = parts.length == 1 ? "" : parts[1].strip();
        return new ParameterLabel(parts[0].strip(), capitalised(rest, words));
    }

    private static String capitalised(String text, Words words) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }
}
