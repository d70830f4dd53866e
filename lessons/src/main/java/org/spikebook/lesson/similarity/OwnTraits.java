package org.spikebook.lesson.similarity;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.similarity.document.DocumentTraits;
import org.spikebook.lesson.similarity.document.Trait;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What in the networks and training plans of a notebook its lesson did not give: neither the
 * notebook that the student started with, nor the model solution, which hints may have told.
 * Immutable.
 *
 * @param names ids of the parts that have it, by trait; an empty id for what is in no part
 */
public record OwnTraits(Map<Trait, List<String>> names) {

    private static final Comparator<Trait> ORDER =
            Comparator.comparing(Trait::part).thenComparing(Trait::key).thenComparing(Trait::value);

    public OwnTraits {
        Map<Trait, List<String>> copy = new TreeMap<>(ORDER);
        names.forEach((trait, list) -> copy.put(trait, List.copyOf(list)));
        names = Collections.unmodifiableMap(copy);
    }

    /**
     * The traits of a notebook without those of others.
     *
     * @param given what the lesson gave
     */
    public static OwnTraits of(Notebook work, List<Notebook> given) {
        Map<Trait, List<String>> own = all(work);
        given.forEach(each -> own.keySet().removeAll(all(each).keySet()));
        return new OwnTraits(own);
    }

    private static Map<Trait, List<String>> all(Notebook notebook) {
        Map<Trait, List<String>> all = new LinkedHashMap<>();
        for (NetworkCell cell : notebook.cells(NetworkCell.class)) {
            DocumentTraits.ofNetwork(cell.document(), (trait, id) -> add(all, trait, id));
        }
        for (TrainingCell cell : notebook.cells(TrainingCell.class)) {
            DocumentTraits.ofPlan(cell.plan(), (trait, id) -> add(all, trait, id));
        }
        return all;
    }

    private static void add(Map<Trait, List<String>> all, Trait trait, String id) {
        all.computeIfAbsent(trait, _ -> new ArrayList<>()).add(id);
    }
}
