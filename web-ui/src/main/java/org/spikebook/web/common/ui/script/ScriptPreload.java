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
 * Names the scripts that every page loads in its head, and the style sheet that they wait for, so
 * that a browser fetches and compiles them side by side. Vaadin asks for each only when the one
 * before it has run.
 */
@Component
class ScriptPreload implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "VAADIN/build/";
    private static final Pattern FIRST = Pattern.compile("\"\\./" + FOLDER + "([^\"]+\\.js)\"");
    private static final Pattern LOADED_BY_IT =
            Pattern.compile("(?:FlowBootstrap|generated-flow-imports|FlowClient)-[\\w-]+\\.js");
    private static final Pattern STYLES = Pattern.compile("generated-flow-imports-[\\w-]+\\.css");

    /**
     * The script of the push connection, as Vaadin names it: without it, none of the others runs.
     */
    private static final String PUSH =
            "./" + ApplicationConstants.VAADIN_PUSH_JS + "?v=" + Version.getFullVersion();

    private final List<String> scripts;
    private final List<String> styles;

    ScriptPreload() throws IOException {
        this(new ClassPathResource("META-INF/VAADIN/webapp/index.html"));
    }

    /**
     * @param page that the build of the front end wrote beside its scripts, whose names have a hash
     *     of their content; where it was not built, as in tests that need no browser, none are
     *     named
     */
    ScriptPreload(Resource page) throws IOException {
        String first = page.exists() ? firstScript(page) : "";
        scripts = addresses(LOADED_BY_IT, first);
        styles = addresses(STYLES, first);
    }

    /** What the script does that the page itself names; empty where it names none. */
    private static String firstScript(Resource page) throws IOException {
        Matcher name = FIRST.matcher(page.getContentAsString(UTF_8));
        return name.find()
                ? page.createRelative(FOLDER + name.group(1)).getContentAsString(UTF_8)
                : "";
    }

    private static List<String> addresses(Pattern names, String script) {
        return names.matcher(script)
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
        if (!scripts.isEmpty()) {
            link(response, "preload", PUSH).attr("as", "script");
        }
        scripts.forEach(address -> link(response, "modulepreload", address));
        styles.forEach(address -> nameStyles(response, address));
    }

    /** With the mode in which the script asks for it: else the browser would fetch it twice. */
    private static void nameStyles(IndexHtmlResponse response, String address) {
        link(response, "preload", address).attr("as", "style").attr("crossorigin", "");
    }

    private static Element link(IndexHtmlResponse response, String relation, String address) {
        return response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", relation)
                .attr("href", address);
    }
}
