package org.spikebook.web.common.ui.script;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the scripts that every page loads in its head, so that a browser fetches and compiles them
 * side by side. Vaadin asks for each only when the one before it has run.
 */
@Component
class ScriptPreload implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "VAADIN/build/";

    /** In the order in which they run; their names have a hash of their content. */
    private static final List<String> SCRIPTS =
            List.of("FlowBootstrap-*.js", "generated-flow-imports-*.js", "FlowClient-*.js");

    private final List<String> addresses;

    ScriptPreload() throws IOException {
        this("classpath:META-INF/VAADIN/webapp/" + FOLDER);
    }

    /**
     * @param folder in which the build of the front end put its scripts; without them, as in tests
     *     that need no browser, none are named
     */
    ScriptPreload(String folder) throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        List<String> found = new ArrayList<>();
        for (String name : SCRIPTS) {
            for (Resource script : files.getResources(folder + name)) {
                found.add("./" + FOLDER + script.getFilename());
            }
        }
        addresses = List.copyOf(found);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::name);
    }

    void name(IndexHtmlResponse response) {
        addresses.forEach(address ->
                response.getDocument()
                        .head()
                        .appendElement("link")
                        .attr("rel", "modulepreload")
                        .attr("href", address));
    }
}
