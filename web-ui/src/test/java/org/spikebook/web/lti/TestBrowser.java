package org.spikebook.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.spikebook.web.lti.TestPlatform.Person;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A browser that someone opens links of the platform with; it follows no redirect by itself. */
public final class TestBrowser {

    private final TestPlatform platform;
    private final String tool;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public TestBrowser(TestPlatform platform, int port) {
        this.platform = platform;
        this.tool = "http://localhost:" + port;
    }

    public String target() {
        return tool + "/lti/launch";
    }

    /** What a platform sends to begin. */
    public Map<String, String> login() {
        Map<String, String> login = new LinkedHashMap<>();
        login.put("iss", platform.issuer());
        login.put("login_hint", "hint & more");
        login.put("target_link_uri", target());
        login.put("lti_message_hint", "message 1");
        login.put("client_id", TestPlatform.CLIENT);
        return login;
    }

    /** Begins a launch: what the platform is asked. */
    public Map<String, String> begin() {
        HttpResponse<String> answer = get("/lti/login?" + FormText.of(login()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return platform.authenticate(location(answer), target());
    }

    /** Sends a launch; the answer is a refusal, or a redirect to its last step. */
    public HttpResponse<String> send(String state, String token) {
        return post("/lti/launch", Map.of("state", state, "id_token", token));
    }

    /** A whole launch with claims as a test changes them. */
    public HttpResponse<String> launch(Person person, UnaryOperator<JWTClaimsSet.Builder> changed) {
        Map<String, String> asked = begin();
        JWTClaimsSet claims =
                changed.apply(platform.claims(asked.get("nonce"), target(), person)).build();
        HttpResponse<String> answer = send(asked.get("state"), platform.sign(claims));
        return answer.statusCode() == 303 ? get(location(answer)) : answer;
    }

    /** A whole launch: the path that the browser ends at. */
    public String launch(Person person) {
        HttpResponse<String> answer = launch(person, claims -> claims);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return location(answer).getPath();
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(tool + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(
                HttpRequest.newBuilder(URI.create(tool + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(FormText.of(form))));
    }

    /** Makes it the browser of who has this token. */
    public void be(String token) {
        HttpCookie cookie = new HttpCookie("spikebook", token);
        cookie.setPath("/");
        // as the cookies have it that the server sets, so that they take its place
        cookie.setDomain("localhost.local");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(tool), cookie);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
