package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The equations of a neuron model or of receptors in TeX, for pages that put values into them:
 * names of parameters stand between at signs. They are read from {@code <type>.tex} beside the
 * class, which a model may have, one equation a line below the headings {@code # Equations} (how
 * its variables move), {@code # Input} (what it adds to the current into the neuron) and {@code #
 * Spike} (what happens when). The name of a choice between at signs stands for the section of the
 * chosen word: that of {@code threshold} for the one below {@code # Threshold reached}.
 */
public final class ModelEquations {

    private final Configured<?> model;
    private final Predicate<String> hides;
    private final PageSections sections;

    /**
     * @param hides whether the word of a choice must not be told, by its name; equations that say
     *     it are left out
     */
    public ModelEquations(Configured<?> model, Predicate<String> hides) {
        this.model = model;
        this.hides = hides;
        sections = PageSections.beside(model.component(), ".tex");
    }

    /** How its variables move; nothing for a model without such a file. */
    public List<String> equations() {
        return lines("Equations");
    }

    /** What it adds to the current into a neuron, terms of a sum; nothing if it adds nothing. */
    public List<String> input() {
        return lines("Input");
    }

    /** What happens at a spike, and when; nothing for a model that resets nothing. */
    public List<String> spike() {
        return lines("Spike");
    }

    private List<String> lines(String heading) {
        return sections.under(heading).stream()
                .flatMap(String::lines)
                .filter(line -> choices().noneMatch(each -> tells(line, each) && isHidden(each)))
                .map(this::withChoices)
                .toList();
    }

    private Stream<ParameterInfo> choices() {
        return model.component().parameters().stream()
                .filter(each -> each.kind() == ParameterInfo.Kind.CHOICE);
    }

    private boolean isHidden(ParameterInfo choice) {
        return hides.test(choice.name());
    }

    private String withChoices(String line) {
        String text = line;
        for (ParameterInfo choice : choices().toList()) {
            text = tells(text, choice) ? text.replace(mark(choice), chosen(choice)) : text;
        }
        return text;
    }

    private String chosen(ParameterInfo choice) {
        String heading = choice.name() + " " + model.values().word(choice.name());
        Optional<String> section = sections.under(heading);
        return section.orElseThrow(
                () -> new IllegalStateException(model.type() + ".tex has no # " + heading));
    }

    private static boolean tells(String line, ParameterInfo choice) {
        return line.contains(mark(choice));
    }

    private static String mark(ParameterInfo parameter) {
        return "@" + parameter.name() + "@";
    }
}
