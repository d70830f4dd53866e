package org.spikebook.e2e.support;

/** A running application, and the Chromium in which it is visited: where journeys take place. */
record Lab(SpikebookServer server, Chromium chromium) implements AutoCloseable {

    /** Ends the application; the browser visits others. */
    @Override
    public void close() {
        server.close();
    }
}
