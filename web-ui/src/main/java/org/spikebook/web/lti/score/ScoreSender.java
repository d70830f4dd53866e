package org.spikebook.web.lti.score;

import com.nimbusds.jose.util.JSONObjectUtils;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiContextRow;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiLinkRow;
import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.db.lti.LtiScoreRepository;
import org.spikebook.db.lti.LtiScoreRow;
import org.spikebook.web.common.OneLine;
import org.spikebook.web.lti.PlatformHttp;
import org.spikebook.web.lti.Scopes;
import org.spikebook.web.lti.token.AccessTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends scores that are due. What a platform does not take is sent again, later each time, for five
 * days; a new score of the same student begins from the first attempt. A score that is sent twice,
 * as a crash came between, changes nothing on the platform.
 */
@Component
class ScoreSender {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreSender.class);
    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";
    private static final int MAX_FAILURE_LENGTH = 200;
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_ATTEMPTS = 24;
    private static final int MOST_DOUBLINGS = 9;

    /** The others of a platform that answers slowly are sent in the next minute. */
    private static final Duration LINE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private final LtiScoreRepository scores;
    private final LtiLinkRepository links;
    private final LtiContextRepository contexts;
    private final LtiPlatformRepository platforms;
    private final LtiIdentityRepository identities;
    private final AccessTokens tokens;
    private final PlatformHttp http;
    private final Clock clock;

    ScoreSender(
            LtiScoreRepository scores,
            LtiLinkRepository links,
            LtiContextRepository contexts,
            LtiPlatformRepository platforms,
            LtiIdentityRepository identities,
            AccessTokens tokens,
            PlatformHttp http,
            Clock clock) {
        this.scores = scores;
        this.links = links;
        this.contexts = contexts;
        this.platforms = platforms;
        this.identities = identities;
        this.tokens = tokens;
        this.http = http;
        this.clock = clock;
    }

    /**
     * Sends what is due: a line for each platform, so that one that does not answer delays no
     * other. Returns when all lines have ended.
     */
    void sendDue() {
        List<Thread> lines =
                scores.duePlatforms(clock.instant()).stream()
                        .map(platform -> Thread.ofVirtual().start(() -> sendDue(platform)))
                        .toList();
        try {
            for (Thread line : lines) {
                line.join();
            }
        } catch (InterruptedException e) {
            // lines end by themselves: a thread that is interrupted closes the file of H2
            Thread.currentThread().interrupt();
        }
    }

    /** One after the other, until the platform does not answer or the line's time is over. */
    private void sendDue(LtiPlatformId platform) {
        Instant end = clock.instant().plus(LINE);
        for (LtiScoreRow score : scores.due(platform, clock.instant(), MOST_AT_ONCE)) {
            if (clock.instant().isAfter(end)) {
                return;
            }
            try {
                send(score);
                scores.sent(score, clock.instant());
            } catch (PlatformHttp.UnreachableException e) {
                failed(score, e);
                scores.postpone(platform, clock.instant().plus(pause(score)));
                return;
            } catch (IOException | RuntimeException e) {
                failed(score, e);
            }
        }
    }

    private void failed(LtiScoreRow score, Exception e) {
        LOG.warn("A learning platform did not take a score: {}", OneLine.of(e.getMessage()));
        scores.failed(score, shortened(String.valueOf(e.getMessage())), next(score));
    }

    private void send(LtiScoreRow score) throws IOException {
        LtiLinkRow link = links.find(score.link()).orElseThrow();
        LtiContextRow context = contexts.find(link.context()).orElseThrow();
        LtiPlatformRow platform = platforms.find(context.platform()).orElseThrow();
        String subject =
                Optional.ofNullable(context.course())
                        .map(course -> identities.subjects(platform.issuer(), course, context.id()))
                        .map(subjects -> subjects.get(score.student()))
                        .orElseThrow(() -> new IOException(ScoreFailure.STUDENT_LEFT.message()));
        String lineItem =
                Optional.ofNullable(link.scoreUrl())
                        .orElseThrow(() -> new IOException(ScoreFailure.NO_LINE_ITEM.message()));
        PlatformHttp.Answer answer =
                http.send(
                        HttpRequest.newBuilder(scoresOf(lineItem))
                                .header(
                                        "Authorization",
                                        "Bearer " + tokens.get(platform, Scopes.SCORE))
                                .header("Content-Type", MEDIA_TYPE)
                                .POST(BodyPublishers.ofString(body(score, subject))));
        if (answer.status() == HttpStatus.UNAUTHORIZED.value()) {
            tokens.forget(platform, Scopes.SCORE);
        }
        if (!answer.isOk()) {
            throw new IOException(ScoreFailure.REFUSED.message(answer.status()));
        }
    }

    /** The path of a line item may be followed by a query, which stays. */
    static URI scoresOf(String lineItem) {
        int query = lineItem.indexOf('?');
        String path = query < 0 ? lineItem : lineItem.substring(0, query);
        return URI.create(path + "/scores" + (query < 0 ? "" : lineItem.substring(query)));
    }

    /** Points that lack what is to be marked by hand are not told: they would count as a grade. */
    private String body(LtiScoreRow score, String subject) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("userId", subject);
        if (!score.pending()) {
            body.put("scoreGiven", score.points());
            body.put("scoreMaximum", score.maxPoints());
        }
        body.put("activityProgress", "Completed");
        body.put("gradingProgress", score.pending() ? "PendingManual" : "FullyGraded");
        body.put("timestamp", clock.instant().toString());
        return JSONObjectUtils.toJSONString(body);
    }

    private @Nullable Instant next(LtiScoreRow score) {
        return score.attempts() + 1 >= MOST_ATTEMPTS ? null : clock.instant().plus(pause(score));
    }

    private static Duration pause(LtiScoreRow score) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(score.attempts(), MOST_DOUBLINGS));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), MAX_FAILURE_LENGTH));
    }
}
