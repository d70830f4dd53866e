package org.spikebook.hardware.document;

/** The {@code format} field that every document of ours begins with. */
final class Formats {

    private Formats() {}

    static void check(Fields fields, String expected) {
        String format = fields.word("format");
        if (!format.isEmpty() && !format.equals(expected)) {
            fields.problem("format", "wrongFormat", expected, format);
        }
    }
}
