package org.spikebook.web.lti.launch;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.key.ToolKeys;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;

import java.io.IOException;
import java.util.Optional;

/**
 * The addresses that platforms know: login, launch, and keys. All redirects lead to the registered
 * platform or to this server; where a launch is to end is never an address that came with it.
 */
@Controller
class LaunchController {

    static final String LOGIN = "/lti/login";
    static final String LAUNCH = "/lti/launch";
    static final String FINISH = "/lti/finish";
    static final String SELECT = "/lti/select";
    static final String KEYS = "/lti/jwks";

    private static final Logger LOG = LoggerFactory.getLogger(LaunchController.class);

    /** Lax suffices: what it is needed for comes by a redirect of this server. */
    private static final String COOKIE = "spikebook-lti";

    /** What a browser says of a request whose answer is shown in a frame. */
    private static final String DESTINATION = "Sec-Fetch-Dest";

    private final Launches launches;
    private final LaunchSession session;
    private final LaunchPages pages;
    private final ToolKeys keys;
    private final Secrets secrets;

    LaunchController(
            Launches launches,
            LaunchSession session,
            LaunchPages pages,
            ToolKeys keys,
            Secrets secrets) {
        this.launches = launches;
        this.session = session;
        this.pages = pages;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** A platform asks for a login; in a frame, the answer is a button that asks in a new tab. */
    @RequestMapping(
            path = LOGIN,
            method = {RequestMethod.GET, RequestMethod.POST})
    void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LoginRequest login = LoginRequest.of(request);
        LtiPlatformRow platform = launches.platform(login);
        if (isInFrame(request) && !isSelection(login.target())) {
            pages.askForTab(login, platform, base(request) + LOGIN, request, response);
            return;
        }
        String browser = browser(request).orElseGet(secrets::newToken);
        String address = launches.begin(login, platform, browser, base(request));
        response.addCookie(cookie(browser, request));
        redirect(address, response);
    }

    /** A platform sends a launch, through the browser. */
    @PostMapping(LAUNCH)
    void launch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String error = request.getParameter("error");
        if (error != null) {
            throw LtiRefusal.of("platformRefused", error.replaceAll("[^\\w.-]", " ").strip());
        }
        Launches.Ticket ticket =
                launches.verify(needed(request, "state"), needed(request, "id_token"));
        String next = ticket.isSelection() ? SELECT : FINISH;
        redirect(base(request) + next + "?ticket=" + ticket.secret(), response);
    }

    /**
     * The browser comes back from this server itself, hence with its cookies. If a guest has worked
     * in it, it is asked whose that work is.
     */
    @GetMapping(FINISH)
    void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String ticket = needed(request, "ticket");
        Optional<LaunchSession.GuestWork> work = session.guestWork(request);
        if (work.isPresent()) {
            pages.askWhose(work.get(), ticket, base(request) + FINISH, request, response);
        } else {
            finish(ticket, false, request, response);
        }
    }

    /** The answer to that question. */
    @PostMapping(FINISH)
    void finishAsked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isTheirs = LaunchPages.MINE.equals(request.getParameter(LaunchPages.WHOSE));
        finish(needed(request, "ticket"), isTheirs, request, response);
    }

    private void finish(
            String ticket,
            boolean isTheirs,
            HttpServletRequest request,
            HttpServletResponse response) {
        Launches.Finished launch =
                launches.finish(ticket, browser(request).orElse(""), session.signedIn(request));
        session.begin(launch.account(), isTheirs, request, response);
        redirect(base(request) + "/lti-link/" + launch.link(), response);
    }

    /** The public keys of this server. */
    @GetMapping(path = KEYS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jwks.json\"")
                .body(keys.published());
    }

    @ExceptionHandler
    void refuse(LtiRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("LTI launch refused: {}", refusal.code());
        pages.refuse(refusal, request, response);
    }

    /**
     * Whether a launch that ends there asks for a link. It works in a frame: it needs no cookie,
     * since the answer goes back to the platform alone.
     */
    static boolean isSelection(String target) {
        return target.endsWith(SELECT);
    }

    private static boolean isInFrame(HttpServletRequest request) {
        String destination = request.getHeader(DESTINATION);
        return "iframe".equals(destination) || "frame".equals(destination);
    }

    static String needed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .orElseThrow(() -> LtiRefusal.of("parameter", name));
    }

    /** As the browser sees it: a proxy says with which protocol. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private static Optional<String> browser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private static Cookie cookie(String browser, HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, browser);
        cookie.setHttpOnly(true);
        cookie.setPath("/lti");
        cookie.setMaxAge((int) Launches.LIFETIME.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", SameSite.LAX.attributeValue());
        return cookie;
    }

    /** By GET, whatever the request was. */
    private static void redirect(String address, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
