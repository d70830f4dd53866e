package org.spikebook.web.networklab.ui.lab;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.networklab.live.DataPacks;
import org.spikebook.web.networklab.live.LiveData;
import org.spikebook.web.networklab.live.ServerHome;
import org.spikebook.web.networklab.live.ServerHomes;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The homes on the server that one live lab has opened from its page, each known by a number of the
 * page's choice. Used on the UI thread.
 */
final class PageHomes {

    private static final Logger LOG = LoggerFactory.getLogger(PageHomes.class);

    /** One plays; a sweep and a comparison of time steps may each have another. */
    private static final int MOST = 3;

    private final ServerHomes homes;
    private final BiConsumer<Integer, ObjectNode> page;
    private final Map<Integer, ServerHome> open = new LinkedHashMap<>();

    /**
     * @param page hears the messages of each home, on the UI thread
     */
    PageHomes(ServerHomes homes, BiConsumer<Integer, ObjectNode> page) {
        this.homes = homes;
        this.page = page;
    }

    /** Asks a home, which is opened by its first request; beyond a few, the oldest is closed. */
    void ask(UI ui, int home, ObjectNode request) {
        open.computeIfAbsent(home, id -> homes.open(message -> tell(ui, id, message)))
                .receive(request);
        if (open.size() > MOST) {
            close(open.keySet().iterator().next());
        }
    }

    /** What networks need beside their documents. */
    LiveData data() {
        return homes.data();
    }

    /** The same as the page is sent it; empty if it is too large. May take its time. */
    Optional<DataPacks.Pack> pack(NetworkModel network) {
        return homes.pack(network);
    }

    void close(int home) {
        ServerHome closed = open.remove(home);
        if (closed != null) {
            closed.close();
        }
    }

    void closeAll() {
        List.copyOf(open.keySet()).forEach(this::close);
    }

    private void tell(UI ui, int home, ObjectNode message) {
        try {
            ui.access(() -> {
                if (open.containsKey(home)) {
                    page.accept(home, message);
                }
            });
        } catch (UIDetachedException gone) {
            LOG.debug("A live run plays to a page that is closing", gone);
        }
    }
}
