package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.plasticity.EfficacyPlasticity;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The documentation page of a model, in Markdown with LaTeX formulas: description, equations, spike
 * condition, numerics, parameters, state, references. Tables come from the model's own description;
 * the prose stands in {@code <type>.md} beside its class, one heading for each section.
 */
public final class ModelPage {

    private static final List<String> BEFORE_TABLES =
            List.of("description", "equations", "spikeCondition", "numerics");

    private final Component model;
    private final Locale locale;
    private final PageSections prose;
    private final StringBuilder page = new StringBuilder();

    /**
     * @param locale language of the page; prose that is not translated is in English
     */
    public ModelPage(Component model, Locale locale) {
        this.model = model;
        this.locale = locale;
        prose = PageSections.beside(model, ".md");
    }

    /** The whole page. */
    public String markdown() {
        page.setLength(0);
        page.append("# ").append(model.name().in(locale)).append("\n\n");
        page.append(model.summary().in(locale)).append(".\n\n");
        page.append(text("page.type", locale)).append(": `").append(model.type()).append("`\n");
        BEFORE_TABLES.forEach(this::appendProse);
        appendTable("parameters", model.parameters());
        appendFamilyTables();
        if (!model.presets().isEmpty()) {
            appendHeading("presets");
            page.append(new PresetTable(model, locale).markdown());
        }
        appendProse("references");
        return page.toString();
    }

    /** Whether the model's prose has a section, for example {@code equations}. */
    public boolean hasSection(String section) {
        return prose.find(section).isPresent();
    }

    private void appendFamilyTables() {
        if (model instanceof NeuronModel neuron) {
            appendTable("state", neuron.stateVariables());
            appendHeading("receptors");
            neuron.receptorTypes().forEach(type -> page.append("- `").append(type).append("`\n"));
        }
        if (model instanceof EfficacyPlasticity rule) {
            appendTable("state", rule.stateVariables());
        }
        if (model instanceof ReceptorModel receptor) {
            appendTable("state", receptor.stateVariables());
            appendTable("weight", List.of(receptor.weight()));
        }
    }

    private void appendTable(String section, List<ParameterInfo> infos) {
        appendHeading(section);
        page.append(new ParameterTable(model, locale).markdown(infos));
    }

    private void appendProse(String section) {
        Optional<String> text = prose.find(section);
        if (text.isPresent()) {
            appendHeading(section);
            page.append(text.get()).append('\n');
        }
    }

    private void appendHeading(String section) {
        page.append("\n## ").append(text("page.section." + section, locale)).append("\n\n");
    }

    static String text(String key, Locale locale) {
        return Text.of(ModelPage.class, key).in(locale);
    }
}
