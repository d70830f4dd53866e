package org.spikebook.web.variant;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.Content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * The variant of a student. One with which they or their group have begun stays, unless the
     * lesson has it no more. A group whose members began with different ones, before it was formed,
     * has the most frequent of these.
     *
     * @return empty if there are no variants
     */
    Optional<String> of(VisitorId student) {
        Integer group = groups.get(student);
        String who = group == null ? student.toString() : "group " + group;
        Map<String, Long> kept =
                begunWith(student)
                        .filter(ids::contains)
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return kept.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(each -> hash(who, each.getKey())))
                .map(Map.Entry::getKey)
                .or(() -> drawn(who));
    }

    /**
     * Whether a student's notebook of a variant, or of none, is one for the assignment. One that
     * was begun still is when the lesson has no variants any more.
     */
    boolean accepts(VisitorId student, @Nullable String variant) {
        Optional<String> own = of(student);
        return own.equals(Optional.ofNullable(variant))
                || (own.isEmpty() && begunWith(student).anyMatch(each -> each.equals(variant)));
    }

    /** One each of the student, or of the members of their group, who have begun. */
    private Stream<String> begunWith(VisitorId student) {
        Integer group = groups.get(student);
        return begun.entrySet().stream()
                .filter(each ->
                        group == null
                                ? each.getKey().equals(student)
                                : group.equals(groups.get(each.getKey())))
                .map(Map.Entry::getValue);
    }

    /** By the highest of hashes, so that more or fewer variants move as few students as can be. */
    private Optional<String> drawn(String who) {
        return ids.stream().max(Comparator.comparing(id -> hash(who, id)));
    }

    private String hash(String who, String id) {
        return Content.of(seed + " " + who + " " + id).sha256();
    }
}
