package org.spikebook.web.catalog.ui;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the networks of each example once: the catalog stays as it is while the application runs.
 * Safe for use by several threads.
 */
@Component
class NetworkTraitsReader {

    private final NetworkReader reader;
    private final Map<String, NetworkTraits> bySlug = new ConcurrentHashMap<>();

    /** What an example is made of does not depend on whether this machine has memory to run it. */
    NetworkTraitsReader(ModelRegistry models) {
        this.reader = new NetworkReader(models, Limits.ofMemory(Long.MAX_VALUE));
    }

    NetworkTraits traits(Lesson example) {
        return bySlug.computeIfAbsent(example.slug(), _ -> read(example));
    }

    private NetworkTraits read(Lesson example) {
        Notebook notebook = example.newNotebook(Locale.ENGLISH);
        List<NetworkModel> networks =
                notebook.cells(NetworkCell.class).stream()
                        .flatMap(cell -> reader.read(cell.document()).valid().stream())
                        .toList();
        return NetworkTraits.of(networks, !notebook.cells(TrainingCell.class).isEmpty());
    }
}
