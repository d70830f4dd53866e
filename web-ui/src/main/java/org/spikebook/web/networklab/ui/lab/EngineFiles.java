package org.spikebook.web.networklab.ui.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the engine for browsers is served: its path has a hash of its content. */
final class EngineFiles {

    private static final String DESCRIPTION = "/META-INF/spikebook-engine.properties";
    private static final String PATH = read();

    private EngineFiles() {}

    /** Such as {@code engine/HASH/}, relative to the page's base. */
    static String path() {
        return PATH;
    }

    /** What a network waits for, relative to the page's base. */
    static Stream<String> first() {
        return Stream.of("worker.js", "engine.wasm").map(PATH::concat);
    }

    private static String read() {
        try (InputStream in = EngineFiles.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("the engine for browsers is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("path").substring(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
