package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.parameter.Component;

import java.util.List;
import java.util.Locale;

/** The list of all models, family by family, in Markdown. */
public final class ModelIndex {

    private final ModelRegistry registry;
    private final Locale locale;
    private final StringBuilder index = new StringBuilder();

    /**
     * @param locale language of the titles, names and summaries
     */
    public ModelIndex(ModelRegistry registry, Locale locale) {
        this.registry = registry;
        this.locale = locale;
    }

    /** The list, each model linking to {@code <type>.md}. */
    public String markdown() {
        index.setLength(0);
        index.append("# ").append(ModelPage.text("index.title", locale)).append("\n\n");
        index.append(ModelPage.text("index.intro", locale)).append('\n');
        ModelRegistry.families().forEach(this::appendFamily);
        return index.toString();
    }

    private void appendFamily(Class<? extends Component> family) {
        List<? extends Component> members = registry.all(family);
        if (members.isEmpty()) {
            return;
        }
        String title = ModelPage.text("family." + family.getSimpleName(), locale);
        index.append("\n## ").append(title).append("\n\n");
        for (Component member : members) {
            index.append("- [").append(member.name().in(locale)).append("](");
            index.append(member.type()).append(".md) `").append(member.type()).append("`: ");
            index.append(member.summary().in(locale)).append('\n');
        }
    }
}
