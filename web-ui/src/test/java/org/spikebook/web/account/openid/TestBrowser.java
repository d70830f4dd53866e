package org.spikebook.web.account.openid;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser with cookies of its own that follows no redirects. */
final class TestBrowser implements AutoCloseable {

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    TestBrowser(int port) {
        server = "http://127.0.0.1:" + port;
    }

    /** A browser that holds this token. */
    static TestBrowser holding(String token, int port) {
        TestBrowser browser = new TestBrowser(port);
        HttpCookie cookie = new HttpCookie("spikebook", token);
        cookie.setDomain("127.0.0.1");
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies.getCookieStore().add(URI.create(browser.server), cookie);
        return browser;
    }

    /** Where the button that signs in leads. */
    URI begin() {
        return location(get(URI.create(server + "/test/begin")));
    }

    /** Where the button that links an identity to an account leads. */
    URI beginLink(Object account) {
        return location(get(URI.create(server + "/test/begin?link=" + account)));
    }

    /** Where the button that signs out leads. */
    URI signOut() {
        return location(get(URI.create(server + "/test/sign-out")));
    }

    /** Comes back from the provider, and says what the next page says of it. */
    String comeBack(URI address) {
        HttpResponse<String> answer = get(address);
        return location(answer).getPath().equals("/sign-in")
                ? get(URI.create(server + "/test/outcome")).body()
                : "elsewhere: " + answer.statusCode();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("none"));
    }

    @Override
    public void close() {
        client.close();
    }
}
