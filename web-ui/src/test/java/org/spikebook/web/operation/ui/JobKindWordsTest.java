package org.spikebook.web.operation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobHandler;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;

@WebTest
class JobKindWordsTest {

    @Autowired private List<JobHandler<?>> handlers;

    @Test
    void eachKindOfThisVersion_hasWords_inBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            JobKindWords words = new JobKindWords(new Words(ServerView.class, locale));

            assertThat(handlers)
                    .extracting(handler -> handler.kind().name())
                    .allSatisfy(kind -> assertThat(words.of(kind)).matches("\\p{Lu}.*"));
        }
    }

    @Test
    void kindOfAnotherVersion_isCalledAsItsRows() {
        JobKindWords words = new JobKindWords(new Words(ServerView.class, Locale.ENGLISH));

        assertThat(words.of("newerKind")).isEqualTo("newerKind");
    }
}
