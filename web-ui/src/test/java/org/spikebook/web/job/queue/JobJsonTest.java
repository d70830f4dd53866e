package org.spikebook.web.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.review.ReviewResult;

import tools.jackson.databind.json.JsonMapper;

class JobJsonTest {

    private final JobJson json = new JobJson(new JsonMapper());

    @Test
    void read_aResultOfAnEarlierVersion_countsWhatItDidNotKnowAsZero() {
        String stored =
                """
                {"tasks": 3, "wrongAnswers": 4, "untrained": 0, "variants": 0, "problems": []}\
                """;

        ReviewResult result = json.read(stored, ReviewResult.class);

        assertThat(result.tasks()).isEqualTo(3);
        assertThat(result.numbers()).isZero();
    }
}
