package org.spikebook.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.network.document.NetworkReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class BrowserTextTest {

    private static final Path RESOURCES = Path.of("..", "src", "main", "resources");

    @Test
    void bundles_areThoseOfTheSimulator() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Stream<String> packages =
                    files.filter(file -> file.endsWith("messages.properties"))
                            .map(file -> RESOURCES.relativize(file.getParent()).toString())
                            .map(place -> place.replace('/', '.').replace('\\', '.'));
            assertThat(packages).containsExactlyInAnyOrderElementsOf(BrowserText.BUNDLES);
        }
    }

    @Test
    void of_classesWithAndWithoutABundleBesideThem_takesTheNearestAsTheServerDoes() {
        for (Class<?> owner : new Class<?>[] {NetworkReader.class, NetworkCompiler.class}) {
            assertThat(BrowserText.of(owner, "key").bundle())
                    .isEqualTo(Text.of(owner, "key").bundle());
        }
    }
}
