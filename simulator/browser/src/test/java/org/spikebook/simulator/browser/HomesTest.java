package org.spikebook.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.math.Arguments;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The engine on the JVM and as WebAssembly: the same outcome, in every bit. */
class HomesTest {

    private static final int LEAST_DOCUMENTS = 5_000;

    /** Runs that come to their steps, and not to a refusal. */
    private static final int LEAST_RUNS = 2_000;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Node NODE = new Node();

    @AfterAll
    static void endNode() {
        NODE.close();
    }

    @Test
    void functions_manyArguments_giveTheSameBits() {
        double[] arguments = Arguments.all();
        List<String> requests = new ArrayList<>();
        requests.add(request("arguments", base64(arguments)));
        MathFingerprint.FUNCTIONS.forEach(name -> requests.add(request("function", name)));

        List<String> inNode = NODE.ask(requests);

        List<String> here =
                MathFingerprint.FUNCTIONS.stream()
                        .map(name -> MathFingerprint.of(name, arguments))
                        .toList();
        assertThat(inNode.subList(1, inNode.size())).isEqualTo(here);
    }

    @Test
    void documents_ofAllFamilies_giveTheSameBits() {
        List<String> documents = new ComparedDocuments().all();
        List<String> requests =
                documents.stream().map(document -> request("document", document)).toList();

        CompletableFuture<List<String>> node =
                CompletableFuture.supplyAsync(() -> NODE.ask(requests));
        List<String> here = documents.stream().map(Fingerprint::of).toList();
        List<String> inNode = node.join();

        List<String> different =
                IntStream.range(0, here.size())
                        .filter(k -> !here.get(k).equals(inNode.get(k)))
                        .mapToObj(k -> here.get(k) + "\n" + inNode.get(k) + "\n" + documents.get(k))
                        .toList();
        assertThat(different).isEmpty();
        assertThat(documents).hasSizeGreaterThan(LEAST_DOCUMENTS);
        assertThat(here).filteredOn(line -> line.startsWith("ran")).hasSizeGreaterThan(LEAST_RUNS);
    }

    private static String request(String key, String value) {
        return MAPPER.writeValueAsString(JsonNodeFactory.instance.objectNode().put(key, value));
    }

    private static String base64(double[] numbers) {
        ByteBuffer bytes =
                ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
