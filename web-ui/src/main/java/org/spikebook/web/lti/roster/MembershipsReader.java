package org.spikebook.web.lti.roster;

import com.nimbusds.jose.util.JSONObjectUtils;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.lti.PlatformHttp;
import org.spikebook.web.lti.Scopes;
import org.spikebook.web.lti.WebAddress;
import org.spikebook.web.lti.people.PlatformPerson;
import org.spikebook.web.lti.people.PlatformRoles;
import org.spikebook.web.lti.token.AccessTokens;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the members of a platform's course, page by page. */
@Component
class MembershipsReader {

    private static final String MEDIA_TYPE =
            "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final String INACTIVE = "Inactive";
    private static final String DELETED = "Deleted";
    private static final int MOST_PAGES = 100;
    private static final int MAX_SUBJECT_LENGTH = 255;

    /** A header that names the next page, perhaps among others. */
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^,]*;\\s*rel=\"?next\"?");

    private final AccessTokens tokens;
    private final PlatformHttp http;

    MembershipsReader(AccessTokens tokens, PlatformHttp http) {
        this.tokens = tokens;
        this.http = http;
    }

    /**
     * All who are active in the course and have a role in the class.
     *
     * @throws IOException if the platform does not tell
     */
    List<PlatformPerson> read(LtiPlatformRow platform, LtiContextRow context, String address)
            throws IOException {
        List<PlatformPerson> people = new ArrayList<>();
        Optional<URI> next = Optional.of(URI.create(address));
        for (int page = 0; next.isPresent(); page++) {
            if (page == MOST_PAGES) {
                throw new IOException("more than " + MOST_PAGES + " pages of members");
            }
            PlatformHttp.Answer answer = page(platform, next.get());
            people.addAll(people(platform, context, answer.body()));
            next = next(answer, address);
        }
        return people;
    }

    private PlatformHttp.Answer page(LtiPlatformRow platform, URI address) throws IOException {
        PlatformHttp.Answer answer =
                http.send(
                        HttpRequest.newBuilder(address)
                                .header(
                                        "Authorization",
                                        "Bearer " + tokens.get(platform, Scopes.MEMBERS))
                                .header("Accept", MEDIA_TYPE));
        if (!answer.isOk()) {
            tokens.forget(platform, Scopes.MEMBERS);
            throw new IOException("members refused, status " + answer.status());
        }
        return answer;
    }

    /**
     * On the same server: the access token goes nowhere else. A page that is told and not read
     * there would leave members out, who would then seem to have left the course.
     */
    private static Optional<URI> next(PlatformHttp.Answer answer, String first) throws IOException {
        Optional<String> told =
                answer.headers().allValues("Link").stream()
                        .map(NEXT::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst();
        String origin = WebAddress.origin(URI.create(first));
        Optional<URI> next =
                told.flatMap(WebAddress::of)
                        .filter(address -> WebAddress.origin(address).equals(origin));
        if (told.isPresent() && next.isEmpty()) {
            throw new IOException("the next page of members is on another server");
        }
        return next;
    }

    private static List<PlatformPerson> people(
            LtiPlatformRow platform, LtiContextRow context, String body) throws IOException {
        try {
            Map<String, Object> container = JSONObjectUtils.parse(body);
            boolean isOfTheCourse =
                    container.get("context") instanceof Map<?, ?> told
                            && context.contextId().equals(told.get("id"));
            if (!isOfTheCourse || !(container.get("members") instanceof List<?> members)) {
                throw new IOException("the answer is not of the course");
            }
            return members.stream()
                    .filter(Map.class::isInstance)
                    .flatMap(member -> person(platform.issuer(), (Map<?, ?>) member))
                    .toList();
        } catch (ParseException e) {
            throw new IOException("the answer with members cannot be read", e);
        }
    }

    private static Stream<PlatformPerson> person(String issuer, Map<?, ?> member) {
        Optional<String> subject =
                text(member, "user_id").filter(id -> id.length() <= MAX_SUBJECT_LENGTH);
        String status = text(member, "status").orElse("");
        if (status.equals(INACTIVE) || status.equals(DELETED)) {
            return Stream.empty();
        }
        return subject.stream()
                .flatMap(id ->
                        new PlatformRoles(texts(member.get("roles")))
                                .inClass().stream()
                                        .map(role ->
                                                PlatformPerson.of(
                                                        issuer,
                                                        id,
                                                        text(member, "name"),
                                                        text(member, "given_name"),
                                                        text(member, "family_name"),
                                                        text(member, "email"),
                                                        role)));
    }

    private static Optional<String> text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }
}
