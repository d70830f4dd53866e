package org.spikebook.web.variant;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.Content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The draw of one assignment. Immutable.
 *
 * @param ids of the variants of the lesson
 * @param begun variants of students who have begun
 * @param groups numbers of the groups of students who are in one: a group has one variant
 */
record VariantDraw(
        long seed, List<String> ids, Map<VisitorId, String> begun, Map<VisitorId, Integer> groups) {

    /**
     * The variant of a student. One with which they have begun stays, unless they are in a group,
     * or the lesson has it no more.
     *
     * @return empty if there are no variants
     */
    Optional<String> of(VisitorId student) {
        Integer group = groups.get(student);
        if (group != null) {
            return drawn("group " + group);
        }
        return Optional.ofNullable(begun.get(student))
                .filter(ids::contains)
                .or(() -> drawn(student.toString()));
    }

    /** By the highest of hashes, so that more or fewer variants move as few students as can be. */
    private Optional<String> drawn(String who) {
        return ids.stream()
                .max(Comparator.comparing(id -> Content.of(seed + " " + who + " " + id).sha256()));
    }
}
