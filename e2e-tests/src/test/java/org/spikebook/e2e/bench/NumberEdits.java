package org.spikebook.e2e.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.page.NetworkCell;

/**
 * Edits of one number of the selected part, each timed within the page: what drives the browser
 * looks through the whole page for what it waits for, at intervals, and would be measured with it.
 */
final class NumberEdits {

    /**
     * From the value typed until the server's answer, with what is saved in it, is drawn, in ms.
     */
    private static final String TIME =
            """
            async (field, value) => {
              const clients = Object.values(window.Vaadin.Flow.clients);
              const isBusy = () => clients.some(client => client.isActive && client.isActive());
              const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              while (isBusy()) await drawn();
              await drawn();
              field.focus();
              field.value = value;
              field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
              const begin = performance.now();
              field.dispatchEvent(new Event('change', { bubbles: true }));
              do { await new Promise(done => setTimeout(done)); } while (isBusy());
              await drawn();
              return performance.now() - begin;
            }
            """;

    private final NetworkCell network;
    private final String parameter;
    private int value;

    NumberEdits(NetworkCell network, String parameter, int before) {
        this.network = network;
        this.parameter = parameter;
        this.value = before;
    }

    double[] time(int count) {
        double[] ms = new double[count];
        for (int k = 0; k < count; k++) {
            value++;
            ms[k] = ((Number) field().evaluate(TIME, Integer.toString(value))).doubleValue();
        }
        network.assertValue(parameter, Integer.toString(value));
        return ms;
    }

    private Locator field() {
        return network.locator()
                .getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName("Inspector").setExact(true))
                .getByRole(AriaRole.SPINBUTTON, new Locator.GetByRoleOptions().setName(parameter));
    }
}
