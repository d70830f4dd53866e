package org.spikebook.web.grading;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.web.common.ProvenanceSigner;
import org.springframework.stereotype.Component;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The seeds of what students have not seen: made from the server's key, so not to be computed by
 * anybody else. One for each assignment: all are judged alike, and submitting again is not a
 * lottery. They stay the same when the key is replaced.
 */
@Component
class HiddenSeeds {

    private static final int HEX_DIGITS_OF_A_LONG = 16;

    private final ProvenanceSigner signer;

    HiddenSeeds(ProvenanceSigner signer) {
        this.signer = signer;
    }

    long of(SubmissionRow submission) {
        String subject =
                Optional.ofNullable(submission.assignment())
                        .map(AssignmentId::toString)
                        .orElse(submission.lessonSlug() + " " + submission.visitor());
        String signature = signer.signByFirstKey("hidden seed " + subject);
        return HexFormat.fromHexDigitsToLong(
                signature.substring(signature.length() - HEX_DIGITS_OF_A_LONG));
    }
}
