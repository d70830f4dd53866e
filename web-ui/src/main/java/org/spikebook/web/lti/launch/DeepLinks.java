package org.spikebook.web.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiLoginRepository;
import org.spikebook.db.lti.LtiLoginRepository.Verified;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.account.ActingVisitors;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.key.ToolKeys;
import org.spikebook.web.lti.people.PlatformAccounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets an instructor choose what a new link of the platform opens: an assignment of the class, or a
 * lesson, which is assigned then. The signed answer is made once.
 */
@Component
class DeepLinks {

    static final String ASSIGNMENT = "assignment:";
    static final String LESSON = "lesson:";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** The platform takes shares of it: what an assignment is worth there is the platform's. */
    private static final int SCORE_MAXIMUM = 100;

    private final LtiLoginRepository logins;
    private final LtiPlatformRepository platforms;
    private final LtiContextRepository contexts;
    private final MemberRepository members;
    private final PlatformAccounts accounts;
    private final ActingVisitors acting;
    private final ClassroomService classes;
    private final ToolKeys keys;
    private final Secrets secrets;
    private final Clock clock;

    DeepLinks(
            LtiLoginRepository logins,
            LtiPlatformRepository platforms,
            LtiContextRepository contexts,
            MemberRepository members,
            PlatformAccounts accounts,
            ActingVisitors acting,
            ClassroomService classes,
            ToolKeys keys,
            Secrets secrets,
            Clock clock) {
        this.logins = logins;
        this.platforms = platforms;
        this.contexts = contexts;
        this.members = members;
        this.accounts = accounts;
        this.acting = acting;
        this.classes = classes;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The answer for the platform.
     *
     * @param address where the browser takes it
     * @param token that it is
     */
    record Answer(String address, String token, String title) {}

    private record Asked(
            LtiPlatformRow platform, DeepLinkRequest request, VisitorId account, CourseId course) {}

    /**
     * The assignments that can be chosen.
     *
     * @throws LtiRefusal if the request is used up, or the person is not an instructor of the
     *     class, or disabled
     */
    @Transactional(readOnly = true)
    List<Assignment> assignments(String ticket) {
        Asked asked = asked(logins.findVerified(Secrets.hash(ticket), clock.instant()));
        try (var _ = acting.act(asked.account())) {
            return classes.assignments(asked.course()).stream()
                    .filter(each -> !each.withdrawn())
                    .toList();
        }
    }

    /**
     * Makes the answer.
     *
     * @param choice an assignment or a lesson, by its prefix and name
     * @param base of this server's addresses
     * @param titles in the language of who chooses, in which the platform is told them
     */
    @Transactional
    Answer answer(String ticket, String choice, String base, StoredTitles titles) {
        Asked asked = asked(logins.take(Secrets.hash(ticket), clock.instant()));
        try (var _ = acting.act(asked.account())) {
            Assignment assignment = chosen(asked.course(), choice).shown(titles);
            String token = keys.sign(claims(asked, assignment, base));
            return new Answer(asked.request().returnUrl(), token, assignment.title());
        }
    }

    private Asked asked(Optional<Verified> found) {
        Verified verified = found.orElseThrow(() -> LtiRefusal.of("state"));
        if (!LaunchController.isSelection(verified.login().target())) {
            throw LtiRefusal.of("messageType");
        }
        LtiPlatformRow platform = platforms.find(verified.login().platform()).orElseThrow();
        DeepLinkRequest request = DeepLinkRequest.of(Launches.claims(verified));
        if (request.person().role() != CourseRole.INSTRUCTOR) {
            throw LtiRefusal.of("onlyInstructors");
        }
        CourseId course =
                contexts.find(platform.id(), request.deployment(), request.contextId())
                        .map(LtiContextRow::course)
                        .orElseThrow(() -> LtiRefusal.of("notConnected"));
        VisitorId account =
                accounts.find(request.person())
                        .filter(id -> teaches(course, id))
                        .orElseThrow(() -> LtiRefusal.of("onlyInstructors"));
        accounts.requireEnabled(account);
        return new Asked(platform, request, account, course);
    }

    private boolean teaches(CourseId course, VisitorId account) {
        return members.find(course, account)
                .filter(member -> member.role() == CourseRole.INSTRUCTOR)
                .isPresent();
    }

    private Assignment chosen(CourseId course, String choice) {
        if (choice.startsWith(LESSON)) {
            return classes.assign(
                    course,
                    choice.substring(LESSON.length()),
                    AssignmentTerms.of(CountingPolicy.BEST));
        }
        return classes.assignments(course).stream()
                .filter(each -> choice.equals(ASSIGNMENT + each.id().value()))
                .findFirst()
                .orElseThrow(() -> LtiRefusal.of("parameter", "choice"));
    }

    private JWTClaimsSet claims(Asked asked, Assignment assignment, String base) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(asked.platform().clientId())
                .audience(asked.platform().issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("nonce", secrets.newToken())
                .claim(Claims.MESSAGE_TYPE, "LtiDeepLinkingResponse")
                .claim(Claims.VERSION, LaunchRules.SUPPORTED_VERSION)
                .claim(Claims.DEPLOYMENT, asked.request().deployment())
                .claim("https://purl.imsglobal.org/spec/lti-dl/claim/data", asked.request().data())
                .claim(
                        "https://purl.imsglobal.org/spec/lti-dl/claim/content_items",
                        List.of(item(asked.request(), assignment, base)))
                .build();
    }

    private static Map<String, Object> item(
            DeepLinkRequest request, Assignment assignment, String base) {
        String id = assignment.id().value().toString();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", "ltiResourceLink");
        item.put("title", assignment.title());
        item.put("url", base + LaunchController.LAUNCH);
        item.put("custom", Map.of(Launch.ASSIGNMENT, id));
        if (request.takesScores()) {
            item.put(
                    "lineItem",
                    Map.of(
                            "scoreMaximum",
                            SCORE_MAXIMUM,
                            "label",
                            assignment.title(),
                            "resourceId",
                            id));
        }
        return item;
    }
}
