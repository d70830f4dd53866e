package org.spikebook.e2e.bench;

import com.microsoft.playwright.Page;

import org.spikebook.e2e.page.NetworkCell;

import java.util.ArrayList;
import java.util.List;

/**
 * Edits of one number of the selected part, each timed within the page: what drives the browser
 * looks through the whole page for what it waits for, at intervals, and would be measured with it.
 */
final class NumberEdits {

    /**
     * From the value typed until the server's answer, with what is saved in it, begins, is whole,
     * is taken by the page, and is drawn, in ms. The browser keeps the times of few requests, and
     * so of none but these. Behind a frame a message is waited for: a timer after timers comes 4 ms
     * late.
     */
    private static final String AWAIT =
            """
            () => {
              const clients = Object.values(window.Vaadin.Flow.clients);
              const isBusy = () => clients.some(client => client.isActive && client.isActive());
              const task = () => new Promise(done => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = done;
                port2.postMessage(0);
              });
              const drawn = () => new Promise(done => requestAnimationFrame(() => task().then(done)));
              const isAnswer = entry => entry.name.includes('v-r=uidl');
              performance.clearResourceTimings();
              window.spikebookEdit = new Promise(done => document.addEventListener('change', async () => {
                const begin = performance.now();
                do { await new Promise(next => setTimeout(next)); } while (isBusy());
                const taken = performance.now();
                await drawn();
                const end = performance.now();
                const answer = performance.getEntriesByType('resource')
                    .find(entry => isAnswer(entry) && entry.startTime >= begin);
                done([answer?.responseStart, answer?.responseEnd, taken, end].map(time => Number(time) - begin));
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

    List<EditTime> time(int count) {
        List<EditTime> times = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            value++;
            page.evaluate(AWAIT);
            network.set(parameter, Integer.toString(value));
            List<?> ms = (List<?>) page.evaluate(MS);
            times.add(new EditTime(ms(ms.get(0)), ms(ms.get(1)), ms(ms.get(2)), ms(ms.get(3))));
        }
        network.assertValue(parameter, Integer.toString(value));
        return times;
    }

    private static double ms(Object number) {
        return ((Number) number).doubleValue();
    }
}
