package org.spikebook.hardware.document;

import org.spikebook.simulator.text.Text;

/**
 * One value of a chip file that a form asks for.
 *
 * @param pointer where it stands in the file (RFC 6901); problems with it have this path, or one
 *     above it
 * @param unit as printed beside the value; empty for counts and lists
 */
public record ChipField(String pointer, Kind kind, Text label, String unit) {

    /** What stands there. */
    public enum Kind {
        /** Words. */
        WORDS,
        /** A number. */
        NUMBER,
        /** Numbers, separated by commas. */
        LIST,
        /**
         * The nominal value of a constant. Changing it makes the constant one's own: no range, and
         * no publication as its source.
         */
        CONSTANT
    }

    static ChipField of(String pointer, Kind kind, String unit) {
        String key = "field" + pointer.replace('/', '.');
        return new ChipField(pointer, kind, Text.of(ChipField.class, key), unit);
    }

    /** A number without a unit. */
    static ChipField number(String pointer) {
        return of(pointer, Kind.NUMBER, "");
    }
}
