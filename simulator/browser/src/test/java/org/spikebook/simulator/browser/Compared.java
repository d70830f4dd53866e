package org.spikebook.simulator.browser;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.math.Arguments;
import org.spikebook.training.live.PlayedData;
import org.spikebook.training.live.PlayedDataWriter;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A request to another home, one line of JSON, and what this one answers to it. */
final class Compared {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String request;
    private final Supplier<String> here;
    private @Nullable String answer;

    private Compared(String request, Supplier<String> here) {
        this.request = request;
        this.here = here;
    }

    String request() {
        return request;
    }

    /** What the JVM answers; it works on that when first asked. */
    String answer() {
        if (answer == null) {
            answer = here.get();
        }
        return answer;
    }

    @Override
    public String toString() {
        return request;
    }

    /** Each function at many arguments, and at special ones together. */
    static List<Compared> functions() {
        return Stream.of(Arguments.all(), Arguments.specialTuples())
                .flatMap(arguments -> functions(arguments).stream())
                .toList();
    }

    /** Each function at all arguments; before them the arguments. */
    private static List<Compared> functions(double[] arguments) {
        List<Compared> all = new ArrayList<>();
        all.add(new Compared(line("arguments", base64(arguments)), () -> ""));
        for (String name : MathFingerprint.FUNCTIONS) {
            all.add(
                    new Compared(
                            line("function", name), () -> MathFingerprint.of(name, arguments)));
        }
        return all;
    }

    /**
     * Documents that need nothing beside themselves.
     *
     * @param every one of so many is taken
     */
    static List<Compared> documents(int every) {
        List<String> all = ComparedDocuments.all();
        return IntStream.iterate(0, k -> k < all.size(), k -> k + every)
                .mapToObj(k -> shown(all.get(k), PlayedData.NONE))
                .toList();
    }

    /** Documents with data and weights; at the end there are none again. */
    static List<Compared> data() {
        List<Compared> all = new ArrayList<>();
        for (ComparedData each : ComparedData.all()) {
            all.add(sent(each.data()));
            each.documents().forEach(document -> all.add(shown(document, each.data())));
        }
        all.add(sent(PlayedData.NONE));
        return all;
    }

    private static Compared shown(String document, PlayedData data) {
        return new Compared(line("document", document), () -> Fingerprint.of(document, data));
    }

    private static Compared sent(PlayedData data) {
        byte[] bytes = PlayedDataWriter.write(data).orElseThrow();
        return new Compared(line("data", Base64.getEncoder().encodeToString(bytes)), () -> "true");
    }

    private static String line(String key, String value) {
        return MAPPER.writeValueAsString(JsonNodeFactory.instance.objectNode().put(key, value));
    }

    private static String base64(double[] numbers) {
        ByteBuffer bytes =
                ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
