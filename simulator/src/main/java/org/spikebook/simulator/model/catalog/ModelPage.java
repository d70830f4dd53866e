package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.plasticity.EfficacyPlasticity;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private ModelPage() {}

    /** The page in a reader's language; prose that is not translated is in English. */
    public static String markdown(Component model, Locale locale) {
        PageSections prose = PageSections.parse(prose(model).orElse(""));
        StringBuilder page = new StringBuilder();
        page.append("# ").append(model.name().in(locale)).append("\n\n");
        page.append(model.summary().in(locale)).append(".\n\n");
        page.append(text("page.type", locale)).append(": `").append(model.type()).append("`\n");
        BEFORE_TABLES.forEach(section -> appendProse(page, prose, section, locale));
        appendHeading(page, "parameters", locale);
        page.append(ParameterTable.markdown(model, model.parameters(), locale));
        appendFamilyTables(page, model, locale);
        if (!model.presets().isEmpty()) {
            appendHeading(page, "presets", locale);
            page.append(PresetTable.markdown(model, locale));
        }
        appendProse(page, prose, "references", locale);
        return page.toString();
    }

    /** Whether a model's prose has a section, for example {@code equations}. */
    public static boolean hasSection(Component model, String section) {
        return PageSections.parse(prose(model).orElse("")).find(section).isPresent();
    }

    private static void appendFamilyTables(StringBuilder page, Component model, Locale locale) {
        if (model instanceof NeuronModel neuron) {
            appendHeading(page, "state", locale);
            page.append(ParameterTable.markdown(model, neuron.stateVariables(), locale));
            appendHeading(page, "receptors", locale);
            neuron.receptorTypes().forEach(type -> page.append("- `").append(type).append("`\n"));
        }
        if (model instanceof EfficacyPlasticity rule) {
            appendHeading(page, "state", locale);
            page.append(ParameterTable.markdown(model, rule.stateVariables(), locale));
        }
        if (model instanceof ReceptorModel receptor) {
            appendHeading(page, "state", locale);
            page.append(ParameterTable.markdown(model, receptor.stateVariables(), locale));
            appendHeading(page, "weight", locale);
            page.append(ParameterTable.markdown(model, List.of(receptor.weight()), locale));
        }
    }

    private static void appendProse(
            StringBuilder page, PageSections prose, String section, Locale locale) {
        Optional<String> text = prose.find(section);
        if (text.isPresent()) {
            appendHeading(page, section, locale);
            page.append(text.get()).append('\n');
        }
    }

    private static void appendHeading(StringBuilder page, String section, Locale locale) {
        page.append("\n## ").append(text("page.section." + section, locale)).append("\n\n");
    }

    private static Optional<String> prose(Component model) {
        try (InputStream in = model.getClass().getResourceAsStream(model.type() + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of " + model.type(), e);
        }
    }

    static String text(String key, Locale locale) {
        return Text.of(ModelPage.class, key).in(locale);
    }
}
