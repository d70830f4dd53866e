package org.spikebook.web.common;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Lets browsers keep files that have a hash in their name for good: another content has another
 * name. Vaadin would have them requested again after an hour.
 */
@Component
final class HashedFiles extends OncePerRequestFilter {

    /** As Vite names them, {@code name-CbSwJmdz.js}, and the folder of the browser's engine. */
    private static final Pattern HASHED =
            Pattern.compile(
                    "/VAADIN/build/.+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+|/engine/[0-9a-f]{64}/[a-z.-]+");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HASHED.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new KeptForGood(response));
    }

    /** Changes how long a file may be kept; what is not there may not be kept at all, as before. */
    private static final class KeptForGood extends HttpServletResponseWrapper {

        KeptForGood(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            boolean isLifetime =
                    HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && value.startsWith("max-age");
            super.setHeader(name, isLifetime ? FOR_GOOD : value);
        }
    }
}
