package org.spikebook.web;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which keys of bundles the code can reach, as far as its text tells: a key that stands in it as a
 * whole, that of a hint, or one that can be put together from pieces that stand in it. Pieces are
 * string literals of Java and TypeScript, words of the JSON files that ship, names of classes,
 * constants in capitals (of enumerations) as they are and in small letters, and what scripts read
 * of the texts that they were given ({@code words.play}). A key that passes may still be unused:
 * pieces are not asked who joins them. A key that fails has a part that stands nowhere.
 */
final class ReachedKeys {

    private static final Pattern LITERAL =
            Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\n]|\\\\.)*)'|`([^`]*)`");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern GIVEN = Pattern.compile("\\bwords\\.(\\w+)\\b(?!\\()");
    private static final Pattern WITHIN_WORD = Pattern.compile("_(\\w)");
    private static final Pattern PIECE = Pattern.compile("[\\w.-]{2,}");

    /** Of one letter, as a parameter has it; at the end of a key only. */
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z]");

    /** Several words, of which a key is made without their spaces. */
    private static final Pattern PHRASE = Pattern.compile("[A-Za-z]+(?: [A-Za-z]+){1,4}");

    private static final Pattern WORD = Pattern.compile(" ([A-Za-z])");
    private static final Pattern GAP = Pattern.compile("\\$\\{[^}]*}");
    private static final String HINT = ".hint";

    private final Set<String> pieces = new HashSet<>();

    private ReachedKeys() {}

    /** By the sources that ship. */
    static ReachedKeys ofTheSources() {
        ReachedKeys reached = new ReachedKeys();
        SourceText.shipped(ReachedKeys::isCode).forEach(reached::collect);
        return reached;
    }

    /** By these texts of code only. */
    static ReachedKeys of(String code) {
        ReachedKeys reached = new ReachedKeys();
        reached.collect(code);
        return reached;
    }

    boolean reaches(String key) {
        return isComposed(key)
                || key.endsWith(HINT) && isComposed(key.substring(0, key.length() - HINT.length()));
    }

    private static boolean isCode(String name) {
        return name.endsWith(".java")
                || name.endsWith(".ts")
                || name.endsWith(".tsx")
                || name.endsWith(".json");
    }

    private void collect(Path file) {
        String name = file.getFileName().toString();
        add(name.substring(0, name.lastIndexOf('.')));
        collect(SourceText.read(file));
    }

    private void collect(String code) {
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
            for (int group = 1; group <= literal.groupCount(); group++) {
                if (literal.group(group) != null) {
                    GAP.splitAsStream(literal.group(group)).forEach(this::add);
                }
            }
        }
        CONSTANT.matcher(code).results().map(MatchResult::group).forEach(this::addConstant);
        GIVEN.matcher(code).results().map(given -> given.group(1)).forEach(this::add);
    }

    private void addConstant(String name) {
        String constant = name.toLowerCase(Locale.ROOT);
        add(name);
        add(constant);
        add(constant.replace('_', '-'));
        add(
                WITHIN_WORD
                        .matcher(constant)
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)));
    }

    private void add(String text) {
        if (PIECE.matcher(text).matches() || SYMBOL.matcher(text).matches()) {
            pieces.add(text);
            return;
        }
        String phrase = text.replace(" $", "");
        if (PHRASE.matcher(phrase).matches()) {
            pieces.add(
                    WORD.matcher(phrase)
                            .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)));
        }
    }

    /** Joined by nothing, points, dashes or digits. */
    private boolean isComposed(String key) {
        boolean[] reached = new boolean[key.length() + 1];
        reached[0] = true;
        for (int from = 0; from < key.length(); from++) {
            if (!reached[from]) {
                continue;
            }
            char c = key.charAt(from);
            if (c == '.' || c == '-' || Character.isDigit(c)) {
                reached[from + 1] = true;
            }
            for (int to = from + 2; to <= key.length(); to++) {
                reached[to] |= pieces.contains(key.substring(from, to));
            }
            if (from == key.length() - 1 && from > 0 && key.charAt(from - 1) == '.') {
                reached[key.length()] |= pieces.contains(key.substring(from));
            }
        }
        return reached[key.length()];
    }
}
