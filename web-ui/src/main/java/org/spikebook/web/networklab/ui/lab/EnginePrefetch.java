package org.spikebook.web.networklab.ui.lab;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a browser fetch the engine while it begins with the scripts of its first page: a network
 * would ask for it only after all of them, and for its module after the worker. It is kept for
 * good, so later pages find it there. Pages that begin with a network also start it before theirs
 * has come.
 */
@Component
class EnginePrefetch implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(EnginePrefetch::name);
    }

    static void name(IndexHtmlResponse response) {
        if (beginsWithANetwork(response.getVaadinRequest().getPathInfo())) {
            response.getDocument()
                    .head()
                    .appendElement("meta")
                    .attr("name", "spikebook-engine")
                    .attr("content", EngineFiles.path());
        }
        EngineFiles.first()
                .forEach(address ->
                        response.getDocument()
                                .head()
                                .appendElement("link")
                                .attr("rel", "prefetch")
                                .attr("href", address));
    }

    private static boolean beginsWithANetwork(@Nullable String path) {
        return path == null || path.equals("/") || path.startsWith("/notebook/");
    }
}
