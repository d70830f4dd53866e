package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words. A line ends at a line break or a semicolon, except inside brackets. What
 * has no meaning is reported and left out.
 */
final class Scanner {

    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
    private static final Pattern SYMBOL =
            Pattern.compile("\\*\\*|[<>=!]=|[+\\-*/]=|[-+*/()<>=:,;]");
    private static final Pattern COMMENT = Pattern.compile("#[^\\n]*");

    private final String text;
    private final Findings findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    private Scanner(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** The words of a text; the last one ends a line. */
    static List<Token> scan(String text, Findings findings) {
        return new Scanner(text.replace("\r\n", "\n").replace('\r', '\n'), findings).scan();
    }

    private List<Token> scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                breakLine();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (!word(NUMBER, Token.Kind.NUMBER)
                    && !word(NAME, Token.Kind.NAME)
                    && !word(COMMENT, Token.Kind.COMMENT)
                    && !symbol()) {
                unexpected();
            }
        }
        tokens.add(new Token(Token.Kind.LINE_END, "", here()));
        return tokens;
    }

    private void breakLine() {
        if (depth == 0) {
            tokens.add(new Token(Token.Kind.LINE_END, "", here()));
        }
        at++;
        line++;
        lineStart = at;
    }

    private boolean word(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        if (kind != Token.Kind.COMMENT || depth == 0) {
            tokens.add(new Token(kind, matcher.group(), here()));
        }
        at = matcher.end();
        return true;
    }

    private boolean symbol() {
        Matcher matcher = SYMBOL.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        String symbol = matcher.group();
        if (symbol.equals("(")) {
            depth++;
        } else if (symbol.equals(")")) {
            depth = Math.max(0, depth - 1);
        }
        boolean ends = symbol.equals(";");
        tokens.add(new Token(ends ? Token.Kind.LINE_END : Token.Kind.SYMBOL, symbol, here()));
        at = matcher.end();
        return true;
    }

    private void unexpected() {
        String character = new String(Character.toChars(text.codePointAt(at)));
        String code = character.equals("^") ? "powerSign" : "unexpectedCharacter";
        findings.add(here(), code, character);
        at += character.length();
    }

    private Position here() {
        return new Position(line, at - lineStart + 1);
    }
}
