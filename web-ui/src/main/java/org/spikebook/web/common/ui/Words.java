package org.spikebook.web.common.ui;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Languages;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of one package's bundle in the reader's language: what views say comes from here.
 *
 * @param owner a class of the package whose {@code messages.properties} holds the words
 */
public record Words(Class<?> owner, Locale locale) {

    /** The words of {@code owner}'s package in the language of the current page. */
    public static Words of(Class<?> owner) {
        return new Words(owner, Languages.current());
    }

    /** The text {@code key}; arguments are shown as they are, so format numbers first. */
    public String of(String key, Object... args) {
        return Text.of(owner, key, args).withLocalArgsIn(locale);
    }

    /**
     * All texts whose keys begin with {@code prefix}, by what follows it in their keys: for
     * scripts, which put the arguments in themselves.
     */
    public Map<String, String> under(String prefix) {
        Map<String, String> texts = new TreeMap<>();
        for (Text text : Text.startingWith(owner, prefix)) {
            texts.put(text.key().substring(prefix.length()), of(text));
        }
        return texts;
    }

    /** A text of another bundle in the same language, and its numbers. */
    public String of(Text text) {
        return text.in(locale);
    }
}
