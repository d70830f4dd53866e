package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.parameter.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sections of a text about a model by their heading in camel case: {@code # Spike condition}.
 */
record PageSections(Map<String, String> sections) {

    /**
     * Those of the file that has the name of a model and stands beside its class; none if there is
     * no such file.
     *
     * @param ending of the file, for example {@code .md}
     */
    static PageSections beside(Component model, String ending) {
        String file = model.type() + ending;
        try (InputStream in = model.getClass().getResourceAsStream(file)) {
            return parse(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

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

    /** The section under a heading as it is written. */
    Optional<String> under(String heading) {
        return find(key(heading));
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
