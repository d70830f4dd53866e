package org.spikebook.web.common.ui.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.Version;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.ApplicationConstants;

import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the scripts that every page loads in its head, so that a browser fetches and compiles them
 * side by side. Vaadin asks for each only when the one before it has run.
 */
@Component
class ScriptPreload implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "VAADIN/build/";
    private static final Pattern FIRST = Pattern.compile("\"\\./" + FOLDER + "([^\"]+\\.js)\"");
    private static final Pattern LOADED_BY_IT =
            Pattern.compile("(?:FlowBootstrap|generated-flow-imports|FlowClient)-[\\w-]+\\.js");

    /**
     * The script of the push connection, as Vaadin names it: without it, none of the others runs.
     */
    private static final String PUSH =
            "./" + ApplicationConstants.VAADIN_PUSH_JS + "?v=" + Version.getFullVersion();

    private final List<String> addresses;

    ScriptPreload() throws IOException {
        this(new ClassPathResource("META-INF/VAADIN/webapp/index.html"));
    }

    /**
     * @param page that the build of the front end wrote beside its scripts, whose names have a hash
     *     of their content; where it was not built, as in tests that need no browser, none are
     *     named
     */
    ScriptPreload(Resource page) throws IOException {
        addresses = page.exists() ? addresses(page) : List.of();
    }

    private static List<String> addresses(Resource page) throws IOException {
        Matcher first = FIRST.matcher(page.getContentAsString(UTF_8));
        if (!first.find()) {
            return List.of();
        }
        Resource script = page.createRelative(FOLDER + first.group(1));
        return LOADED_BY_IT
                .matcher(script.getContentAsString(UTF_8))
                .results()
                .map(name -> "./" + FOLDER + name.group())
                .distinct()
                .toList();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::name);
    }

    void name(IndexHtmlResponse response) {
        if (!addresses.isEmpty()) {
            link(response, "preload", PUSH).attr("as", "script");
        }
        addresses.forEach(address -> link(response, "modulepreload", address));
    }

    private static Element link(IndexHtmlResponse response, String relation, String address) {
        return response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", relation)
                .attr("href", address);
    }
}
