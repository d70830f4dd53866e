package org.spikebook.lesson.similarity.document;

/**
 * One value of a part of a document, whatever the part is called and wherever it stands.
 *
 * @param part what kind of part: {@code population lif}, {@code projection poisson → lif}
 * @param key of the value within the part, {@code model.tauMemMs}
 * @param value in one spelling: {@code 20} for {@code 20.0}; a long one as its hash
 */
public record Trait(String part, String key, String value) {}
