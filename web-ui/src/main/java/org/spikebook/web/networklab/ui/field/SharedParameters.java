package org.spikebook.web.networklab.ui.field;

import org.spikebook.web.networklab.edit.InspectorPlan.Entry;
import org.spikebook.web.networklab.edit.InspectorPlan.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters that several parts of one kind have in common. */
public final class SharedParameters {

    /**
     * The form of one part.
     *
     * @param pointer of the part
     */
    public record PartForm(String pointer, List<Group> groups) {
        public PartForm {
            groups = List.copyOf(groups);
        }
    }

    private final List<PartForm> parts;

    public SharedParameters(List<PartForm> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The groups of the first part, with those parameters only that all parts have. */
    public List<Group> groups() {
        return parts.getFirst().groups().stream()
                .map(group ->
                        new Group(
                                group.title(),
                                Optional.empty(),
                                group.entries().stream()
                                        .filter(entry -> pointers(entry).size() == parts.size())
                                        .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** Where a parameter of the first part stands in each part that has it. */
    public List<String> pointers(Entry entry) {
        String within = entry.pointer().substring(parts.getFirst().pointer().length());
        List<String> pointers = new ArrayList<>();
        for (PartForm part : parts) {
            part.groups().stream()
                    .flatMap(group -> group.entries().stream())
                    .filter(other -> other.pointer().equals(part.pointer() + within))
                    .filter(other -> isAlike(entry, other))
                    .forEach(other -> pointers.add(other.pointer()));
        }
        return pointers;
    }

    private static boolean isAlike(Entry a, Entry b) {
        return a.info().kind() == b.info().kind()
                && a.info().unit().equals(b.info().unit())
                && a.info().options().equals(b.info().options());
    }
}
