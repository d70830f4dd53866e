package org.spikebook.simulator.network.document;

import org.spikebook.simulator.math.ExactMath;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigInteger;

/**
 * JSON (RFC 8259) as a tree: no key twice, nothing behind the end, whole numbers with all digits.
 */
final class StrictJsonReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST_NESTING = 50;
    private static final int HEXADECIMAL = 16;
    private static final int ESCAPED_DIGITS = 4;

    private final String text;
    private int at;
    private int depth;

    StrictJsonReader(String text) {
        this.text = text;
    }

    /**
     * The whole text as a tree.
     *
     * @throws IllegalArgumentException if it is not JSON; {@link #line} and {@link #column} say
     *     where
     */
    JsonNode read() {
        JsonNode root = value();
        skipBlanks();
        require(at == text.length());
        return root;
    }

    int line() {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    int column() {
        return at - text.lastIndexOf('\n', Math.max(0, at - 1));
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("no JSON");
        }
    }

    private char peek() {
        require(at < text.length());
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(String word) {
        require(text.startsWith(word, at));
        at += word.length();
    }

    /** Whether a sign stands here, which is then read. */
    private boolean takes(char sign) {
        skipBlanks();
        boolean isThere = peek() == sign;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private JsonNode value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> NODES.stringNode(string());
            case 't' -> word("true", NODES.booleanNode(true));
            case 'f' -> word("false", NODES.booleanNode(false));
            case 'n' -> word("null", NODES.nullNode());
            default -> number();
        };
    }

    private JsonNode word(String word, JsonNode node) {
        expect(word);
        return node;
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        enter("{");
        if (takes('}')) {
            depth--;
            return object;
        }
        do {
            skipBlanks();
            String key = string();
            require(!object.has(key));
            skipBlanks();
            expect(":");
            object.set(key, value());
        } while (takes(','));
        leave("}");
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = NODES.arrayNode();
        enter("[");
        if (takes(']')) {
            depth--;
            return array;
        }
        do {
            array.add(value());
        } while (takes(','));
        leave("]");
        return array;
    }

    private void enter(String bracket) {
        expect(bracket);
        depth++;
        require(depth <= DEEPEST_NESTING);
    }

    private void leave(String bracket) {
        expect(bracket);
        depth--;
    }

    private String string() {
        expect("\"");
        int from = at;
        while (peek() != '"' && peek() != '\\') {
            require(peek() >= ' ');
            at++;
        }
        String plain = text.substring(from, at);
        return peek() == '"' ? end(plain) : escaped(new StringBuilder(plain));
    }

    private String end(String string) {
        at++;
        return string;
    }

    private String escaped(StringBuilder string) {
        while (peek() != '"') {
            char letter = peek();
            require(letter >= ' ');
            at++;
            string.append(letter == '\\' ? escape() : letter);
        }
        return end(string.toString());
    }

    private char escape() {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new IllegalArgumentException("no escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int k = 0; k < ESCAPED_DIGITS; k++) {
            int digit = Character.digit(peek(), HEXADECIMAL);
            require(digit >= 0);
            code = code * HEXADECIMAL + digit;
            at++;
        }
        return (char) code;
    }

    private JsonNode number() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        skipDigits();
        require(at == digits + 1 || text.charAt(digits) != '0');
        boolean isWhole = true;
        if (isAt(".")) {
            isWhole = false;
            at++;
            skipDigits();
        }
        if (isAt("eE")) {
            isWhole = false;
            at++;
            at += isAt("+-") ? 1 : 0;
            skipDigits();
        }
        String number = text.substring(from, at);
        return isWhole
                ? NODES.numberNode(new BigInteger(number))
                : NODES.numberNode(ExactMath.parse(number));
    }

    private boolean isAt(String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private void skipDigits() {
        int from = at;
        while (isAt("0123456789")) {
            at++;
        }
        require(at > from);
    }
}
