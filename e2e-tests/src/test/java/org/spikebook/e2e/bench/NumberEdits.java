package org.spikebook.e2e.bench;

import com.microsoft.playwright.Page;

import org.spikebook.e2e.page.NetworkCell;

/**
 * Edits of one number of the selected part, each timed within the page: what drives the browser
 * looks through the whole page for what it waits for, at intervals, and would be measured with it.
 */
final class NumberEdits {

    /**
     * From the value typed until the server's answer, with what is saved in it, is drawn, in ms.
     */
    private static final String AWAIT =
            """
            () => {
              const clients = Object.values(window.Vaadin.Flow.clients);
              const isBusy = () => clients.some(client => client.isActive && client.isActive());
              const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              window.spikebookEdit = new Promise(done => document.addEventListener('change', async () => {
                const begin = performance.now();
                do { await new Promise(next => setTimeout(next)); } while (isBusy());
                await drawn();
                done(performance.now() - begin);
              }, { capture: true, once: true }));
            }
            """;

    private static final String MS = "() => window.spikebookEdit";

    private final Page page;
    private final NetworkCell network;
    private final String parameter;
    private int value;

    NumberEdits(NetworkCell network, String parameter, int before) {
        this.page = network.locator().page();
        this.network = network;
        this.parameter = parameter;
        this.value = before;
    }

    double[] time(int count) {
        double[] ms = new double[count];
        for (int k = 0; k < count; k++) {
            value++;
            page.evaluate(AWAIT);
            network.set(parameter, Integer.toString(value));
            ms[k] = ((Number) page.evaluate(MS)).doubleValue();
        }
        network.assertValue(parameter, Integer.toString(value));
        return ms;
    }
}
