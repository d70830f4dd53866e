package org.spikebook.web.grading.ui.similarity;

import org.spikebook.lesson.similarity.document.Trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where in a document a value stands.
 *
 * @param kind of the part: {@code population}, {@code projection}, {@code training}
 * @param models that the part names, in order; none for a run and a training
 * @param group the object within the part: {@code model}, {@code optimizer}; empty for none
 * @param name of the value: {@code tauMemMs}
 * @param rest what follows the name: {@code normal.mean}; empty for a plain value
 */
record TraitPlace(String kind, List<String> models, String group, String name, String rest) {

    private static final Set<String> GROUPS =
            Set.of(
                    "model",
                    "receptors",
                    "initial",
                    "connector",
                    "plasticity",
                    "method",
                    "distortion",
                    "encoder",
                    "surrogate",
                    "loss",
                    "regularizer",
                    "optimizer",
                    "constraint");

    TraitPlace {
        models = List.copyOf(models);
    }

    static TraitPlace of(Trait trait) {
        int end = trait.part().indexOf(' ');
        String kind = end < 0 ? trait.part() : trait.part().substring(0, end);
        List<String> models =
                end < 0 ? List.of() : List.of(trait.part().substring(end + 1).split(" → ", -1));
        List<String> tokens = new ArrayList<>(List.of(trait.key().split("\\.", -1)));
        boolean isInGroup = tokens.size() > 1 && GROUPS.contains(tokens.getFirst());
        String group = isInGroup ? tokens.removeFirst() : "";
        String name = tokens.removeFirst();
        return new TraitPlace(kind, models, group, name, String.join(".", tokens));
    }

    /** Whether it is what names a model. */
    boolean isType() {
        return name.equals("type") && rest.isEmpty();
    }

    /** The model of the part, or that which the part leads to; empty for none. */
    String model() {
        return models.isEmpty() ? "" : models.getLast();
    }
}
