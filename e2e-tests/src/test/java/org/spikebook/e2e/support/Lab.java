package org.spikebook.e2e.support;

import java.nio.file.Path;
import java.util.List;

/** A running application and a Chromium: where journeys take place. */
record Lab(SpikebookServer server, Chromium chromium) implements AutoCloseable {

    /** Starts both. The application's log has this name. */
    static Lab open(Path home, String name, List<String> javaOptions) {
        Chromium chromium = new Chromium();
        return new Lab(SpikebookServer.start(home, name, javaOptions), chromium);
    }

    @Override
    public void close() {
        try {
            chromium.close();
        } finally {
            server.close();
        }
    }
}
