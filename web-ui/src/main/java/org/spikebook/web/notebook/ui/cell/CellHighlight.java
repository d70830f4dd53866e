package org.spikebook.web.notebook.ui.cell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Members of a network's parts that another cell speaks of.
 *
 * @param where they were found there, in the reader's words, for example "Core 3"
 */
public record CellHighlight(String where, List<Members> members) {

    public CellHighlight {
        members = List.copyOf(members);
    }

    /**
     * Some members of one part; none where only the part itself is meant.
     *
     * @param part its id
     * @param to behind the last one
     */
    public record Members(String part, int from, int to) {

        public boolean isEmpty() {
            return from >= to;
        }
    }

    /** Nothing. */
    public static CellHighlight nothing() {
        return new CellHighlight("", List.of());
    }

    /** The ids of all parts. */
    public Set<String> parts() {
        return members.stream().map(Members::part).collect(Collectors.toSet());
    }

    /** The members of one part. */
    public List<Members> of(String part) {
        return members.stream().filter(each -> each.part().equals(part)).toList();
    }
}
