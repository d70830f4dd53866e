package org.spikebook.training.document;

/** The first field of every document: what it is and in which version. */
final class Format {

    private static final String FIELD = "format";

    private Format() {}

    static void check(Fields fields, String expected) {
        if (fields.given(FIELD).isEmpty()) {
            fields.problem(FIELD, "format.missing", expected);
            return;
        }
        String format = fields.text(FIELD, expected);
        if (!format.equals(expected)) {
            fields.problem(FIELD, "format.wrong", Shown.cut(format), expected);
        }
    }
}
