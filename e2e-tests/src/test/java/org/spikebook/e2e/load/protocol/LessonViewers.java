package org.spikebook.e2e.load.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Guests without browsers who watch a network of the long tour, each a client of the protocol in
 * which pages speak to the server: with a notebook of their own in which all predictions are made,
 * and a push connection. They send heartbeats, as a page does; it sends nothing else while its
 * network plays in the browser.
 *
 * <p>Used by one thread.
 */
public final class LessonViewers implements AutoCloseable {

    private static final String BUTTON = "vaadin-button";
    private static final String CHOICE = "vaadin-radio-group";
    private static final String CHOOSE = "Choose one";

    private final URI server;
    private final String network;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<FlowPage> pages = new ArrayList<>();
    private final List<Future<?>> heartbeats = new ArrayList<>();

    /**
     * @param network title of the network that they watch
     */
    public LessonViewers(URI server, String network) {
        this.server = server;
        this.network = network;
    }

    /** Lets viewers come, one after the other, until there are so many. */
    public void comeUpTo(int number) {
        while (pages.size() < number) {
            FlowPage page = new FlowPage(server, threads);
            pages.add(page);
            open(page);
            long everyS = page.heartbeatInterval().toSeconds();
            heartbeats.add(
                    timer.scheduleWithFixedDelay(
                            page::sendHeartbeat, everyS, everyS, TimeUnit.SECONDS));
        }
    }

    private void open(FlowPage page) {
        page.open("/");
        page.click(BUTTON, "Start the lesson From spike to silicon");
        do {
            page.enter(CHOICE, CHOOSE, "1");
            page.click(BUTTON, "Predict");
        } while (page.has(CHOICE, CHOOSE));
        assertThat(page.has("section", network)).as("has the network").isTrue();
        assertThat(page.has(BUTTON, "Check now")).as("has the tasks at the end").isTrue();
    }

    public int number() {
        return pages.size();
    }

    /** What the server has sent to all of them since each opened its page. */
    public long receivedBytes() {
        return pages.stream().mapToLong(FlowPage::receivedBytes).sum();
    }

    /** The server can push to each of them, and has answered all heartbeats. */
    public void assertConnected() {
        assertThat(pages).as("push connections").allMatch(FlowPage::isConnected);
        assertThat(heartbeats).as("heartbeats").noneMatch(Future::isDone);
    }

    /** They close their pages, which were open until now. */
    @Override
    public void close() {
        timer.shutdownNow();
        pages.forEach(FlowPage::close);
        threads.close();
    }
}
