package org.spikebook.simulator.model.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sections of a model's prose by their heading in camel case: {@code # Spike condition}. */
record PageSections(Map<String, String> sections) {

    static PageSections parse(String markdown) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String part : ("\n" + markdown).split("\n# ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                sections.put(key(part.substring(0, end)), part.substring(end).strip());
            }
        }
        return new PageSections(sections);
    }

    Optional<String> find(String section) {
        return Optional.ofNullable(sections.get(section));
    }

    private static String key(String heading) {
        StringBuilder key = new StringBuilder();
        for (String word : heading.strip().split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(
                    key.isEmpty()
                            ? lower
                            : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return key.toString();
    }
}
