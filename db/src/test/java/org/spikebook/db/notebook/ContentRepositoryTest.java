package org.spikebook.db.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class ContentRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Long texts are compressed less thoroughly. */
    @ParameterizedTest
    @EnumSource
    void text_shortOrLong_comesBack_andIsKeptCompressed(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        ContentRepository contents = new ContentRepository(jdbc);
        for (int count : List.of(1_000, 200_000)) {
            Content content = Content.of(numbers(count));

            assertThat(contents.put(content, NOON)).isEqualTo(content.sha256());

            assertThat(contents.get(content.sha256())).isEqualTo(content);
            assertThat(
                            jdbc.sql("select octet_length(gzip) from content where sha256 = ?")
                                    .param(content.sha256())
                                    .query(Integer.class)
                                    .single())
                    .isLessThan(content.text().length() * 6 / 10);
        }
    }

    private static String numbers(int count) {
        return new Random(1)
                .ints(count, 0, 1000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }
}
