package org.spikebook.web.grading.regrade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.grade.GradeOrigin;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.GradeSource;
import org.spikebook.db.grade.RegradeItem;
import org.spikebook.db.grade.RegradeRepository;
import org.spikebook.db.grade.RegradeRow;
import org.spikebook.web.grading.mark.MarksJson;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Map;

/** Writes the grades of a regrade. */
@Component
class RegradePublication {

    private final GradeRepository grades;
    private final RegradeRepository regrades;
    private final Clock clock;

    RegradePublication(GradeRepository grades, RegradeRepository regrades, Clock clock) {
        this.grades = grades;
        this.regrades = regrades;
        this.clock = clock;
    }

    /** A grade that was changed since the regrade was requested stays. */
    PublishResult publish(RegradeRow regrade, VisitorId by, RegradeOptions options) {
        Map<SubmissionId, GradeRow> now = grades.of(regrade.assignment());
        GradeOrigin origin = new GradeOrigin(GradeSource.REGRADE, by, regrade.reason());
        int changed = 0;
        int outdated = 0;
        for (RegradeItem item : regrades.items(regrade.id())) {
            GradeRow before = now.get(item.submission());
            RegradeItem.Result result = item.result();
            if (RegradePreviews.isOutdated(item, before)) {
                outdated++;
            } else if (result != null) {
                switch (write(item, result, before, origin, options)) {
                    case WRITTEN -> changed++;
                    case OUTDATED -> outdated++;
                    case UNCHANGED -> {}
                }
            }
        }
        return new PublishResult.Published(changed, outdated);
    }

    private enum Outcome {
        WRITTEN,
        UNCHANGED,
        OUTDATED
    }

    private Outcome write(
            RegradeItem item,
            RegradeItem.Result result,
            @Nullable GradeRow before,
            GradeOrigin origin,
            RegradeOptions options) {
        Decision decision = Decision.of(before, result, options);
        if (!decision.effect().changes()) {
            return Outcome.UNCHANGED;
        }
        boolean written =
                grades.insert(
                        new GradeRow(
                                item.submission(),
                                item.baseNumber() + 1,
                                decision.points(),
                                decision.maxPoints(),
                                result.detail(),
                                MarksJson.write(decision.marks()),
                                result.engine(),
                                clock.instant(),
                                origin));
        return written ? Outcome.WRITTEN : Outcome.OUTDATED;
    }
}
