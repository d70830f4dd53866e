package org.spikebook.web.networklab.ui.text;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A key of a document, and what may stand behind it.
 *
 * @param detail unit and default, in a few words
 * @param info meaning and range
 * @param value JSON text that is written behind the key at first
 * @param options the words of a choice
 * @param holds the shape of the object there
 * @param isList whether there is a list of such objects
 * @param isDrawn whether a distribution may stand there
 * @param refers lists of the document whose ids it names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VocabularyEntry(
        String name,
        @Nullable String detail,
        @Nullable String info,
        @Nullable String value,
        @Nullable List<Word> options,
        @Nullable String holds,
        boolean isList,
        boolean isDrawn,
        @Nullable List<String> refers) {

    /** A value, as JSON text, and what it means. */
    record Word(String value, String info) {}

    /** The same with another text behind the key. */
    VocabularyEntry starting(String json) {
        return new VocabularyEntry(
                name, detail, info, json, options, holds, isList, isDrawn, refers);
    }
}
