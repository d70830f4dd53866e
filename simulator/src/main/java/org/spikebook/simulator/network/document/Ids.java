package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Shown;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads ids that must be well formed and distinct. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final Set<String> taken = new HashSet<>();

    Optional<String> read(JsonFields fields) {
        Optional<String> id = fields.text("id");
        if (id.isPresent() && !FORM.matcher(id.get()).matches()) {
            Problems.add(fields, "id", "malformedId", Shown.cut(id.get()));
            return Optional.empty();
        }
        if (id.isPresent() && !taken.add(id.get())) {
            Problems.add(fields, "id", "duplicateId", id.get());
        }
        return id;
    }
}
