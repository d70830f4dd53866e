package org.spikebook.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.parameter.Component;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The engine on the JVM and as WebAssembly: the same outcome, in every bit. */
class HomesTest {

    private static final int LEAST_DOCUMENTS = 5_000;

    /** Runs that come to their steps, and not to a refusal. */
    private static final int LEAST_RUNS = 2_000;

    /** Of a line: those of no spike at all. */
    private static final String NO_SPIKES = " spikes " + new BitHash() + " ";

    /** A type in a document, which is quoted within a request. */
    private static final Pattern TYPE = Pattern.compile("\\\\\"type\\\\\" ?: ?\\\\\"(\\w+)");

    private static final Node NODE = new Node();

    @AfterAll
    static void endNode() {
        NODE.close();
    }

    @Test
    void functions_manyArguments_giveTheSameBits() {
        assertThat(different(Compared.functions())).isEmpty();
    }

    @Test
    void documents_ofAllFamilies_giveTheSameBits() {
        List<Compared> documents = Compared.documents(1);

        assertThat(different(documents)).isEmpty();
        assertThat(documents).hasSizeGreaterThan(LEAST_DOCUMENTS);
        assertThat(documents)
                .filteredOn(each -> each.answer().startsWith("ran"))
                .hasSizeGreaterThan(LEAST_RUNS);
        assertThat(modelsThatRan(documents)).containsAll(modelsBut(DatasetStimulus.TYPE));
    }

    /** As a page is sent them: encoders of values and of events, and weights. */
    @Test
    void dataAndWeights_sentToTheOtherHome_giveTheSameBits() {
        List<Compared> data = Compared.data();

        assertThat(different(data)).isEmpty();
        assertThat(data)
                .filteredOn(each -> each.answer().startsWith("ran"))
                .hasSize(ComparedData.RUNS)
                .noneMatch(each -> each.answer().contains(NO_SPIKES));
        assertThat(modelsThatRan(data)).contains(DatasetStimulus.TYPE);
    }

    /** Types of neurons, receptors, stimuli, connectors and rules in documents that ran. */
    private static Set<String> modelsThatRan(List<Compared> all) {
        return all.stream()
                .filter(each -> each.answer().startsWith("ran"))
                .flatMap(each -> TYPE.matcher(each.request()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> modelsBut(String type) {
        return ModelRegistry.standard().all().stream()
                .map(Component::type)
                .filter(each -> !each.equals(type))
                .toList();
    }

    private static List<String> different(List<Compared> all) {
        List<String> requests = all.stream().map(Compared::request).toList();
        CompletableFuture<List<String>> node =
                CompletableFuture.supplyAsync(() -> NODE.ask(requests));
        all.forEach(Compared::answer); // both homes work at the same time
        List<String> there = node.join();
        return IntStream.range(0, all.size())
                .filter(k -> !all.get(k).answer().equals(there.get(k)))
                .mapToObj(k -> all.get(k).answer() + "\n" + there.get(k) + "\n" + all.get(k))
                .toList();
    }
}
