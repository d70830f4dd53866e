package org.spikebook.simulator.problem;

import org.spikebook.simulator.text.Text;

import java.util.Locale;

/**
 * Something wrong in what a person gave us: a value, never an exception.
 *
 * <p>The {@linkplain #path() path} says where in RFC 6901 form, for example {@code
 * /populations/0/model/tauMemMs}; for a file, {@code /} and the line may be part of the message.
 * The text names object, rule and value ("lif.tauMemMs must be > 0 ms, was -5.0"); its companion
 * {@code <key>.hint} in the same bundle says what to do. Where the value is a text of several
 * lines, the {@linkplain #position() position} says which character is meant; the message says so
 * too.
 */
public record Problem(String path, Text text, Position position) {

    /** A problem of the whole value at {@code path}. */
    public Problem(String path, Text text) {
        this(path, text, Position.WHOLE);
    }

    /**
     * The problem {@code code} at {@code path}, worded in the bundle of {@code owner}'s package.
     */
    public static Problem of(Class<?> owner, String path, String code, Object... args) {
        return new Problem(path, Text.of(owner, code, args));
    }

    /** The same problem at a character of the text at its path. */
    public Problem at(Position position) {
        return new Problem(path, text, position);
    }

    /** A stable name of the kind of problem, for programs and tests. */
    public String code() {
        return text.key();
    }

    /** What is wrong, in English. */
    public String message() {
        return text.english();
    }

    /** What to do about it, in English. */
    public String hint() {
        return hint(Locale.ROOT);
    }

    public String message(Locale locale) {
        return text.in(locale);
    }

    public String hint(Locale locale) {
        return text.companion(".hint").in(locale);
    }

    /** What is wrong and then what to do about it, where there is room for one line only. */
    public String sentences(Locale locale) {
        return message(locale) + ". " + hint(locale);
    }

    /** The same problem at another path. */
    public Problem movedTo(String changed) {
        return new Problem(changed, text, position);
    }

    /** The same problem in a document that sits at {@code prefix} of a larger one. */
    public Problem under(String prefix) {
        return new Problem(prefix + path, text, position);
    }
}
