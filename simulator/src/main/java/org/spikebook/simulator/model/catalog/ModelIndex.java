package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.parameter.Component;

import java.util.List;
import java.util.Locale;

/** The list of all models, family by family, in Markdown. */
public final class ModelIndex {

    private ModelIndex() {}

    /** The list, each model linking to {@code <type>.md}. */
    public static String markdown(ModelRegistry registry, Locale locale) {
        StringBuilder index = new StringBuilder();
        index.append("# ").append(ModelPage.text("index.title", locale)).append("\n\n");
        index.append(ModelPage.text("index.intro", locale)).append('\n');
        for (Class<? extends Component> family : ModelRegistry.families()) {
            appendFamily(index, family, registry.all(family), locale);
        }
        return index.toString();
    }

    private static void appendFamily(
            StringBuilder index,
            Class<? extends Component> family,
            List<? extends Component> members,
            Locale locale) {
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
