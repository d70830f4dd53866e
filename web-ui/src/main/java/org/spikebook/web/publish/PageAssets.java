package org.spikebook.web.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What all pages share, made by the front-end build ({@code course-page.build.mjs}).
 *
 * @param script of pages
 * @param style sheet of pages, fonts included
 * @param engine script with the engine and its worker
 */
record PageAssets(String script, String style, String engine) {

    private static final String FOLDER = "/META-INF/spikebook-page/";

    /** Those of this application. */
    static PageAssets bundled() {
        return new PageAssets(read("page.js"), read("page.css"), read("engine.js"));
    }

    private static String read(String name) {
        try (InputStream in = PageAssets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
