package org.spikebook.web.lti.score;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.lti.LtiContextRepository;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.db.lti.LtiLinkRepository;
import org.spikebook.db.lti.LtiLinkRow;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.db.lti.LtiScoreRepository;
import org.spikebook.db.lti.LtiScoreRow;
import org.spikebook.web.lti.score.CountingResults.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds results that differ from what a platform was told last. Comparing, rather than being told
 * of changes, misses none: grading, marking by hand, a published regrade, an extension, another
 * late policy.
 */
@Component
class ScoreCollector {

    private static final double SAME_POINTS = 1e-9;

    private final LtiLinkRepository links;
    private final LtiContextRepository contexts;
    private final LtiPlatformRepository platforms;
    private final LtiIdentityRepository identities;
    private final LtiScoreRepository scores;
    private final AssignmentRepository assignments;
    private final CountingResults results;
    private final Clock clock;

    ScoreCollector(
            LtiLinkRepository links,
            LtiContextRepository contexts,
            LtiPlatformRepository platforms,
            LtiIdentityRepository identities,
            LtiScoreRepository scores,
            AssignmentRepository assignments,
            CountingResults results,
            Clock clock) {
        this.links = links;
        this.contexts = contexts;
        this.platforms = platforms;
        this.identities = identities;
        this.scores = scores;
        this.assignments = assignments;
        this.results = results;
        this.clock = clock;
    }

    /** Queues the scores of all links that are another by now. */
    @Transactional
    public void collect() {
        links.withScores().forEach(this::collect);
    }

    private void collect(LtiLinkRow link) {
        AssignmentRow assignment =
                Optional.ofNullable(link.assignment()).flatMap(assignments::find).orElseThrow();
        Map<VisitorId, String> known =
                identities.subjects(platform(link).issuer(), assignment.course(), link.context());
        Map<VisitorId, LtiScoreRow> told =
                scores.of(link.id()).stream()
                        .collect(Collectors.toMap(LtiScoreRow::student, Function.identity()));
        results.of(assignment)
                .forEach((student, result) -> {
                    if (known.containsKey(student)) {
                        LtiScoreRow score = score(link, student, result);
                        if (!isTold(told.get(student), score)) {
                            scores.put(score, clock.instant());
                        }
                    }
                });
    }

    private LtiPlatformRow platform(LtiLinkRow link) {
        return contexts.find(link.context())
                .flatMap(context -> platforms.find(context.platform()))
                .orElseThrow();
    }

    private static LtiScoreRow score(LtiLinkRow link, VisitorId student, Result result) {
        return new LtiScoreRow(
                link.id(), student, result.points(), result.maxPoints(), result.isPending(), 0);
    }

    private static boolean isTold(@Nullable LtiScoreRow before, LtiScoreRow now) {
        return before != null
                && before.pending() == now.pending()
                && Math.abs(before.points() - now.points()) < SAME_POINTS
                && Math.abs(before.maxPoints() - now.maxPoints()) < SAME_POINTS;
    }
}
