package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.web.account.device.Devices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks each address beside the views, from another machine, as everyone. They know no classes: what
 * is public is so for all, and without a ticket, a token or the name of a picture there is nothing
 * for anyone, whatever role they have.
 */
@WebTest
@TestPropertySource(properties = "spikebook.metrics=true")
class EndpointAccessTest {

    enum Who {
        STRANGER,
        GUEST,
        ACCOUNT,
        INSTRUCTOR,
        ADMINISTRATOR
    }

    private static final String PICTURE = "/lesson-pictures/{slug}/{version:[0-9]{1,6}}/{name}";
    private static final String NO_PICTURE = "/lesson-pictures/01-from-spike-to-silicon/1/none.png";

    /** Of each address, by method and pattern, the status of the answer to everyone. */
    private static final Map<String, Integer> TABLE = table();

    private static Map<String, Integer> table() {
        Map<String, Integer> table = new LinkedHashMap<>();
        table.put("GET /health", 200);
        table.put("GET /metrics", 403);
        table.put("GET " + PICTURE, 404);
        table.put("GET /lti/jwks", 200);
        table.put("GET /lti/login", 403);
        table.put("POST /lti/login", 403);
        table.put("POST /lti/launch", 403);
        table.put("GET /lti/finish", 403);
        table.put("POST /lti/finish", 403);
        table.put("GET /lti/select", 403);
        table.put("POST /lti/select", 403);
        return table;
    }

    @Autowired private WebApplicationContext context;
    @Autowired private TestVisitors visitors;
    @Autowired private Devices devices;

    @Test
    void addresses_ofAllControllers_areInTheTable() {
        Set<String> mapped = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods()
                                .forEach((info, method) -> {
                                    if (isOurs(method)) {
                                        mapped.addAll(addresses(info));
                                    }
                                }));

        assertThat(mapped).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.spikebook");
    }

    private static Set<String> addresses(RequestMappingInfo info) {
        Set<String> addresses = new TreeSet<>();
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            info.getPatternValues().forEach(pattern -> addresses.add(method + " " + pattern));
        }
        return addresses;
    }

    @ParameterizedTest
    @EnumSource
    void address_answersEveryone_asTheTableSays(Who who) {
        MockMvcTester browser = browser();
        Optional<Cookie> cookie = token(who).map(token -> new Cookie("spikebook", token));
        Map<String, Integer> answers = new LinkedHashMap<>();

        TABLE.keySet().forEach(address -> answers.put(address, status(browser, address, cookie)));

        assertThat(answers).isEqualTo(TABLE);
    }

    private MockMvcTester browser() {
        Filter security = context.getBean("springSecurityFilterChain", Filter.class);
        return MockMvcTester.from(context, builder -> builder.addFilters(security).build());
    }

    /** Of the browser of a new visitor of this kind; none of a stranger. */
    private Optional<String> token(Who who) {
        Optional<String> token =
                switch (who) {
                    case STRANGER -> Optional.empty();
                    case GUEST -> Optional.of(devices.register(visitors.asNewGuest()));
                    case ACCOUNT -> Optional.of(devices.register(visitors.asNewAccount("Eve")));
                    case INSTRUCTOR -> Optional.of(devices.register(visitors.asNewInstructor()));
                    case ADMINISTRATOR ->
                            Optional.of(devices.register(visitors.asNewAdministrator()));
                };
        visitors.asStranger();
        return token;
    }

    private static int status(MockMvcTester browser, String address, Optional<Cookie> cookie) {
        String[] parts = address.split(" ", 2);
        var request =
                browser.method(HttpMethod.valueOf(parts[0]))
                        .uri(parts[1].replace(PICTURE, NO_PICTURE))
                        .remoteAddress("192.0.2.7");
        cookie.ifPresent(request::cookie);
        return request.exchange().getResponse().getStatus();
    }
}
