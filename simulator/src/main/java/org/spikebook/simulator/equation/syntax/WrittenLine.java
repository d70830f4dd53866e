package org.spikebook.simulator.equation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A line of an equation text word by word, as it was written but for its comment: for pages that
 * show it again. Line breaks inside brackets are spaces.
 */
public final class WrittenLine {

    private final List<Token> words;

    private WrittenLine(List<Token> words) {
        this.words = List.copyOf(words);
    }

    /**
     * The lines of a text, without those that say nothing.
     *
     * @param text equations, a threshold or a reset without mistakes; where there are any,
     *     characters without a meaning are left out
     */
    public static List<WrittenLine> of(String text) {
        List<WrittenLine> lines = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        for (Token token : Scanner.scan(text, new Findings(""))) {
            if (!token.endsLine()) {
                words.add(token);
            } else if (!words.isEmpty()) {
                lines.add(new WrittenLine(words));
                words.clear();
            }
        }
        return List.copyOf(lines);
    }

    /** The name to which the line gives a meaning, if it does: {@code x} of {@code x = 2 : mV}. */
    public Optional<String> named() {
        boolean names = words.size() > 1 && words.get(0).isName() && words.get(1).is("=");
        return names ? Optional.of(words.get(0).text()) : Optional.empty();
    }

    /** The line, with each of its names written as {@code written} says. */
    public String text(UnaryOperator<String> written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            text.append(i == 0 ? "" : between(words.get(i - 1), word));
            text.append(word.isName() ? written.apply(word.text()) : word.text());
        }
        return text.toString();
    }

    private static String between(Token before, Token after) {
        boolean sameLine = before.position().line() == after.position().line();
        int end = before.position().column() + before.text().length();
        return " ".repeat(sameLine ? after.position().column() - end : 1);
    }
}
