package org.spikebook.simulator.browser.substitute.tools.jackson.databind.node;

import org.spikebook.simulator.browser.substitute.tools.jackson.databind.JsonNode;

/** A text. */
public final class StringNode extends JsonNode {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private final String value;

    public StringNode(String value) {
        this.value = value;
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int k = 0; k < text.length(); k++) {
            char letter = text.charAt(k);
            int escape = ESCAPED.indexOf(letter);
            if (escape >= 0) {
                quoted.append('\\').append(ESCAPES.charAt(escape));
            } else if (letter < ' ') {
                quoted.append("\\u00").append(letter < 16 ? "0" : "1");
                quoted.append(Character.toUpperCase(Character.forDigit(letter & 15, 16)));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public boolean isString() {
        return true;
    }

    @Override
    public String stringValue() {
        return value;
    }

    @Override
    public String asString() {
        return value;
    }

    @Override
    public String asString(String otherwise) {
        return value;
    }

    @Override
    public String toString() {
        return quote(value);
    }
}
