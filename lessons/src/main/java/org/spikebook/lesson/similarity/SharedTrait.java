package org.spikebook.lesson.similarity;

import org.spikebook.lesson.similarity.document.Trait;

import java.util.List;

/**
 * A value that two submissions have in common.
 *
 * @param namesInFirst ids of the parts that have it in the first submission
 * @param namesInSecond the same in the second
 * @param submissions how many of all submissions have it
 */
public record SharedTrait(
        Trait trait, List<String> namesInFirst, List<String> namesInSecond, int submissions) {

    public SharedTrait {
        namesInFirst = List.copyOf(namesInFirst);
        namesInSecond = List.copyOf(namesInSecond);
    }
}
