package org.spikebook.training.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.text.Text;

/** The first field of every document: what it is and in which version. */
final class Format {

    private static final String FIELD = "format";

    private Format() {}

    static void check(JsonFields fields, String expected) {
        if (!fields.has(FIELD)) {
            fields.problem(FIELD, Text.of(Format.class, "format.missing", expected));
            return;
        }
        String format = fields.text(FIELD, expected);
        if (!format.equals(expected)) {
            fields.problem(
                    FIELD, Text.of(Format.class, "format.wrong", Shown.cut(format), expected));
        }
    }
}
