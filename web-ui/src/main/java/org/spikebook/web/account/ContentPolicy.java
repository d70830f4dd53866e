package org.spikebook.web.account;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.web.account.device.Secrets;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load and run: nothing from other machines, in no frame, and of the scripts
 * that stand in a page itself those with the nonce of its answer only. Vaadin's client builds
 * functions from texts that the server sends, hence {@code unsafe-eval}, and its components set
 * styles, hence {@code unsafe-inline} for styles.
 *
 * <p>The engine's worker runs by the policy of its own file, not by that of the page: there no text
 * becomes code, and nothing but the engine is compiled.
 */
final class ContentPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";
    private static final String DIRECTIVES =
            "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private static final String ENGINE = "/engine/";
    private static final String ENGINE_DIRECTIVES =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';"
                    + " frame-ancestors 'none'";

    private final Secrets secrets;

    ContentPolicy(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (isOfEngine(request)) {
            response.setHeader(HEADER, ENGINE_DIRECTIVES);
            return;
        }
        String nonce = secrets.newToken();
        request.setAttribute(NONCE, nonce);
        response.setHeader(HEADER, DIRECTIVES.formatted(nonce));
    }

    private static boolean isOfEngine(HttpServletRequest request) {
        return request.getServletPath().startsWith(ENGINE);
    }

    /** Lets the scripts run that stand in a page as Vaadin wrote it. */
    static void allowScripts(IndexHtmlResponse page) {
        VaadinServletRequest request = (VaadinServletRequest) page.getVaadinRequest();
        if (request.getHttpServletRequest().getAttribute(NONCE) instanceof String nonce) {
            page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        }
    }
}
